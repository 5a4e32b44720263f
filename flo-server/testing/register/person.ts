import { randomUUID } from 'node:crypto';
import { nameColumns } from '../../citizens/name-columns.ts';
import type { Queryable } from '../../db/pool.ts';
import { insertRows } from './insert.ts';
import { testNin } from './numbers.ts';

/** A person to write. What is left out is what most people have. */
export interface PersonSpec {
  readonly name: readonly [first: string, last: string, middle?: string];
  readonly birthDate: string;
  readonly sex: 'female' | 'male';
  /** Tells people with the same birth date and sex apart. */
  readonly nth?: number;
  readonly household?: number;
  readonly street?: string;
  readonly municipality?: '0301' | '3407' | '4640' | '5610';
  /** Columns of `citizen` that are different. */
  readonly citizen?: Readonly<Record<string, unknown>>;
}

/** A person of the fixture register. */
export interface FixturePerson {
  readonly id: string;
  readonly nin: string;
}

const POSTAL: Readonly<Record<string, readonly [string, string]>> = {
  '0301': ['0461', 'OSLO'],
  '3407': ['2815', 'GJØVIK'],
  '4640': ['6856', 'SOGNDAL'],
  '5610': ['9730', 'KARASJOK'],
};

function rowsOf(spec: PersonSpec) {
  const [first, last, middle = null] = spec.name;
  const municipality = spec.municipality ?? '0301';
  const [postalCode, city] = POSTAL[municipality] ?? ['', ''];
  const nin = testNin(spec.birthDate, spec.sex, spec.nth ?? 0);
  const id = randomUUID();
  const columns = nameColumns(first, middle, last);
  const citizen = {
    id,
    nin,
    first_name: first,
    middle_name: middle,
    last_name: last,
    sex: spec.sex,
    birth_date: spec.birthDate,
    death_date: null,
    person_status: 'resident',
    person_status_since: null,
    eligibility: 'resident',
    municipality_number: municipality,
    district_number: municipality === '0301' ? '030103' : null,
    household_id: spec.household ?? null,
    address_protection: 'none',
    language_form: 'nb',
    interpreter_language: null,
    opted_out_since: null,
    merged_into: null,
    name_tokens: columns.nameTokens,
    name_keys: columns.nameKeys,
    ties_revision: 1,
    ties_recorded_at: '2016-01-01T00:00:00Z',
    ...spec.citizen,
  };
  const address = {
    citizen_id: id,
    kind: 'residential',
    street: spec.street ?? 'Maridalsveien 1',
    postal_code: postalCode,
    city,
    country: 'NO',
    municipality_number: municipality,
    valid: `[${spec.birthDate},)`,
  };
  const number = { nin, citizen_id: id, kind: 'birthNumber', valid: `[${spec.birthDate},)` };
  return { person: { id, nin }, citizen, address, number };
}

/** Writes people with their numbers and addresses; gives them in the order of the specifications. */
export async function insertPeople(
  db: Queryable,
  specs: readonly PersonSpec[],
): Promise<FixturePerson[]> {
  const rows = specs.map(rowsOf);
  await insertRows(
    db,
    'citizen',
    rows.map(({ citizen }) => citizen),
  );
  await insertRows(
    db,
    'citizen_nin',
    rows.map(({ number }) => number),
  );
  await insertRows(
    db,
    'citizen_address',
    rows.map(({ address }) => address),
  );
  return rows.map(({ person }) => person);
}
