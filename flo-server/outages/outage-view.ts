import type { Outage, WishState } from '#contract/flo-api/outages.ts';
import { wishStates } from '#contract/flo-api/outages.ts';
import { outageState } from '#rules/received-at/outage-times.ts';
import { revisionTag } from '../citizens/revision.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import type { OutageRow } from './outage-rows.ts';

interface Registered {
  readonly revision: number;
  readonly from: string;
  readonly to: string | null;
  readonly collectUntil: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly by: { readonly id: string; readonly name: string };
}

interface ListedRow extends OutageRow {
  readonly registrations: readonly Registered[];
  readonly wishes: Partial<Record<WishState, number>> | null;
}

const listed = statement<ListedRow>(
  'outages.listed',
  `select o.outage_id as id, o.revision, o.begins_at as "from", o.ends_at as "to",
      o.collect_until as "collectUntil", o.reason, o.settled_at as "settledAt",
      (select json_agg(json_build_object('revision', r.revision, 'from', r.begins_at,
          'to', r.ends_at, 'collectUntil', r.collect_until, 'reason', r.reason,
          'recordedAt', r.recorded_at,
          'by', json_build_object('id', r.principal_id, 'name', r.principal_name))
          order by r.revision desc)
        from outage_registration r where r.outage_id = o.outage_id) as registrations,
      (select json_object_agg(w.state, w.n) from (select state, count(*) as n
          from collected_wish where outage_id = o.outage_id group by state) w) as wishes
    from outage o where $1::uuid is null or o.outage_id = $1
    order by o.begins_at desc, o.outage_id limit $2::integer`,
);

const iso = (instant: string): string => new Date(instant).toISOString();

function viewOf(row: ListedRow, now: Date): Outage {
  const { id, from, to, collectUntil, reason, revision, settledAt } = row;
  return {
    outageId: id,
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
    collectUntil: collectUntil.toISOString(),
    state: outageState(row, settledAt !== null, now),
    reason,
    revision: revisionTag(revision),
    registrations: row.registrations.map((registered) => ({
      ...registered,
      from: iso(registered.from),
      to: registered.to === null ? null : iso(registered.to),
      collectUntil: iso(registered.collectUntil),
      recordedAt: iso(registered.recordedAt),
    })),
    settledAt: settledAt?.toISOString() ?? null,
    wishes: Object.fromEntries(
      wishStates.map((state) => [state, row.wishes?.[state] ?? 0]),
    ) as Outage['wishes'],
  };
}

/** Outages, newest first. */
export async function listedOutages(db: Queryable, now: Date, limit: number): Promise<Outage[]> {
  return (await listed(db, null, limit)).map((row) => viewOf(row, now));
}

/** One outage that exists. */
export async function outageView(db: Queryable, now: Date, id: string): Promise<Outage> {
  return viewOf(onlyRow(await listed(db, id, 1)), now);
}
