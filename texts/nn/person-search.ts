import type { Shape } from '../shape.ts';
import type { personSearch as nb } from '../nb/person-search.ts';

export const personSearch = {
  title: 'Finn person',
  intro: 'Skriv fødselsnummer, eller namn saman med noko meir. Søket blir registrert.',
  fields: {
    nin: 'Fødselsnummer eller D-nummer',
    name: 'Namn',
    nameHint: 'Skrivemåten treng ikkje stemme.',
    birthDate: 'Fødselsdato',
    birthDateHint: 'dd.mm.åååå eller berre år',
    birthYear: 'Fødselsår',
    municipality: 'Kommune',
    address: 'Gate eller stad',
  },
  submit: 'Søk',
  searching: 'Søkjer …',
  results_one: '{{count}} person',
  results_other: '{{count}} personar',
  tooMany: 'Fleire enn {{limit}} treff. Legg til fødselsår, kommune eller adresse.',
  nobody: 'Ingen passar med det du søkte på.',
  nobodyHint: 'Spør etter fødselsår og kommune, eller prøv ein annan skrivemåte.',
  tooLittle: 'Fyll ut namn, fødselsnummer eller adresse.',
  badDate: 'Datoen finst ikkje. Skriv dd.mm.åååå eller berre år.',
  columns: {
    name: 'Namn',
    birthDate: 'Fødd',
    age: 'Alder',
    sex: 'Kjønn',
    address: 'Adresse',
    municipality: 'Kommune',
    gp: 'Fastlege',
  },
  protectedAddress: 'Sperra',
  dead: 'død',
  open: 'Opne',
  tableLabel: 'Personar som passar',
} as const satisfies Shape<typeof nb>;
