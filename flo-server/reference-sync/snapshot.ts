import { Readable } from 'node:stream';
import { MIN_CLIENT_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import type { SnapshotTrailer } from '#contract/flo-api/reference-sync.ts';
import type { Role } from '#contract/codes/access.ts';
import { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { rowHash, RowSum } from '#contract/flo-api/row-hash.ts';
import { asDatabaseFault } from '../db/fault.ts';
import type { Connection } from '../db/pool.ts';
import { execute } from '../db/statement.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { writeCursor } from './cursor.ts';
import { inOwnEpoch, readHead } from './head.ts';
import { beginLongReading, cursorAt, readAll } from './read-all.ts';
import type { LongReading } from './read-all.ts';
import type { Reader } from './reader.ts';
import { countsOf } from './row-sums.ts';
import { agreedSchema, knows } from './schema.ts';

/** Who asks, and for what. */
export interface SnapshotQuery {
  readonly schema: number;
  readonly role: Role;
  /** Names by commas; undefined: all. */
  readonly collections: string | undefined;
}

/** The collections that are asked for, that the client knows, and that there are. */
function wantedOf({ collections }: SnapshotQuery, schema: number): Set<ReferenceCollection> {
  const names = collections?.split(',');
  return new Set(
    ReferenceCollection.options.filter(
      (name) => knows(schema, name) && (names === undefined || names.includes(name)),
    ),
  );
}

async function* lines(
  services: Services,
  reading: LongReading,
  wanted: ReadonlySet<ReferenceCollection>,
): AsyncGenerator<string> {
  const sums = new Map([...wanted].map((name) => [name, new RowSum()]));
  for await (const { collection, puts } of readAll(reading, (name) => wanted.has(name))) {
    let text = '';
    for (const put of puts) {
      if (put.op === 'put') sums.get(collection)?.add(rowHash(put.key, put.row));
      text += `${JSON.stringify(put)}\n`;
    }
    if (text !== '') yield text;
  }
  const check = Object.fromEntries([...sums].map(([name, sum]) => [name, sum.check()]));
  const trailer: SnapshotTrailer = {
    trailer: true,
    epoch: reading.head.epoch,
    cursor: writeCursor(cursorAt(reading.head, reading)),
    counts: countsOf(check),
    check,
    asOf: reading.moment.now.toISOString(),
    serverTime: services.clock.now().toISOString(),
    schema: reading.reader.schema,
    minClientSchema: services.minClientSchema ?? MIN_CLIENT_SCHEMA,
  };
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
 * All reference data of a role at one moment, one change a line and a trailer last. It begins before the
 * stream is given, so that a database that is gone is a problem and not half an answer.
 *
 * @throws ProblemError sync.schemaTooOld
 */
export async function openSnapshot(services: Services, query: SnapshotQuery): Promise<Readable> {
  const schema = agreedSchema(query.schema, services.minClientSchema);
  const wanted = wantedOf(query, schema);
  const reader = { role: query.role, schema };
  return inOwnEpoch(services, () => begin(services, reader, wanted));
}

async function begin(
  services: Services,
  reader: Reader,
  wanted: ReadonlySet<ReferenceCollection>,
): Promise<Readable> {
  const db = await services.pool.connect().catch((error: unknown) => {
    throw asDatabaseFault(error);
  });
  try {
    await beginLongReading(db);
    const reading = { db, head: await readHead(db), moment: momentOf(services), reader };
    return Readable.from(released(db, lines(services, reading, wanted)));
  } catch (error) {
    db.release(true);
    throw error;
  }
}
