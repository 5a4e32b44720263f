/** Signing in and out, the lock, and who is signed in. */
export const session = {
  roles: {
    telephoneAdviser: 'Veileder',
    caseworker: 'Saksbehandler',
    supervisor: 'Leder',
    administrator: 'Forvalter',
    auditor: 'Revisor',
    service: 'Tjenestekonto',
  },
  signIn: {
    title: 'Logg på FLO arbeidsflate',
    body: 'Påloggingen åpner seg i nettleseren. Dette vinduet går videre når du er ferdig der.',
    submit: 'Logg på',
    beginning: 'Åpner påloggingen …',
  },
  underWay: {
    title: 'Logg på i nettleseren',
    body: 'Vi venter på deg der. Vinduet går videre av seg selv.',
    byHand: 'Kom det ikke opp noe? Åpne denne adressen i nettleseren:',
    address: 'Adresse til påloggingen',
    open: 'Åpne påloggingen',
    cancel: 'Avbryt påloggingen',
  },
  failures: {
    cancelled: 'Påloggingen ble avbrutt. Prøv igjen når du er klar.',
    timedOut: 'Påloggingen tok for lang tid. Prøv igjen.',
    unreachable: 'Får ikke kontakt med påloggingen. Sjekk nettet, og prøv igjen.',
    refused: 'Påloggingen ble ikke godtatt. Prøv igjen, eller ring brukerstøtten.',
    otherUser:
      'Du logget på som en annen enn den som låste. Arbeidet bak låsen er lukket. Logg på igjen.',
    unknownStaff: 'Du står ikke i personalregisteret. Be lederen din melde deg inn.',
  },
  sealing:
    'Denne maskinen har ikke noe nøkkellager. Påloggingen ligger i en fil som bare du kan lese.',
  locked: {
    title: 'Arbeidsflaten er låst',
    body: 'Alt står der du slapp det.',
    signedInAs: '{{name}} · {{role}}',
    unlock: 'Lås opp',
    signOut: 'Logg av',
    signOutHint: 'Logger du av, lukkes alle personer.',
  },
  signOut: {
    title: 'Logge av nå?',
    body_one:
      'Ett bytte er sendt, og vi vet ikke om det ble registrert. Logger du av, ser du ikke svaret her.',
    body_other:
      '{{count}} bytter er sendt, og vi vet ikke om de ble registrert. Logger du av, ser du ikke svarene her.',
    submit: 'Logg av likevel',
    stay: 'Bli pålogget',
  },
  menu: {
    label: 'Pålogget: {{name}}',
    idle_one: 'Låser seg etter {{count}} minutt uten bruk.',
    idle_other: 'Låser seg etter {{count}} minutter uten bruk.',
  },
} as const;
