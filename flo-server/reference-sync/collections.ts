import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { contractJson, doctorJson, officeJson, waitingCount } from '../gp-contracts/json.ts';
import { standardTextJson } from '../standard-texts/json.ts';

/** Where the rows of a collection come from. */
export interface CollectionSource {
  readonly collection: ReferenceCollection;
  /** Source table with its alias. */
  readonly table: string;
  /** The row's key, with the alias. */
  readonly key: string;
  /** SQL type of the key. */
  readonly keyType: 'text' | 'integer' | 'bigint' | 'uuid';
  /** The row in the shape of the contract; `$1` is the day. */
  readonly row: string;
}

const municipalityJson = `json_build_object('number', m.number, 'name', m.name,
  'otherNames', to_json(m.other_names), 'countyNumber', m.county_number,
  'countyName', m.county_name, 'languageForm', m.language_form, 'latitude', m.latitude,
  'longitude', m.longitude)`;

const districtJson = `json_build_object('number', d.number, 'name', d.name,
  'municipalityNumber', d.municipality_number)`;

/** What is synchronised, in the order a client needs it. */
export const collectionSources: readonly CollectionSource[] = [
  {
    collection: 'municipalities',
    table: 'municipality m',
    key: 'm.number',
    keyType: 'text',
    row: municipalityJson,
  },
  {
    collection: 'districts',
    table: 'district d',
    key: 'd.number',
    keyType: 'text',
    row: districtJson,
  },
  {
    collection: 'gpOffices',
    table: 'gp_office o',
    key: 'o.organization_number',
    keyType: 'text',
    row: officeJson('o'),
  },
  {
    collection: 'doctors',
    table: 'doctor d',
    key: 'd.hpr_number',
    keyType: 'integer',
    row: doctorJson('d'),
  },
  {
    collection: 'gpContracts',
    table: 'gp_contract c',
    key: 'c.id',
    keyType: 'bigint',
    row: contractJson('c', 'list_occupied(c.id, $1::date)', waitingCount('c.id')),
  },
  {
    collection: 'standardTexts',
    table: 'standard_text t',
    key: 't.id',
    keyType: 'uuid',
    row: standardTextJson('t'),
  },
];

/** All contracts with everybody counted in one pass, which many counts of one list would not be. */
export const everyContract = `with occupied as (
    select gp_contract_id, count(*)::integer as people from patient_to_gp_contract_association
      where upper(valid) is null or upper(valid) > $1::date group by gp_contract_id),
  waiting as (
    select gp_contract_id, count(*)::integer as people from waiting_list_entry
      where left_at is null group by gp_contract_id)
  select c.id::text as key, ${contractJson('c', 'coalesce(n.people, 0)', 'coalesce(w.people, 0)')} as row
    from gp_contract c left join occupied n on n.gp_contract_id = c.id
    left join waiting w on w.gp_contract_id = c.id order by c.id`;

/** All rows of a collection, each with its key as text. */
export function everyRow({ collection, key, row, table }: CollectionSource): string {
  return collection === 'gpContracts'
    ? everyContract
    : `select ${key}::text as key, ${row} as row from ${table} where $1::date is not null order by ${key}`;
}

/** The rows of a collection with some keys ($2), as of a day ($1). */
export function rowsByKey({ key, keyType, row, table }: CollectionSource): string {
  return `select ${key}::text as key, ${row} as row from ${table}
    where ${key} = any($2::text[]::${keyType}[]) and $1::date is not null`;
}
