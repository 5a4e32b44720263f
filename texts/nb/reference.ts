/** The local copy of reference data: how old it is, where it is from, what is wrong with it. */
export const reference = {
  title: 'Alderen på det lokale minnet',
  intro:
    'Leger, kontor og avtaler leses fra minnet på denne maskinen. Personer hentes alltid fra FLO, hver gang de åpnes.',
  source: 'Kilde',
  sourceText: 'FLO, kopi på denne maskinen',
  sourceMemory: 'FLO, kopi bare så lenge arbeidsflaten er åpen',
  service: 'FLO sentralt',
  collection: 'Hva',
  rows: 'Antall',
  age: 'Sist likt FLO',
  state: 'Tilstand',
  states: {
    fresh: 'oppdatert',
    old: 'gammelt',
    veryOld: 'svært gammelt',
    never: 'ikke hentet',
    doubtful: 'hentes på nytt',
  },
  collections: {
    municipalities: 'Kommuner',
    districts: 'Bydeler',
    gpOffices: 'Legekontor',
    doctors: 'Leger',
    gpContracts: 'Avtaler og ledige plasser',
    standardTexts: 'Standardtekster',
  },
  line: {
    old: 'Ikke oppdatert siden {{when}}',
    veryOld: 'Svært gammelt: fra {{when}}',
    never: 'Ikke hentet ennå',
    down: 'FLO svarer ikke',
    downSince: 'FLO svarer ikke – lokalt fra {{when}}',
  },
  trouble: {
    unreachable: 'FLO svarer ikke. Det som står her, er slik det var sist.',
    notFlo:
      'Noe annet enn FLO svarer på nettet, for eksempel en innloggingsside. Sjekk nettverket.',
    diskFull: 'Disken på maskinen er full. Minnet blir stående som det var, til det er plass.',
    other: 'Minnet kunne ikke oppdateres. Det prøves igjen av seg selv.',
  },
  short: {
    notFlo: 'Feil nettverk',
    diskFull: 'Disken er full',
    outdated: 'For gammel versjon',
  },
  outdated:
    'Arbeidsflaten er eldre enn FLO tillater, og minnet oppdateres ikke lenger. Du kan lese, men må få ny versjon før du endrer noe. Start arbeidsflaten på nytt, eller kontakt drift.',
  doubt: 'Noe i minnet stemte ikke med FLO og hentes på nytt. Resten brukes som før.',
  local: 'Lokalt minne: {{age}}',
} as const;
