import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { fingerprintSql } from './epoch.ts';

/** How long changes and tombstones are kept. A client away for longer starts anew from a snapshot. */
export const CHANGES_KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

const writeMark = statement(
  'sync.writeMark',
  `insert into reference_mark (at, horizon) values ($1, pg_snapshot_xmin(pg_current_snapshot()))
    on conflict (at) do nothing`,
);

const pruneChanges = statement(
  'sync.prune',
  `with passed as (delete from reference_mark where at <= $1 returning horizon),
    gone as (
      delete from reference_change
        where xid < (select horizon from passed order by horizon desc limit 1) returning xid)
    update reference_epoch set pruned_through =
        greatest(pruned_through, (select xid from gone order by xid desc limit 1))
      where fingerprint = ${fingerprintSql} and exists (select from gone)`,
);

/** Notes how far the feed has come: what is over now was written before now. */
export async function markFeed(db: Queryable, now: Date): Promise<void> {
  await writeMark(db, now);
}

/**
 * Clears away changes that were over at least 90 days ago, and remembers how far. What no mark has passed
 * stays: changes are never younger than their mark.
 */
export async function pruneReferenceChanges(db: Queryable, now: Date): Promise<void> {
  await pruneChanges(db, new Date(now.getTime() - CHANGES_KEPT_DAYS * DAY_MS));
}
