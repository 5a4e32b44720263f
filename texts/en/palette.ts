import type { Shape } from '../shape.ts';
import type { palette as nb } from '../nb/palette.ts';

export const palette = {
  label: 'Search',
  placeholder: 'Person, doctor, office, municipality or command',
  instructions:
    'Type eleven digits to look up a person. Type letters to find a doctor, an office, a municipality or a command.',
  groups: {
    person: 'Person',
    doctors: 'Doctors',
    offices: 'GP offices',
    municipalities: 'Municipalities',
    commands: 'Commands',
    recent: 'Recently used',
  },
  searchPeopleFor: 'Search for people called “{{text}}”',
  searchPeopleHint: 'Enter. The search is recorded.',
  lookUpPerson: 'Look up {{nin}}',
  lookingUp: 'Looking up …',
  nothingFound: 'Nothing found for “{{text}}”.',
  nothingFoundHint: 'Try fewer letters, or search for a person with F3.',
  results_one: '{{count}} match',
  results_other: '{{count}} matches',
  referenceMissing:
    'Doctors and offices have not been downloaded yet. Look-up by national identity number works.',
  free_one: '{{count}} free',
  free_other: '{{count}} free',
  notAvailableHere: 'Not available here',
  keys: {
    open: 'Open',
    move: 'Move',
    close: 'Close',
  },
  kinds: {
    doctor: 'Doctor',
    office: 'Office',
    municipality: 'Municipality',
  },
  digits_one: '{{count}} of 11 digits',
  digits_other: '{{count}} of 11 digits',
} as const satisfies Shape<typeof nb>;
