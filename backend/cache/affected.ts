import type { CacheChange } from './cache-change.ts';
import type { SqliteDatabase } from './open-database.ts';
import { entryText, indexEntry } from './index-entries.ts';
import { prepared } from './prepared.ts';
import { searchRowid, type SearchKind } from './search-rowid.ts';

interface Entry {
  readonly kind: SearchKind;
  readonly key: string | number;
  /** What it said before the changes; undefined when it was not there, null when nobody looked. */
  readonly before: string | undefined | null;
}

/** Index entries to write anew after some changes, each once. */
export class Affected {
  readonly #entries = new Map<number, Entry>();
  readonly #db: SqliteDatabase;
  #looks = true;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  /**
   * Notes what a change touches. Called before it for what the row was, and after it for what it
   * is: a doctor is found by the office of the list, an office by its municipality.
   */
  note(
    { collection, key }: Pick<CacheChange, 'collection' | 'key'>,
    when: 'before' | 'after',
  ): void {
    this.#looks = when === 'before';
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

  /** Writes those anew by which something else is found than before: free places change all day. */
  indexAnew(): void {
    for (const { kind, key, before } of this.#entries.values()) {
      if (before === null || entryText(this.#db, kind, key) !== before)
        indexEntry(this.#db, kind, key);
    }
  }

  #noteOffice(key: string): void {
    this.#add('office', key);
    for (const doctor of this.#keys(DOCTORS_AT, key)) this.#add('doctor', doctor);
  }

  #add(kind: SearchKind, key: string | number): void {
    const rowid = searchRowid(kind, key);
    if (this.#entries.has(rowid)) return;
    const before = this.#looks ? entryText(this.#db, kind, key) : null;
    this.#entries.set(rowid, { kind, key, before });
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
