import type { Shape } from '../shape.ts';
import type { session as nb } from '../nb/session.ts';

export const session = {
  roles: {
    telephoneAdviser: 'Rettleiar',
    caseworker: 'Saksbehandlar',
    supervisor: 'Leiar',
    administrator: 'Forvaltar',
    auditor: 'Revisor',
    service: 'Tenestekonto',
  },
  signIn: {
    title: 'Logg på FLO arbeidsflate',
    body: 'Pålogginga opnar seg i nettlesaren. Dette vindauget går vidare når du er ferdig der.',
    submit: 'Logg på',
    beginning: 'Opnar pålogginga …',
  },
  underWay: {
    title: 'Logg på i nettlesaren',
    body: 'Vi ventar på deg der. Vindauget går vidare av seg sjølv.',
    byHand: 'Kom det ikkje opp noko? Opne denne adressa i nettlesaren:',
    address: 'Adresse til pålogginga',
    open: 'Opne pålogginga',
    cancel: 'Avbryt pålogginga',
  },
  failures: {
    cancelled: 'Pålogginga blei avbroten. Prøv igjen når du er klar.',
    timedOut: 'Pålogginga tok for lang tid. Prøv igjen.',
    unreachable: 'Får ikkje kontakt med pålogginga. Sjekk nettet, og prøv igjen.',
    refused: 'Pålogginga blei ikkje godteken. Prøv igjen, eller ring brukarstøtta.',
    otherUser:
      'Du logga på som ein annan enn den som låste. Arbeidet bak låsen er lukka. Logg på igjen.',
    unknownStaff: 'Du står ikkje i personalregisteret. Be leiaren din melde deg inn.',
  },
  sealing:
    'Denne maskina har ikkje noko nøkkellager. Pålogginga ligg i ei fil som berre du kan lese.',
  locked: {
    title: 'Arbeidsflata er låst',
    body: 'Alt står der du sleppte det.',
    signedInAs: '{{name}} · {{role}}',
    unlock: 'Lås opp',
    signOut: 'Logg av',
    signOutHint: 'Loggar du av, blir alle personar lukka.',
  },
  signOut: {
    title: 'Logge av no?',
    body_one:
      'Eitt byte er sendt, og vi veit ikkje om det blei registrert. Loggar du av, ser du ikkje svaret her.',
    body_other:
      '{{count}} byte er sende, og vi veit ikkje om dei blei registrerte. Loggar du av, ser du ikkje svara her.',
    submit: 'Logg av likevel',
    stay: 'Bli pålogga',
  },
  menu: {
    label: 'Pålogga: {{name}}',
    idle_one: 'Låser seg etter {{count}} minutt utan bruk.',
    idle_other: 'Låser seg etter {{count}} minutt utan bruk.',
  },
} as const satisfies Shape<typeof nb>;
