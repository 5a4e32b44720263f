import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { asDatabaseFault } from '../db/fault.ts';
import type { Connection } from '../db/pool.ts';
import { execute } from '../db/statement.ts';
import { collectionSources, everyRow } from './collections.ts';
import type { CollectionSource } from './collections.ts';
import type { Cursor } from './cursor.ts';
import type { Head } from './head.ts';
import type { Reading } from './pages.ts';
import { seenBy } from './reader.ts';
import { putOf } from './rows.ts';
import type { StoredRow } from './rows.ts';

const BATCH = 500;
const TIMEOUT_MS = 120_000;

async function* batches(
  db: Connection,
  source: CollectionSource,
  today: string,
): AsyncGenerator<StoredRow[]> {
  try {
    const cursor = `declare snapshot_rows no scroll cursor for ${everyRow(source)}`;
    await db.query(cursor, [today]);
    for (;;) {
      const { rows } = await db.query<StoredRow>(`fetch ${BATCH} from snapshot_rows`);
      if (rows.length > 0) yield rows;
      if (rows.length < BATCH) break;
    }
    await db.query('close snapshot_rows');
  } catch (error) {
    throw asDatabaseFault(error);
  }
}

/** A reading that has a connection of its own for as long as it takes. */
export interface LongReading extends Reading {
  readonly db: Connection;
}

/** Begins the transaction that everything is read in. */
export async function beginLongReading(db: Connection): Promise<void> {
  await execute(db, 'begin isolation level repeatable read, read only');
  await execute(db, `set local statement_timeout = ${TIMEOUT_MS}`);
  await execute(db, `set local idle_in_transaction_session_timeout = ${TIMEOUT_MS}`);
}

/** Every row of some collections that its reader may have, in batches. */
export async function* readAll(
  { db, moment, reader }: LongReading,
  wanted: (collection: ReferenceCollection) => boolean,
): AsyncGenerator<{ collection: ReferenceCollection; puts: readonly ReferenceChange[] }> {
  for (const source of collectionSources) {
    const { collection } = source;
    if (!wanted(collection)) continue;
    for await (const rows of batches(db, source, moment.today)) {
      const puts = rows
        .map((row) => seenBy(putOf(collection, row, moment), reader))
        .filter(({ op }) => op === 'put');
      yield { collection, puts };
    }
  }
}

/** Where a client is that has everything that can be read. */
export function cursorAt({ epoch, horizon }: Head, { moment, reader }: Reading): Cursor {
  const { role: scope } = reader;
  return { epoch, xid: horizon, seq: 0, day: moment.today, turned: 0, scope, scopeTurned: null };
}
