import type { Shape } from '../shape.ts';
import type { personSearch as nb } from '../nb/person-search.ts';

export const personSearch = {
  title: 'Find a person',
  intro:
    'Type a national identity number, or a name together with something more. The search is recorded.',
  fields: {
    nin: 'National identity number or D-number',
    name: 'Name',
    nameHint: 'The spelling need not be exact.',
    birthDate: 'Date of birth',
    birthDateHint: 'dd.mm.yyyy or just the year',
    birthYear: 'Year of birth',
    municipality: 'Municipality',
    address: 'Street or place',
  },
  submit: 'Search',
  searching: 'Searching …',
  results_one: '{{count}} person',
  results_other: '{{count}} people',
  tooMany: 'More than {{limit}} matches. Add year of birth, municipality or address.',
  nobody: 'Nobody fits what you searched for.',
  nobodyHint: 'Ask for the year of birth and municipality, or try another spelling.',
  tooLittle: 'Fill in a name, an identity number or an address.',
  badDate: 'There is no such date. Write dd.mm.yyyy or just the year.',
  columns: {
    name: 'Name',
    birthDate: 'Born',
    age: 'Age',
    sex: 'Sex',
    address: 'Address',
    municipality: 'Municipality',
    gp: 'GP',
    nin: 'National ID number',
  },
  protectedAddress: 'Protected',
  dead: 'deceased',
  open: 'Open',
  tableLabel: 'People who fit',
} as const satisfies Shape<typeof nb>;
