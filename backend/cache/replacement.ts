import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { applyChange } from './apply-changes.ts';
import { indexEntry } from './index-entries.ts';
import { type Checkpoint, writeCheckpoint } from './meta.ts';
import type { SqliteDatabase } from './open-database.ts';
import { countRows } from './rows.ts';
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

/** A new copy in the making. Every step is short, so that calls are answered in between. */
export class Replacement {
  readonly #db: SqliteDatabase;
  readonly #ends: Ends;

  constructor(db: SqliteDatabase, ends: Ends) {
    this.#db = db;
    this.#ends = ends;
  }

  /** Adds some rows of the snapshot. */
  add(changes: readonly ReferenceChange[]): void {
    this.#db.transaction(() => {
      for (const change of changes) applyChange(this.#db, change);
    })();
  }

  /** Writes the search index; each step of the iteration writes `step` entries. */
  *index(step: number): Generator<void> {
    for (const kind of ['municipality', 'office', 'doctor'] as const) {
      const keys = this.#db.prepare(keyQueries[kind]).pluck().all() as (string | number)[];
      for (let at = 0; at < keys.length; at += step) {
        this.#db.transaction(() => {
          for (const key of keys.slice(at, at + step)) indexEntry(this.#db, kind, key);
        })();
        yield;
      }
    }
  }

  counts(): Record<ReferenceCollection, number> {
    return countRows(this.#db);
  }

  /** Puts the new copy in the place of the old one, between two calls. */
  finish(checkpoint: Checkpoint): void {
    writeCheckpoint(this.#db, checkpoint);
    // A sample is enough for the planner, and takes no time that a call would notice.
    this.#db.exec('PRAGMA analysis_limit = 200; ANALYZE');
    this.#ends.adopt();
  }

  /** Throws the new copy away; the old one was never touched. */
  abandon(): void {
    this.#ends.discard();
  }
}
