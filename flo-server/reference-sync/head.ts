import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import { fingerprintSql } from './epoch.ts';

/** Where the register is, in the snapshot of a transaction. */
export interface Head {
  readonly epoch: string;
  /** Transactions before this one are over: nothing of them can turn up later. */
  readonly horizon: string;
  /** Changes up to this transaction have been cleared away. */
  readonly prunedThrough: string;
}

const readHeadRow = statement<Head>(
  'sync.head',
  `select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
      pruned_through::text as "prunedThrough"
    from reference_epoch where fingerprint = ${fingerprintSql}`,
);

/** Reads it in a repeatable-read transaction, so that it fits whatever is read after it. */
export async function readHead(db: Queryable): Promise<Head> {
  const [head] = await readHeadRow(db);
  if (head === undefined) throw new ProblemError('service.unavailable', { retryAfter: 2 });
  return head;
}
