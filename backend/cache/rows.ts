import type {
  District,
  Doctor,
  GPContract,
  GPOffice,
  Municipality,
  ReferenceCollection,
} from '#contract/flo-api/reference.ts';
import type { SqliteDatabase } from './open-database.ts';
import { prepared } from './prepared.ts';
import { sortKey, wordColumn } from './words.ts';

const flag = (value: boolean): number => (value ? 1 : 0);

/** `INSERT OR REPLACE` of all columns of a table, by their names. */
function put(db: SqliteDatabase, table: string, row: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(row);
  const sql = `INSERT OR REPLACE INTO ${table} (${names.join()}) VALUES (${names.map((n) => `@${n}`).join()})`;
  prepared(db, sql).run(row);
}

export function putMunicipality(db: SqliteDatabase, row: Municipality): void {
  put(db, 'municipality', {
    number: row.number,
    name: row.name,
    other_names: row.otherNames.join(' '),
    county_name: row.countyName,
    latitude: row.latitude,
    longitude: row.longitude,
  });
}

export function putDistrict(db: SqliteDatabase, row: District): void {
  put(db, 'district', {
    number: row.number,
    name: row.name,
    municipality_number: row.municipalityNumber,
  });
}

export function putOffice(db: SqliteDatabase, row: GPOffice): void {
  put(db, 'gp_office', {
    organization_number: row.organizationNumber,
    display_name: row.displayName,
    words: wordColumn(row.displayName),
    sort_key: sortKey(row.displayName),
    municipality_number: row.municipalityNumber,
    district_number: row.districtNumber,
    street: row.visitAddress.street,
    accessible: flag(row.accessible),
  });
}

export function putDoctor(db: SqliteDatabase, row: Doctor): void {
  put(db, 'doctor', {
    hpr_number: row.hprNumber,
    first_name: row.firstName,
    middle_name: row.middleName,
    last_name: row.lastName,
    words: wordColumn(row.firstName, row.middleName, row.lastName),
    sort_key: sortKey(`${row.lastName}, ${row.firstName} ${row.middleName ?? ''}`),
    sex: row.sex,
    specialist: flag(row.competence === 'specialist'),
    languages: JSON.stringify(row.languages),
  });
}

export function putContract(db: SqliteDatabase, row: GPContract): void {
  put(db, 'gp_contract', {
    id: row.id,
    name: row.name,
    words: wordColumn(row.name),
    office: row.officeOrganizationNumber,
    municipality_number: row.municipalityNumber,
    valid_from: row.valid.from,
    valid_to: row.valid.to,
    status: row.places.status,
    max_patients: row.places.maxPatients,
    occupied: row.places.occupied,
    places_available: row.places.placesAvailable,
    waiting: row.places.waiting,
    accessible: flag(row.accessible),
    fixed_salary: flag(row.isFixedSalary),
    common_list: flag(row.participatesOnCommonList),
    requires_membership: flag(row.requiresMembership !== null),
  });
  prepared(db, 'DELETE FROM doctor_cycle WHERE gp_contract_id = ?').run(row.id);
  for (const cycle of row.doctorCycles) {
    put(db, 'doctor_cycle', {
      gp_contract_id: row.id,
      relationship: cycle.relationship,
      valid_from: cycle.valid.from,
      id: cycle.id,
      valid_to: cycle.valid.to,
      hpr_number: cycle.hprNumber,
    });
  }
}

const keys: Readonly<Record<ReferenceCollection, readonly [table: string, key: string]>> = {
  municipalities: ['municipality', 'number'],
  districts: ['district', 'number'],
  gpOffices: ['gp_office', 'organization_number'],
  doctors: ['doctor', 'hpr_number'],
  gpContracts: ['gp_contract', 'id'],
};

/** Keeps a row as the service sent it. */
export function putSource(
  db: SqliteDatabase,
  collection: ReferenceCollection,
  key: string,
  row: object,
): void {
  put(db, 'source_row', { collection, key, data: JSON.stringify(row) });
}

/** The rows of a collection as the service sent them, by key. */
export function sourceRows(db: SqliteDatabase, collection: ReferenceCollection): unknown[] {
  return prepared(db, 'SELECT data FROM source_row WHERE collection = ? ORDER BY key')
    .pluck()
    .all(collection)
    .map((data): unknown => JSON.parse(String(data)));
}

/** Takes a row away; one that is not there is no fault. */
export function deleteRow(db: SqliteDatabase, collection: ReferenceCollection, key: string): void {
  prepared(db, 'DELETE FROM source_row WHERE collection = ? AND key = ?').run(collection, key);
  const [table, column] = keys[collection];
  prepared(db, `DELETE FROM ${table} WHERE ${column} = ?`).run(key);
  if (collection === 'gpContracts') {
    prepared(db, 'DELETE FROM doctor_cycle WHERE gp_contract_id = ?').run(key);
  }
}

/** How many rows the copy holds of each collection. */
export function countRows(db: SqliteDatabase): Record<ReferenceCollection, number> {
  const count = (collection: ReferenceCollection): number =>
    Number(prepared(db, `SELECT count(*) FROM ${keys[collection][0]}`).pluck().get());
  return {
    municipalities: count('municipalities'),
    districts: count('districts'),
    gpOffices: count('gpOffices'),
    doctors: count('doctors'),
    gpContracts: count('gpContracts'),
  };
}
