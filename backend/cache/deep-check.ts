import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import {
  type CollectionCheck,
  readRowHash,
  rowHash,
  RowSum,
  writeRowHash,
} from '#contract/flo-api/row-hash.ts';
import { isIndexed } from './index-entries.ts';
import { wholeRow } from './known-part.ts';
import type { ReferenceCache } from './reference-cache.ts';
import { countTable, parsedRow, rowsAfter, type StoredRow, tablesAgree } from './rows.ts';
import type { SqliteDatabase } from './open-database.ts';

/** Rows looked at in one step: about a millisecond. */
const STEP = 50;

/** A row is what its hash says, and everything that was made of it is what the row says. */
function isSound(db: SqliteDatabase, collection: ReferenceCollection, stored: StoredRow): boolean {
  const parsed = parsedRow(stored);
  if (parsed === undefined) return false;
  const { key, hash } = stored;
  return (
    writeRowHash(rowHash(key, wholeRow(parsed))) === hash &&
    tablesAgree(db, collection, { key, known: parsed.known }) &&
    (parsed.known === null || isIndexed(db, collection, key))
  );
}

type Finding = 'sound' | 'damaged' | 'moved';

/** One collection from its first row to its last; `moved` when it was written to meanwhile. */
function* look(cache: ReferenceCache, collection: ReferenceCollection): Generator<void, Finding> {
  const { version } = cache;
  const sum = new RowSum();
  let unreadable = 0;
  for (let after = ''; ;) {
    const step = cache.read((db) => {
      const rows = rowsAfter(db, collection, after, STEP);
      return { rows, sound: rows.every((row) => isSound(db, collection, row)) };
    });
    if (cache.version !== version) return 'moved';
    if (!step.sound) return 'damaged';
    for (const { hash, data } of step.rows) {
      sum.add(readRowHash(hash));
      if (data === 'null') unreadable += 1;
    }
    const last = step.rows.at(-1);
    if (last === undefined || step.rows.length < STEP) break;
    after = last.key;
    yield;
  }
  const counted: CollectionCheck = sum.check();
  const kept = cache.states().find((state) => state.collection === collection);
  const narrow = cache.read((db) => countTable(db, collection));
  if (cache.version !== version) return 'moved';
  const whole =
    kept?.rows === counted.count &&
    kept.hash === counted.hash &&
    (narrow === undefined || narrow === counted.count - unreadable);
  return whole ? 'sound' : 'damaged';
}

/** Tries for a collection that is written to while it is looked at. */
const TRIES = 5;

/**
 * Recomputes the hash of every stored row, holds it and what was made of the row against what is
 * stored, and puts collections that are not sound in doubt. In small steps, for the background.
 *
 * @returns the collections that were put in doubt.
 */
export function* deepCheck(cache: ReferenceCache): Generator<void, readonly ReferenceCollection[]> {
  const damaged: ReferenceCollection[] = [];
  for (const { collection, doubt } of cache.states()) {
    if (doubt !== null) continue;
    let finding: Finding = 'moved';
    for (let left = TRIES; finding === 'moved' && left > 0; left -= 1) {
      finding = yield* look(cache, collection);
    }
    if (finding !== 'damaged') continue;
    cache.doubt(collection, 'damaged');
    damaged.push(collection);
  }
  return damaged;
}
