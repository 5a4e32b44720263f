import type { Shape } from '../shape.ts';
import type { hosts as nb } from '../nb/hosts.ts';

export const hosts = {
  starting: 'Startar arbeidsflata …',
  connecting: 'Koplar til …',
  missingToken: {
    title: 'Adressa manglar nøkkelen',
    body: 'Opne arbeidsflata med heile adressa som blei vist då ho starta.',
  },
  refused: {
    title: 'Arbeidsflata tok ikkje imot dette vindauget',
    body: 'Nøkkelen er feil eller gammal. Opne adressa som blei vist ved siste start.',
  },
  fatal: {
    title: 'Arbeidsflata kom ikkje i gang',
    body: 'Start ho på nytt. Hjelper ikkje det, gi drifta referansen under.',
    restart: 'Start på nytt',
  },
  alreadyRunning: {
    title: 'Arbeidsflata er alt open',
    body: 'Eit anna program brukar same datamappe. Bruk vindauget som er ope.',
  },
  noService: {
    title: 'Arbeidsflata veit ikkje kvar den sentrale tenesta er',
    body: 'Be drifta leggje adressa i fila under, og start arbeidsflata på nytt.',
  },
  signInWindow: {
    done: {
      title: 'Du er logga inn',
      body: 'Du kan lukke dette vindauget og gå tilbake til arbeidsflata.',
    },
    stopped: {
      title: 'Innlogginga blei avbroten',
      body: 'Du kan lukke dette vindauget og prøve igjen frå arbeidsflata.',
    },
  },
  reportFile: 'FLO-rapport',
  noScript: 'Arbeidsflata treng JavaScript.',
} as const satisfies Shape<typeof nb>;
