import type { Shape } from '../shape.ts';
import type { allocation as nb } from '../nb/allocation.ts';

/** What municipalities ask of the nights that give people a list, and what those have decided. */
export const allocation = {
  title: 'Tildeling i ein kommune',
  intro:
    'Kvar natt får dei som står utan fastlege, ein ledig plass. Ein kommune kan be i brev om at det blir slått av, eller om plassar hos naboane.',
  municipality: 'Kommune',
  what: 'det som gjeld for kommunen',
  holds: 'Dette gjeld',
  letters: 'Brev',
  noLetters: 'Kommunen har ikkje skrive noko. Det vanlege gjeld.',
  on: 'Tildeling er på',
  off: 'Tildeling er av: berre dei under 16 år får liste',
  nobody: 'ingen',
  with: 'Plassar òg hos {{names}}.',
  letter: 'Brev {{reference}}, {{date}}',
  ask: 'Registrer brev frå kommunen',
  askIntro: 'Det gjeld frå neste natt, for alle i kommunen.',
  submit: 'Registrer brevet',
  sending: 'Registrerer …',
  registered: 'Brevet er registrert. Det gjeld frå neste natt.',
  addNeighbour: 'Legg til ein kommune som gir plassar',
  neighbourHint: 'Den nærmaste først.',
  nearer: 'Flytt opp {{name}}',
  remove: 'Fjern {{name}}',
  letterDate: 'Brevet er frå',
  letterReference: 'Referansen på brevet',
  letterReferenceHint: 'Saksnummer, aldri namn eller fødselsnummer.',
  badReference:
    'Skriv ein referanse: bokstavar, tal, mellomrom og . / -, og aldri eit fødselsnummer.',
  facts: {
    automatic: 'Tildeling om natta',
    cooperatesWith: 'Gir plassar til innbyggjarane',
  },
  duty: {
    title: 'Plikta til å ha fastlegeordning',
    what: 'plikta',
    holds: 'Plikta gjeld.',
    suspended: 'Plikta er suspendert. Dei som bur her, har ikkje rett til fastlege no.',
    noEnd: 'inntil vidare',
    registered: 'Brevet er registrert.',
    ask: {
      suspend: 'Registrer at plikta er suspendert',
      resume: 'Registrer at plikta gjeld igjen',
    },
    intro: {
      suspend:
        'Frå den dagen kan ingen som bur i kommunen, byte, stå på venteliste eller bli tildelte.',
      resume: 'Frå den dagen har dei som bur i kommunen, rettane sine igjen.',
    },
    from: {
      suspend: 'Suspendert frå',
      resume: 'Gjeld igjen frå',
    },
    to: 'Siste dag',
    toHint: 'Kan stå tomt når ingen veit det enno.',
    notAfter: 'Suspensjonen må vare minst éin dag.',
  },
  ofCitizen: {
    title: 'Kva som er avgjort om fastlegen',
    written: 'Kvifor det blei denne fastlegen',
    whatWritten: 'kva som er avgjort',
    nights: 'Kva nettene har avgjort',
    intro:
      'Kvar natt blir dei som står utan fastlege, vurderte. Her står kvar gong svaret blei eit anna.',
    what: 'det nettene har avgjort',
    none: 'Inga natt har avgjort noko for personen enno.',
    night: 'Avgjort {{date}}',
  },
} as const satisfies Shape<typeof nb>;
