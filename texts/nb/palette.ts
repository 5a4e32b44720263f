/** The palette (Ctrl+K) and the search field in the top bar. */
export const palette = {
  label: 'Søk',
  placeholder: 'Person, lege, kontor, kommune eller kommando',
  instructions:
    'Skriv elleve siffer for å slå opp en person. Skriv bokstaver for å finne lege, kontor, kommune eller kommando.',
  groups: {
    person: 'Person',
    doctors: 'Leger',
    offices: 'Legekontor',
    municipalities: 'Kommuner',
    commands: 'Kommandoer',
    recent: 'Nylig brukt',
  },
  searchPeopleFor: 'Søk etter personer som heter «{{text}}»',
  searchPeopleHint: 'Enter. Søket blir registrert.',
  lookUpPerson: 'Slå opp {{nin}}',
  lookingUp: 'Slår opp …',
  nothingFound: 'Ingen treff på «{{text}}».',
  nothingFoundHint: 'Prøv færre bokstaver, eller søk etter person med F3.',
  results_one: '{{count}} treff',
  results_other: '{{count}} treff',
  referenceMissing: 'Leger og kontor er ikke lastet ned ennå. Oppslag på fødselsnummer virker.',
  free_one: '{{count}} ledig',
  free_other: '{{count}} ledige',
  notAvailableHere: 'Ikke tilgjengelig her',
  keys: {
    open: 'Åpne',
    move: 'Flytt',
    close: 'Lukk',
  },
  kinds: {
    doctor: 'Lege',
    office: 'Kontor',
    municipality: 'Kommune',
  },
  digits_one: '{{count}} av 11 siffer',
  digits_other: '{{count}} av 11 siffer',
} as const;
