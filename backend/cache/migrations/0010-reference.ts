import type { Migration } from './migration.ts';

/**
 * One narrow table for each collection of the feed, with what is searched, sorted and filtered by.
 * `source_row` has the rows whole, as the service sent them.
 */
export const reference: Migration = {
  number: 10,
  sql: `
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE source_row (
      collection TEXT NOT NULL,
      key TEXT NOT NULL,
      data TEXT NOT NULL,
      PRIMARY KEY (collection, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE municipality (
      number TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      other_names TEXT NOT NULL,
      county_name TEXT NOT NULL,
      latitude REAL NOT NULL,
      longitude REAL NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE district (
      number TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      municipality_number TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE gp_office (
      organization_number TEXT PRIMARY KEY,
      display_name TEXT NOT NULL,
      words TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      municipality_number TEXT NOT NULL,
      district_number TEXT,
      street TEXT NOT NULL,
      accessible INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE doctor (
      hpr_number INTEGER PRIMARY KEY,
      first_name TEXT NOT NULL,
      middle_name TEXT,
      last_name TEXT NOT NULL,
      words TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      sex TEXT NOT NULL,
      specialist INTEGER NOT NULL,
      languages TEXT NOT NULL
    ) STRICT;

    CREATE TABLE gp_contract (
      id INTEGER PRIMARY KEY,
      name TEXT,
      words TEXT NOT NULL,
      office TEXT NOT NULL,
      municipality_number TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      status TEXT NOT NULL,
      max_patients INTEGER NOT NULL,
      occupied INTEGER NOT NULL,
      places_available INTEGER NOT NULL,
      waiting INTEGER NOT NULL,
      accessible INTEGER NOT NULL,
      fixed_salary INTEGER NOT NULL,
      common_list INTEGER NOT NULL,
      requires_membership INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX gp_contract_office ON gp_contract (office);

    CREATE TABLE doctor_cycle (
      gp_contract_id INTEGER NOT NULL,
      relationship TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      id INTEGER NOT NULL,
      valid_to TEXT,
      hpr_number INTEGER NOT NULL,
      PRIMARY KEY (gp_contract_id, relationship, valid_from, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX doctor_cycle_doctor ON doctor_cycle (hpr_number);
  `,
};
