/** What the hosts say: start-up page, missing token, fatal messages. */
export const hosts = {
  starting: 'Starter arbeidsflaten …',
  connecting: 'Kobler til …',
  missingToken: {
    title: 'Adressen mangler nøkkelen',
    body: 'Åpne arbeidsflaten med hele adressen som ble vist da den startet.',
  },
  refused: {
    title: 'Arbeidsflaten tok ikke imot dette vinduet',
    body: 'Nøkkelen er feil eller gammel. Åpne adressen som ble vist ved siste start.',
  },
  fatal: {
    title: 'Arbeidsflaten kom ikke i gang',
    body: 'Start den på nytt. Hjelper ikke det, gi driften referansen under.',
    restart: 'Start på nytt',
  },
  alreadyRunning: {
    title: 'Arbeidsflaten er alt åpen',
    body: 'Et annet program bruker samme datamappe. Bruk vinduet som er åpent.',
  },
  noService: {
    title: 'Arbeidsflaten vet ikke hvor den sentrale tjenesten er',
    body: 'Be driften legge adressen i filen under, og start arbeidsflaten på nytt.',
  },
  signInWindow: {
    done: {
      title: 'Du er logget inn',
      body: 'Du kan lukke dette vinduet og gå tilbake til arbeidsflaten.',
    },
    stopped: {
      title: 'Innloggingen ble avbrutt',
      body: 'Du kan lukke dette vinduet og prøve igjen fra arbeidsflaten.',
    },
  },
  /** Name of a file that is saved; never says who it is about. */
  reportFile: 'FLO-rapport',
  noScript: 'Arbeidsflaten trenger JavaScript.',
} as const;
