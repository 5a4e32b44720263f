import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { lockLists } from '../agreement-source.ts';

/** The part of a tie that is taken from a list. */
export interface Leaving {
  readonly citizenId: string;
  readonly from: CivilDate;
  /** First day after it; null when it had no end. */
  readonly to: CivilDate | null;
  /** Why it ended at `to`, when it did. */
  readonly endReason: string | null;
  /** The person had not come to the list yet. */
  readonly coming: boolean;
}

const leavingRows = statement<Leaving>(
  'agreements.leaving',
  `select t.citizen_id as "citizenId", greatest(lower(t.valid), $2::date) as "from",
      upper(t.valid) as "to", t.end_reason as "endReason", lower(t.valid) > $2::date as coming
    from patient_to_gp_contract_association t
    where t.gp_contract_id = $1 and (upper(t.valid) is null or upper(t.valid) > $2::date)
      and ($3::uuid[] is null or t.citizen_id = any($3))
    order by t.citizen_id, lower(t.valid)`,
);

const lockCitizens = statement<{ recorded: Date }>(
  'agreements.lockCitizens',
  `select ties_recorded_at as recorded from citizen where id = any($1::uuid[])
    order by id for no key update`,
);

/** Everybody who leaves a list, and the instant that it is recorded at. */
export interface LockedLeaving {
  readonly leaving: readonly Leaving[];
  /** Now, and later than anything recorded of any of them. */
  readonly recordAt: Date;
}

const idsOf = (leaving: readonly Leaving[]): string[] => [
  ...new Set(leaving.map(({ citizenId }) => citizenId)),
];

/**
 * Locks people on a list from a day on (all of them, or some), then the lists, and reads them again:
 * whoever has come or gone meanwhile is right. A deadlock with somebody who came in between is tried
 * again by the transaction.
 */
export async function lockLeaving(
  db: Queryable,
  at: {
    readonly contractId: number;
    readonly toContractId: number | null;
    readonly from: CivilDate;
    readonly only: readonly string[] | null;
    readonly now: Date;
  },
): Promise<LockedLeaving> {
  const { contractId, toContractId, from, only, now } = at;
  await lockCitizens(db, idsOf(await leavingRows(db, contractId, from, only)));
  await lockLists(db, [contractId, toContractId]);
  const leaving = await leavingRows(db, contractId, from, only);
  const locked = await lockCitizens(db, idsOf(leaving));
  // More than the database can hold fractions of, so that JavaScript sees it too.
  const latest = locked.reduce((time, { recorded }) => Math.max(time, recorded.getTime() + 2), 0);
  return { leaving, recordAt: new Date(Math.max(now.getTime(), latest)) };
}
