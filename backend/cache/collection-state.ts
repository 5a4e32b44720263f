import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import {
  type CollectionCheck,
  readRowHash,
  type RowHash,
  writeRowHash,
} from '#contract/flo-api/row-hash.ts';
import type { SqliteDatabase } from './open-database.ts';
import { prepared } from './prepared.ts';
import { collections, countTable } from './rows.ts';
import { shapeOf } from './shapes.ts';

/** Why a collection is not believed until it has been fetched anew. */
export type Doubt = 'differs' | 'damaged' | 'learned';

/** How one collection of the copy is. */
export interface CollectionState {
  readonly collection: ReferenceCollection;
  readonly rows: number;
  /** Rows that this version holds and cannot read. */
  readonly unreadable: number;
  readonly hash: string;
  /** When it last agreed with the service (UTC); null when it never has. */
  readonly asOf: string | null;
  readonly doubt: Doubt | null;
}

interface StateRow {
  readonly collection: ReferenceCollection;
  readonly rows: number;
  readonly unreadable: number;
  readonly hash: string;
  readonly shape: string;
  readonly as_of: string | null;
  readonly doubt: Doubt | null;
}

const ZERO = '0000000000000000';
const ALL = 'SELECT * FROM collection_state WHERE collection = ?';
const SAVE = `
  UPDATE collection_state SET rows = rows + ?, unreadable = unreadable + ?, hash = ?
  WHERE collection = ?`;

interface Moved {
  rows: number;
  unreadable: number;
  high: number;
  low: number;
}

/** What one transaction does to the counts and sums, written once at its end. */
export class Tally {
  readonly #changes = new Map<ReferenceCollection, Moved>();

  /** A row has come. */
  add(collection: ReferenceCollection, [high, low]: RowHash, readable: boolean): void {
    const so = this.#of(collection);
    so.rows += 1;
    if (!readable) so.unreadable += 1;
    so.high = (so.high + high) >>> 0;
    so.low = (so.low + low) >>> 0;
  }

  /** A row with this stored hash has gone. One from before hashes were kept takes nothing away. */
  remove(collection: ReferenceCollection, hash: string, readable: boolean): void {
    if (hash === '') return;
    const [high, low] = readRowHash(hash);
    const so = this.#of(collection);
    so.rows -= 1;
    if (!readable) so.unreadable -= 1;
    so.high = (so.high - high) >>> 0;
    so.low = (so.low - low) >>> 0;
  }

  /** Inside the transaction of the rows. */
  save(db: SqliteDatabase): void {
    for (const [collection, { rows, unreadable, high, low }] of this.#changes) {
      const before = prepared(db, ALL).get(collection) as StateRow | undefined;
      // Rows without a state are from before there were hashes: their collection is asked for anew.
      if (before === undefined) continue;
      const [wasHigh, wasLow] = readRowHash(before.hash);
      const sum = writeRowHash([(wasHigh + high) >>> 0, (wasLow + low) >>> 0]);
      prepared(db, SAVE).run(rows, unreadable, sum, collection);
    }
  }

  #of(collection: ReferenceCollection): Moved {
    const so = this.#changes.get(collection) ?? { rows: 0, unreadable: 0, high: 0, low: 0 };
    this.#changes.set(collection, so);
    return so;
  }
}

/** Begins the account of an empty file: every collection has no rows, of the shape of this version. */
export function beginStates(db: SqliteDatabase): void {
  const sql = `INSERT OR REPLACE INTO collection_state (collection, rows, unreadable, hash, shape)
    VALUES (?, 0, 0, '${ZERO}', ?)`;
  for (const collection of collections) prepared(db, sql).run(collection, shapeOf(collection));
}

/** Whether the file keeps account of its collections; one from before hashes were kept does not. */
export function hasStates(db: SqliteDatabase): boolean {
  return prepared(db, 'SELECT 1 FROM collection_state LIMIT 1').get() !== undefined;
}

/** How each collection is. One of which this version knows more than its rows say is in doubt. */
export function readStates(db: SqliteDatabase): CollectionState[] {
  return collections.map((collection) => {
    const row = prepared(db, ALL).get(collection) as StateRow | undefined;
    if (row === undefined) {
      const rows = countTable(db, collection) ?? 0;
      return { collection, rows, unreadable: 0, hash: ZERO, asOf: null, doubt: 'learned' };
    }
    const { rows, unreadable, hash, shape, as_of: asOf } = row;
    const doubt = row.doubt ?? (shape === shapeOf(collection) ? null : 'learned');
    return { collection, rows, unreadable, hash, asOf, doubt };
  });
}

/** Notes that collections agree with the service as of an instant. */
export function writeAsOf(
  db: SqliteDatabase,
  which: readonly ReferenceCollection[],
  asOf: string,
): void {
  const sql = 'UPDATE collection_state SET as_of = ? WHERE collection = ? AND as_of IS NOT ?';
  for (const collection of which) prepared(db, sql).run(asOf, collection, asOf);
}

/** Notes that a collection is not to be believed; kept over restarts until it has been repaired. */
export function writeDoubt(
  db: SqliteDatabase,
  collection: ReferenceCollection,
  doubt: Doubt,
): void {
  prepared(db, 'UPDATE collection_state SET doubt = ? WHERE collection = ?').run(doubt, collection);
}

/**
 * The collections that are not as the service says: by the sum of their hashes, or by rows that are
 * not there though they were counted. What the service does not speak of is not judged.
 */
export function differing(
  db: SqliteDatabase,
  check: Readonly<Record<string, CollectionCheck | undefined>>,
): ReferenceCollection[] {
  return readStates(db)
    .filter(({ collection, rows, unreadable, hash }) => {
      const theirs = check[collection];
      if (theirs === undefined) return false;
      const narrow = countTable(db, collection);
      const lost = narrow !== undefined && narrow !== rows - unreadable;
      return lost || theirs.count !== rows || theirs.hash !== hash;
    })
    .map(({ collection }) => collection);
}
