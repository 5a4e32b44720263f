import type { Queryable } from '../../db/pool.ts';
import { insertRows } from './insert.ts';
import { testOrganizationNumber } from './numbers.ts';

const municipality = (
  number: string,
  name: string,
  county: readonly [string, string],
  centre: readonly [number, number],
  form: 'nb' | 'nn' | 'neutral',
  otherNames: readonly string[] = [],
) => ({
  number,
  name,
  other_names: otherNames,
  county_number: county[0],
  county_name: county[1],
  inhabitants: 20_000,
  centrality_index: 800,
  centrality_class: 3,
  language_form: form,
  latitude: centre[0],
  longitude: centre[1],
  sami_area: otherNames.length > 0,
  allocates_automatically: true,
});

const municipalities = [
  municipality('0301', 'Oslo', ['03', 'Oslo'], [59.98, 10.74], 'neutral'),
  municipality('3407', 'Gjøvik', ['34', 'Innlandet'], [60.89, 10.47], 'nb'),
  municipality('4640', 'Sogndal', ['46', 'Vestland'], [61.32, 7.08], 'nn'),
  municipality('5610', 'Karasjok', ['56', 'Finnmark'], [69.32, 25.2], 'nb', ['Kárášjohka']),
];

const districts = [
  { number: '030103', name: 'Sagene', municipality_number: '0301' },
  { number: '030105', name: 'Frogner', municipality_number: '0301' },
];

const postalCodes = [
  { code: '0461', city: 'OSLO', municipality_number: '0301' },
  { code: '0263', city: 'OSLO', municipality_number: '0301' },
  { code: '2815', city: 'GJØVIK', municipality_number: '3407' },
  { code: '6856', city: 'SOGNDAL', municipality_number: '4640' },
  { code: '9730', city: 'KARASJOK', municipality_number: '5610' },
];

/** Offices of the fixture register, by organisation number. */
export const offices = {
  sagene: testOrganizationNumber(1),
  frogner: testOrganizationNumber(2),
  gjovik: testOrganizationNumber(3),
  sogndal: testOrganizationNumber(4),
  karasjok: testOrganizationNumber(5),
} as const;

const office = (
  key: keyof typeof offices,
  name: string,
  street: string,
  place: (typeof postalCodes)[number],
  district: string | null,
) => ({
  organization_number: offices[key],
  name: `${name} AS`,
  display_name: name,
  municipality_number: place.municipality_number,
  district_number: district,
  is_group_office: true,
  accessible: key !== 'frogner',
  visit_street: street,
  visit_postal_code: place.code,
  visit_city: place.city,
  phone: '22 00 00 00',
  email: `post@${key}.example`,
  valid: '[2001-06-01,)',
});

/** Writes municipalities, districts, postal codes and offices. */
export async function insertPlaces(db: Queryable): Promise<void> {
  const [sagene, frogner, gjovik, sogndal, karasjok] = postalCodes;
  if (!sagene || !frogner || !gjovik || !sogndal || !karasjok)
    throw new Error('a place is missing');
  await insertRows(db, 'municipality', municipalities);
  await insertRows(db, 'district', districts);
  await insertRows(db, 'postal_code', postalCodes);
  await insertRows(db, 'gp_office', [
    office('sagene', 'Sagene legekontor', 'Arendalsgata 4', sagene, '030103'),
    office('frogner', 'Frogner legesenter', 'Bygdøy allé 12', frogner, '030105'),
    office('gjovik', 'Mjøsa legesenter', 'Storgata 10', gjovik, null),
    office('sogndal', 'Sogndal legekontor', 'Gravensteinsgata 5', sogndal, null),
    office(
      'karasjok',
      'Karasjok legekontor – Kárášjoga doavtterguovddáš',
      'Suomageaidnu 1',
      karasjok,
      null,
    ),
  ]);
}
