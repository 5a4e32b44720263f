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
    county_name: row.countyName,
    latitude: row.latitude,
    longitude: row.longitude,
    data: JSON.stringify(row),
  });
}

export function putDistrict(db: SqliteDatabase, row: District): void {
  put(db, 'district', {
    number: row.number,
    name: row.name,
    municipality_number: row.municipalityNumber,
    data: JSON.stringify(row),
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
    data: JSON.stringify(row),
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
    data: JSON.stringify(row),
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
    data: JSON.stringify(row),
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

/** Takes a row away; one that is not there is no fault. */
export function deleteRow(db: SqliteDatabase, collection: ReferenceCollection, key: string): void {
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
