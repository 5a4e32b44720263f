import type { OpeningList } from '#rules/waiting-list/plan-opening.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Connection } from '../../db/pool.ts';
import { execute, statement } from '../../db/statement.ts';
import { goneFrom, withPlannedEnd } from '../../gp-contracts/planned-end-sql.ts';

/** The day that is decided on, the first day of a place, and the free places that open a closed list. */
export interface OpeningDay {
  readonly runId: number;
  readonly today: CivilDate;
  readonly effective: CivilDate;
  readonly openingThreshold: number;
}

/** A list as the plan reads it, and how many places of it were given to people without a list tonight. */
export interface CountedOpening extends OpeningList {
  readonly toUnallocated: number;
}

/** A list to look at, and how many were on it when it was found; null: to be counted. */
export interface FoundOpening {
  readonly id: number;
  readonly occupied: number | null;
}

/**
 * Lists with a place for the queue ($1 today, $2 first day of a place, $3 threshold), and those that
 * people without a list came to in the run ($4).
 */
const findOpenings = statement<{ id: number; occupied: number }>(
  'waiting.findOpenings',
  `with taken as (
    select gp_contract_id as id, count(*)::integer as occupied
      from patient_to_gp_contract_association
      where upper(valid) is null or upper(valid) > $1::date group by gp_contract_id)
  select c.id, coalesce(taken.occupied, 0) as occupied
    from gp_contract c left join taken on taken.id = c.id ${withPlannedEnd('c')}
    where c.status <> 'locked' and c.valid @> $2::date
        and (planned_end.effective_date is null or planned_end.effective_date > $2::date)
        and c.max_patients - coalesce(taken.occupied, 0)
          >= case when c.status = 'open' then 1 else $3::integer end
        and c.id in (select gp_contract_id from waiting_list_entry where left_at is null)
      or c.id in (select gp_contract_id from allocation_outcome where run_id = $4)
    order by 1`,
);

const countLists = statement<CountedOpening>(
  'waiting.count',
  `select c.id as "gpContractId", c.status, lower(c.valid) as "validFrom",
      ${goneFrom('c')} as "validTo", c.max_patients as "maxPatients",
      coalesce(k.occupied, list_occupied(c.id, $2::date)) as occupied,
      c.requires_membership is not null as "requiresMembership",
      (select count(*)::integer from allocation_outcome o
        where o.run_id = $3 and o.gp_contract_id = c.id) as "toUnallocated"
    from unnest($1::bigint[], $4::integer[]) k (id, occupied) join gp_contract c on c.id = k.id
      ${withPlannedEnd('c')}
    order by c.id`,
);

const lockLists = statement(
  'waiting.lockLists',
  `select id from gp_contract where id = any($1::bigint[]) order by id for no key update`,
);

// All ties are counted at once: in memory, not on disk.
const ROOM = `set local work_mem = '256MB'`;

/** The lists whose places may be given out, in the order of their numbers. */
export async function openings(db: Connection, on: OpeningDay): Promise<readonly FoundOpening[]> {
  await execute(db, ROOM);
  return findOpenings(db, on.today, on.effective, on.openingThreshold, on.runId);
}

/** Lists with their places: as they are now, where it is not known how many are on them. */
export function countOpenings(
  db: Connection,
  lists: readonly FoundOpening[],
  { today, runId }: Pick<OpeningDay, 'today' | 'runId'>,
): Promise<readonly CountedOpening[]> {
  const ids = lists.map(({ id }) => id);
  const known = lists.map(({ occupied }) => occupied);
  return countLists(db, ids, today, runId, known);
}

/** The same counted anew, locked against others until the transaction ends. */
export async function holdOpenings(
  db: Connection,
  lists: readonly FoundOpening[],
  on: Pick<OpeningDay, 'today' | 'runId'>,
): Promise<readonly CountedOpening[]> {
  const ids = lists.map(({ id }) => id);
  await lockLists(db, ids);
  return countOpenings(
    db,
    ids.map((id) => ({ id, occupied: null })),
    on,
  );
}
