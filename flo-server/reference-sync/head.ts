import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { ensureEpoch, fingerprintSql } from './epoch.ts';

/** Where the register is, in the snapshot of a transaction. */
export interface Head {
  readonly epoch: string;
  /** Transactions before this one are over: nothing of them can turn up later. */
  readonly horizon: string;
  /** Changes up to this transaction have been cleared away. */
  readonly prunedThrough: string;
  /** Newest transaction with a change that can be seen. */
  readonly newest: string;
}

const readHeadRow = statement<Head>(
  'sync.head',
  `select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
      pruned_through::text as "prunedThrough",
      greatest(pruned_through, (select xid from reference_change order by xid desc limit 1))::text
        as newest
    from reference_epoch where fingerprint = ${fingerprintSql}`,
);

/** The database has no epoch, or has become another since it got one. */
class NoEpoch extends ProblemError {
  constructor() {
    super('service.unavailable', { retryAfter: 2 });
  }
}

/** Reads it in a repeatable-read transaction, so that it fits whatever is read after it. */
export async function readHead(db: Queryable): Promise<Head> {
  const [head] = await readHeadRow(db);
  if (head === undefined) throw new NoEpoch();
  return head;
}

/**
 * Reads what needs a head, in a transaction of its own. A database that was promoted under the running
 * service is given its epoch first: the transaction only reads, and could not see it.
 */
export async function inOwnEpoch<T>(
  { pool, clock }: Pick<Services, 'pool' | 'clock'>,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof NoEpoch)) throw error;
  }
  await ensureEpoch(pool, clock);
  return read();
}

/**
 * Whether changes can be seen that are not given yet, because a transaction that began before them still
 * runs. While there are none, two snapshots with the same newest transaction hold the same rows.
 */
export function withholds({ newest, horizon }: Head): boolean {
  return BigInt(newest) >= BigInt(horizon);
}
