import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import type { SqliteDatabase } from './open-database.ts';
import { prepared } from './prepared.ts';
import { searchRowid, type SearchKind } from './search-rowid.ts';

/** Index entries to write anew after some changes, each once. */
export class Affected {
  readonly #entries = new Map<number, readonly [SearchKind, string | number]>();
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  /**
   * Notes what a change touches. Called before it for what the row was, and after it for what it
   * is: a doctor is found by the office of the list, an office by its municipality.
   */
  note({ collection, key }: ReferenceChange): void {
    if (collection === 'municipalities') {
      this.#add('municipality', key);
      for (const office of this.#keys(OFFICES_IN, key)) this.#noteOffice(String(office));
    } else if (collection === 'gpOffices') {
      this.#noteOffice(key);
    } else if (collection === 'doctors') {
      this.#add('doctor', Number(key));
    } else if (collection === 'gpContracts') {
      for (const doctor of this.#keys(DOCTORS_ON, Number(key))) this.#add('doctor', doctor);
    }
  }

  entries(): Iterable<readonly [SearchKind, string | number]> {
    return this.#entries.values();
  }

  #noteOffice(key: string): void {
    this.#add('office', key);
    for (const doctor of this.#keys(DOCTORS_AT, key)) this.#add('doctor', doctor);
  }

  #add(kind: SearchKind, key: string | number): void {
    this.#entries.set(searchRowid(kind, key), [kind, key]);
  }

  #keys(sql: string, key: string | number): (string | number)[] {
    return prepared(this.#db, sql).pluck().all(key) as (string | number)[];
  }
}

const OFFICES_IN = 'SELECT organization_number FROM gp_office WHERE municipality_number = ?';
const DOCTORS_ON = 'SELECT DISTINCT hpr_number FROM doctor_cycle WHERE gp_contract_id = ?';
const DOCTORS_AT = `
  SELECT DISTINCT y.hpr_number
  FROM gp_contract c JOIN doctor_cycle y ON y.gp_contract_id = c.id
  WHERE c.office = ?`;
