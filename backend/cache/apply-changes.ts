import { faultPoint } from '#contract/faults/fault-point.ts';
import { rowHash, writeRowHash } from '#contract/flo-api/row-hash.ts';
import type { SqliteDatabase } from './open-database.ts';
import { Affected } from './affected.ts';
import type { CacheChange } from './cache-change.ts';
import { Tally } from './collection-state.ts';
import { knownPart } from './known-part.ts';
import { type Checkpoint, writeCheckpoint } from './meta.ts';
import { deleteRow, putRow, schemaOf, storedRow } from './rows.ts';

/** What stands where a row cannot be understood. */
const UNREADABLE = 'null';

/** Writes one row or takes it away, and notes it in the tally. Leaves the search index alone. */
export function applyChange(db: SqliteDatabase, change: CacheChange, tally: Tally): void {
  const { collection, key } = change;
  const before = storedRow(db, collection, key);
  if (before !== undefined) tally.remove(collection, before.hash, before.data !== UNREADABLE);
  if (change.op === 'delete') return deleteRow(db, collection, key);
  write(db, change, tally, false);
}

/** Writes a row where none can be yet: quicker, and right for the copy in the making alone. */
export function addRow(db: SqliteDatabase, change: CacheChange, tally: Tally): void {
  if (change.op === 'put') write(db, change, tally, true);
}

type Put = Extract<CacheChange, { op: 'put' }>;

function write(db: SqliteDatabase, { collection, key, row }: Put, tally: Tally, isNew: boolean) {
  const parsed = knownPart(schemaOf(collection), row);
  const hash = rowHash(key, row);
  putRow(db, collection, { ...parsed, key, hash: writeRowHash(hash), isNew });
  tally.add(collection, hash, parsed.known !== null);
}

/**
 * Rows, tombstones, index, sums and checkpoint in one transaction: all of it, or nothing. `last` is the
 * last thing in it.
 */
export function applyChanges(
  db: SqliteDatabase,
  changes: readonly CacheChange[],
  checkpoint: Checkpoint,
  last: () => void = () => undefined,
): void {
  faultPoint('cache.received');
  db.transaction(() => {
    const affected = new Affected(db);
    const tally = new Tally();
    for (const change of changes) {
      affected.note(change, 'before');
      applyChange(db, change, tally);
      affected.note(change, 'after');
    }
    affected.indexAnew();
    tally.save(db);
    faultPoint('cache.rowsWritten');
    writeCheckpoint(db, checkpoint);
    last();
    faultPoint('cache.checkpointWritten');
  })();
  faultPoint('cache.committed');
}
