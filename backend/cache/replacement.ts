import { faultPoint } from '#contract/faults/fault-point.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { CollectionCheck } from '#contract/flo-api/row-hash.ts';
import { addRow } from './apply-changes.ts';
import type { CacheChange } from './cache-change.ts';
import { differing, readStates, Tally, writeAsOf, writeDoubt } from './collection-state.ts';
import { addEntry } from './index-entries.ts';
import { wholeRow } from './known-part.ts';
import { type Checkpoint, writeCheckpoint } from './meta.ts';
import type { SqliteDatabase } from './open-database.ts';
import { collections, parsedRow, rowsAfter } from './rows.ts';
import type { SearchKind } from './search-rowid.ts';

const keyQueries: Readonly<Record<SearchKind, string>> = {
  municipality: 'SELECT number FROM municipality',
  office: 'SELECT organization_number FROM gp_office ORDER BY sort_key',
  doctor: 'SELECT hpr_number FROM doctor ORDER BY sort_key',
};

interface Ends {
  adopt(): void;
  discard(): void;
}

/**
 * A new copy in the making. Every step is short, so that calls are answered in between; all of them are
 * one transaction, which nobody else looks into.
 */
export class Replacement {
  readonly #db: SqliteDatabase;
  readonly #old: <T>(question: (db: SqliteDatabase) => T) => T;
  readonly #ends: Ends;
  #tally = new Tally();

  constructor(db: SqliteDatabase, old: <T>(question: (db: SqliteDatabase) => T) => T, ends: Ends) {
    this.#db = db;
    this.#old = old;
    this.#ends = ends;
  }

  /** Adds some rows of the snapshot. */
  add(changes: readonly CacheChange[]): void {
    this.#begin();
    for (const change of changes) addRow(this.#db, change, this.#tally);
    faultPoint('cache.replacementRows');
  }

  /**
   * Takes over from the copy in use what is not among some collections; each step of the iteration
   * takes `step` rows. What is made of a row is made anew, so damage does not come along unseen.
   */
  *keep(except: ReadonlySet<ReferenceCollection>, step: number): Generator<void> {
    for (const collection of collections) {
      if (except.has(collection)) continue;
      for (let after = ''; ;) {
        const rows = this.#old((db) => rowsAfter(db, collection, after, step));
        this.add(
          rows.flatMap((row): CacheChange | [] => {
            const parsed = parsedRow(row);
            if (parsed === undefined) return [];
            return { op: 'put', collection, key: row.key, row: wholeRow(parsed) };
          }),
        );
        yield;
        const last = rows.at(-1);
        if (last === undefined || rows.length < step) break;
        after = last.key;
      }
    }
    this.#save();
    for (const { collection, asOf, doubt } of this.#old(readStates)) {
      if (except.has(collection)) continue;
      if (asOf !== null) writeAsOf(this.#db, [collection], asOf);
      if (doubt !== null) writeDoubt(this.#db, collection, doubt);
    }
  }

  /** Writes the search index; each step of the iteration writes `step` entries. */
  *index(step: number): Generator<void> {
    this.#begin();
    for (const kind of ['municipality', 'office', 'doctor'] as const) {
      const keys = this.#db.prepare(keyQueries[kind]).pluck().all() as (string | number)[];
      for (let at = 0; at < keys.length; at += step) {
        for (const key of keys.slice(at, at + step)) addEntry(this.#db, kind, key);
        yield;
      }
    }
    faultPoint('cache.replacementIndexed');
  }

  /** The collections that are not as the service says they should be. */
  differing(
    check: Readonly<Record<string, CollectionCheck | undefined>>,
  ): readonly ReferenceCollection[] {
    this.#save();
    return differing(this.#db, check);
  }

  /** Notes which collections are as of an instant. */
  agreed(which: readonly ReferenceCollection[], asOf: string): void {
    writeAsOf(this.#db, which, asOf);
  }

  /** Puts the new copy in the place of the old one, between two calls. */
  finish(checkpoint: Checkpoint): void {
    this.#begin();
    this.#save();
    writeCheckpoint(this.#db, checkpoint);
    this.#db.exec('COMMIT');
    // A sample is enough for the planner, and takes no time that a call would notice.
    this.#db.exec('PRAGMA analysis_limit = 200; ANALYZE');
    this.#ends.adopt();
  }

  #begin(): void {
    if (!this.#db.inTransaction) this.#db.exec('BEGIN');
  }

  #save(): void {
    this.#tally.save(this.#db);
    this.#tally = new Tally();
  }

  /** Throws the new copy away; the old one was never touched. */
  abandon(): void {
    this.#ends.discard();
  }
}
