import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import { Affected } from './affected.ts';
import { indexEntry } from './index-entries.ts';
import { type Checkpoint, writeCheckpoint } from './meta.ts';
import type { SqliteDatabase } from './open-database.ts';
import {
  deleteRow,
  putContract,
  putDistrict,
  putDoctor,
  putMunicipality,
  putOffice,
  putSource,
} from './rows.ts';

/** Writes one row or takes it away. Leaves the search index alone. */
export function applyChange(db: SqliteDatabase, change: ReferenceChange): void {
  if (change.op === 'delete') return deleteRow(db, change.collection, change.key);
  putSource(db, change.collection, change.key, change.row);
  switch (change.collection) {
    case 'municipalities':
      return putMunicipality(db, change.row);
    case 'districts':
      return putDistrict(db, change.row);
    case 'gpOffices':
      return putOffice(db, change.row);
    case 'doctors':
      return putDoctor(db, change.row);
    case 'gpContracts':
      return putContract(db, change.row);
  }
}

/** Rows, tombstones, index and checkpoint in one transaction: all of it, or nothing. */
export function applyChanges(
  db: SqliteDatabase,
  changes: readonly ReferenceChange[],
  checkpoint: Checkpoint,
): void {
  db.transaction(() => {
    const affected = new Affected(db);
    for (const change of changes) {
      affected.note(change);
      applyChange(db, change);
      affected.note(change);
    }
    for (const [kind, key] of affected.entries()) indexEntry(db, kind, key);
    writeCheckpoint(db, checkpoint);
  })();
}
