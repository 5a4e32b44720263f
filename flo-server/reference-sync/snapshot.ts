import { Readable } from 'node:stream';
import { REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { asDatabaseFault } from '../db/fault.ts';
import type { Connection } from '../db/pool.ts';
import { execute } from '../db/statement.ts';
import { momentOf } from '../services.ts';
import type { Moment, Services } from '../services.ts';
import { collectionSources, everyRow } from './collections.ts';
import type { CollectionSource } from './collections.ts';
import { writeCursor } from './cursor.ts';
import { readHead } from './head.ts';
import type { Head } from './head.ts';
import { putOf } from './rows.ts';
import type { StoredRow } from './rows.ts';

const BATCH = 500;
const SNAPSHOT_TIMEOUT_MS = 120_000;

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

async function* lines(db: Connection, head: Head, moment: Moment): AsyncGenerator<string> {
  const counts: Partial<Record<ReferenceCollection, number>> = {};
  for (const source of collectionSources) {
    let count = 0;
    for await (const rows of batches(db, source, moment.today)) {
      count += rows.length;
      const changes = rows.map((row) => putOf(source.collection, row, moment));
      yield `${changes.map((change) => JSON.stringify(change)).join('\n')}\n`;
    }
    counts[source.collection] = count;
  }
  const { epoch, horizon } = head;
  const cursor = writeCursor({ epoch, xid: horizon, seq: 0, day: moment.today, turned: 0 });
  const asOf = moment.now.toISOString();
  const trailer = { trailer: true, epoch, cursor, counts, asOf, schema: REFERENCE_SCHEMA };
  yield `${JSON.stringify(trailer)}\n`;
}

/** Ends the transaction however the reader leaves. */
async function* released(db: Connection, source: AsyncGenerator<string>): AsyncGenerator<string> {
  let whole = false;
  try {
    yield* source;
    await execute(db, 'commit');
    whole = true;
  } finally {
    // A reader that left in the middle leaves an open transaction: throw the connection away.
    db.release(!whole);
  }
}

/**
 * All reference data at one moment, one change a line and a trailer last. It begins before the stream
 * is given, so that a database that is gone is a problem and not half an answer.
 */
export async function openSnapshot(services: Services): Promise<Readable> {
  const db = await services.pool.connect().catch((error: unknown) => {
    throw asDatabaseFault(error);
  });
  try {
    await execute(db, 'begin isolation level repeatable read, read only');
    await execute(db, `set local statement_timeout = ${SNAPSHOT_TIMEOUT_MS}`);
    await execute(db, `set local idle_in_transaction_session_timeout = ${SNAPSHOT_TIMEOUT_MS}`);
    const head = await readHead(db);
    return Readable.from(released(db, lines(db, head, momentOf(services))));
  } catch (error) {
    db.release(true);
    throw error;
  }
}
