import type { SqliteDatabase } from './open-database.ts';
import { prepared } from './prepared.ts';

/** Where the copy has come to. */
export interface Checkpoint {
  readonly epoch: string;
  /** Opaque; issued by the service. */
  readonly cursor: string;
  /** When the copy agreed with the service (UTC). */
  readonly asOf: string;
}

/** The checkpoint of the file; undefined while it is empty. */
export function readCheckpoint(db: SqliteDatabase): Checkpoint | undefined {
  const text = prepared(db, `SELECT value FROM meta WHERE key = 'checkpoint'`).pluck().get();
  return typeof text === 'string' ? (JSON.parse(text) as Checkpoint) : undefined;
}

/** Sets the checkpoint; inside the transaction of the rows it is about. */
export function writeCheckpoint(db: SqliteDatabase, checkpoint: Checkpoint): void {
  prepared(db, `INSERT OR REPLACE INTO meta (key, value) VALUES ('checkpoint', ?)`).run(
    JSON.stringify(checkpoint),
  );
}
