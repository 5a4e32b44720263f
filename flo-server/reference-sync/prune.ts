import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { fingerprintSql } from './epoch.ts';

/** Changes kept: weeks of a whole country's switches. A client further behind starts anew. */
export const CHANGES_KEPT = 500_000;

const pruneChanges = statement(
  'sync.prune',
  `with kept as (
      select xid from reference_change order by xid desc, seq desc offset $1 limit 1),
    gone as (
      delete from reference_change where xid <= (select xid from kept)
        and xid < pg_snapshot_xmin(pg_current_snapshot()) returning xid)
    update reference_epoch set pruned_through =
        greatest(pruned_through, (select max(xid::text::numeric)::text::xid8 from gone))
      where fingerprint = ${fingerprintSql} and exists (select from gone)`,
);

/** Clears away all but the newest changes, and remembers how far. */
export async function pruneReferenceChanges(db: Queryable, keep = CHANGES_KEPT): Promise<void> {
  await pruneChanges(db, keep);
}
