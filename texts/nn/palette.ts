import type { Shape } from '../shape.ts';
import type { palette as nb } from '../nb/palette.ts';

export const palette = {
  label: 'Søk',
  placeholder: 'Person, lege, kontor, kommune eller kommando',
  instructions:
    'Skriv elleve siffer for å slå opp ein person. Skriv bokstavar for å finne lege, kontor, kommune eller kommando.',
  groups: {
    person: 'Person',
    doctors: 'Legar',
    offices: 'Legekontor',
    municipalities: 'Kommunar',
    commands: 'Kommandoar',
    recent: 'Nyleg brukt',
  },
  searchPeopleFor: 'Søk etter personar som heiter «{{text}}»',
  searchPeopleHint: 'Enter. Søket blir registrert.',
  lookUpPerson: 'Slå opp {{nin}}',
  lookingUp: 'Slår opp …',
  nothingFound: 'Ingen treff på «{{text}}».',
  nothingFoundHint: 'Prøv færre bokstavar, eller søk etter person med F3.',
  results_one: '{{count}} treff',
  results_other: '{{count}} treff',
  referenceMissing: 'Legar og kontor er ikkje lasta ned enno. Oppslag på fødselsnummer verkar.',
  free_one: '{{count}} ledig',
  free_other: '{{count}} ledige',
  notAvailableHere: 'Ikkje tilgjengeleg her',
  keys: {
    open: 'Opne',
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
} as const satisfies Shape<typeof nb>;
