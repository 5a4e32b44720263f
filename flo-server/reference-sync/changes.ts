import { MIN_CLIENT_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceChange, ReferenceCheck } from '#contract/flo-api/reference-sync.ts';
import type { Role } from '#contract/codes/access.ts';
import type { Queryable } from '../db/pool.ts';
import { inTransaction } from '../db/transaction.ts';
import { ProblemError } from '../http/problem-error.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Follower } from './follower.ts';
import { inOwnEpoch, readHead, withholds } from './head.ts';
import type { Head } from './head.ts';
import { pageSince } from './pages.ts';
import type { Reading } from './pages.ts';
import { changesOf } from './rows.ts';
import { checkIn, countsOf } from './row-sums.ts';
import { agreedSchema } from './schema.ts';

function refuseOld(cursor: Cursor, { epoch, prunedThrough, horizon }: Head): void {
  const xid = BigInt(cursor.xid);
  if (cursor.epoch !== epoch || xid <= BigInt(prunedThrough) || xid > BigInt(horizon)) {
    throw new ProblemError('sync.cursorExpired');
  }
}

/** Who asks, and from where. */
export interface ChangesQuery {
  readonly cursor: string;
  readonly limit: number;
  readonly schema: number;
  readonly role: Role;
}

/** An answer to `reference.changes`. */
export interface ChangesAnswer {
  readonly epoch: string;
  readonly cursor: string;
  readonly more: boolean;
  readonly asOf: string;
  readonly serverTime: string;
  readonly schema: number;
  readonly minClientSchema: number;
  readonly changes: ReferenceChange[];
  readonly counts: Record<string, number> | null;
  readonly check: ReferenceCheck | null;
}

/** Tries before an answer goes without its check, when others have moved the service's sums on. */
const ATTEMPTS = 3;

/** What a whole copy holds at the end of the feed; null while that cannot be said. */
async function checkAt(
  follower: Follower,
  reading: Reading,
  role: Role,
): Promise<ReferenceCheck | 'ahead' | null> {
  // Rows that are there but not given yet would be missing from what the client counts.
  if (withholds(reading.head)) return null;
  const checks = await follower.check(reading);
  if (checks === 'ahead') return 'ahead';
  const check = checks === 'reading' ? undefined : checks.get(role);
  return check === undefined ? null : checkIn(reading.reader.schema, check);
}

/**
 * What has changed since a cursor. A row that is committed late, after newer ones, is never skipped:
 * nothing is given of transactions newer than the oldest that is still running.
 *
 * @throws ProblemError sync.schemaTooOld, sync.cursorExpired, or request.invalid for no cursor of ours.
 */
export async function readChanges(
  services: Services,
  follower: Follower,
  { cursor: cursorText, limit, schema: asked, role }: ChangesQuery,
): Promise<ChangesAnswer> {
  const schema = agreedSchema(asked, services.minClientSchema);
  const cursor = readCursor(cursorText);
  const read = async (db: Queryable) => {
    const head = await readHead(db);
    refuseOld(cursor, head);
    const moment = momentOf(services);
    const reading = { db, head, moment, reader: { role, schema } };
    const page = await pageSince(reading, cursor, limit);
    const changes = await changesOf(reading, page.keys);
    const check = page.more ? null : await checkAt(follower, reading, role);
    const now = moment.now.toISOString();
    const answer = {
      epoch: head.epoch,
      cursor: writeCursor(page.cursor),
      more: page.more,
      asOf: now,
      serverTime: now,
      schema,
      minClientSchema: services.minClientSchema ?? MIN_CLIENT_SCHEMA,
      changes,
    };
    return { answer, check };
  };
  for (let attempt = 1; ; attempt += 1) {
    const { answer, check } = await inOwnEpoch(services, () =>
      inTransaction(services.pool, read, 'repeatable read, read only'),
    );
    if (check === 'ahead' && attempt < ATTEMPTS) continue;
    const known = check === 'ahead' ? null : check;
    return { ...answer, counts: known && countsOf(known), check: known };
  }
}
