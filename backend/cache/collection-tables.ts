import type {
  District,
  Doctor,
  GPContract,
  GPOffice,
  Municipality,
  ReferenceCollection,
} from '#contract/flo-api/reference.ts';
import { sortKey, wordColumn } from './words.ts';

type Column = string | number | null;
export type TableRow = Readonly<Record<string, Column>>;

/** Narrow rows of a collection: what is searched, sorted and filtered by. */
export interface CollectionTable<T = never> {
  readonly table: string;
  readonly key: string;
  readonly record: (row: T) => TableRow;
  /** Rows of the row, in a table of their own. */
  readonly parts?: {
    readonly table: string;
    readonly parent: string;
    readonly records: (row: T) => readonly TableRow[];
  };
}

const flag = (value: boolean): number => (value ? 1 : 0);

const municipality: CollectionTable<Municipality> = {
  table: 'municipality',
  key: 'number',
  record: (row) => ({
    number: row.number,
    name: row.name,
    other_names: row.otherNames.join(' '),
    county_name: row.countyName,
    latitude: row.latitude,
    longitude: row.longitude,
  }),
};

const district: CollectionTable<District> = {
  table: 'district',
  key: 'number',
  record: (row) => ({
    number: row.number,
    name: row.name,
    municipality_number: row.municipalityNumber,
  }),
};

const office: CollectionTable<GPOffice> = {
  table: 'gp_office',
  key: 'organization_number',
  record: (row) => ({
    organization_number: row.organizationNumber,
    display_name: row.displayName,
    words: wordColumn(row.displayName),
    sort_key: sortKey(row.displayName),
    municipality_number: row.municipalityNumber,
    district_number: row.districtNumber,
    street: row.visitAddress.street,
    accessible: flag(row.accessible),
  }),
};

const doctor: CollectionTable<Doctor> = {
  table: 'doctor',
  key: 'hpr_number',
  record: (row) => ({
    hpr_number: row.hprNumber,
    first_name: row.firstName,
    middle_name: row.middleName,
    last_name: row.lastName,
    words: wordColumn(row.firstName, row.middleName, row.lastName),
    sort_key: sortKey(`${row.lastName}, ${row.firstName} ${row.middleName ?? ''}`),
    sex: row.sex,
    specialist: flag(row.competence === 'specialist'),
    languages: JSON.stringify(row.languages),
  }),
};

const contract: CollectionTable<GPContract> = {
  table: 'gp_contract',
  key: 'id',
  record: (row) => ({
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
  }),
  parts: {
    table: 'doctor_cycle',
    parent: 'gp_contract_id',
    records: (row) =>
      row.doctorCycles.map((cycle) => ({
        gp_contract_id: row.id,
        relationship: cycle.relationship,
        valid_from: cycle.valid.from,
        id: cycle.id,
        valid_to: cycle.valid.to,
        hpr_number: cycle.hprNumber,
      })),
  },
};

/** Where the narrow rows of a collection stand; those that are only read whole have none. */
export const collectionTables: Readonly<Partial<Record<ReferenceCollection, CollectionTable>>> = {
  municipalities: municipality,
  districts: district,
  gpOffices: office,
  doctors: doctor,
  gpContracts: contract,
};
