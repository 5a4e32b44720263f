import type { beginReasons, endReasons } from '#contract/codes/code-lists.ts';
import type { PlanOutcome } from '#contract/flo-api/agreements.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { MOVED_BY_MUNICIPALITY } from '#rules/agreement/decide-on-the-day.ts';
import type { Queryable } from '../../db/pool.ts';
import { onlyRow, statement } from '../../db/statement.ts';
import type { Leaving } from './leaving.ts';

const takeComing = statement(
  'agreements.takeComing',
  `delete from patient_to_gp_contract_association
    where gp_contract_id = $1 and lower(valid) >= $2::date and citizen_id = any($3::uuid[])`,
);

const cutTies = statement(
  'agreements.cutTies',
  `update patient_to_gp_contract_association
    set valid = daterange(lower(valid), $2::date), end_reason = $4
    where gp_contract_id = $1 and lower(valid) < $2::date and citizen_id = any($3::uuid[])
      and (upper(valid) is null or upper(valid) > $2::date)`,
);

// On a common list each next person goes to the doctor who answers for the fewest
// (FOR-2025-12-02-2405 § 20): the places of all doctors, the lowest first, one for each person.
const giveTies = statement(
  'agreements.giveTies',
  `with given as (
      select g.*, daterange(g.from_day, least(g.to_day, upper(c.valid))) as valid,
        upper(c.valid) as list_until,
        row_number() over (order by g.citizen_id) as place, c.participates_on_common_list as common
      from unnest($2::uuid[], $3::date[], $4::date[], $5::text[])
        as g(citizen_id, from_day, to_day, end_reason)
        join gp_contract c on c.id = $1
      where upper(c.valid) is null or upper(c.valid) > g.from_day),
    slots as (
      select a.hpr_number, row_number() over (order by n.level, a.id) as place
      from gp_on_contract_association a cross join lateral generate_series(
          (select count(*) + 1 from patient_to_gp_contract_association t
            where t.gp_contract_id = $1 and t.responsible_hpr_number = a.hpr_number),
          (select count(*) from patient_to_gp_contract_association t
            where t.gp_contract_id = $1 and t.responsible_hpr_number = a.hpr_number)
            + cardinality($2::uuid[])) as n(level)
      where a.gp_contract_id = $1 and a.relationship = 'LPFL' and a.valid @> $6::date)
    insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid,
        responsible_hpr_number, begin_reason, end_reason, above_ceiling_right, recorded_from, act_id)
      select v.citizen_id, $1, v.valid, case when v.common then s.hpr_number end, $7,
        -- A list that ends before the tie did, or with it, is why the tie ends.
        case when upper(v.valid) is distinct from v.to_day then 'contractEnded'
             else coalesce(v.end_reason, case when upper(v.valid) = v.list_until then 'contractEnded' end)
        end, $8, flo_instant(), current_setting('flo.act_id')::bigint
      from given v left join slots s using (place)
      returning citizen_id`,
);

// Somebody who was to come, and is given no list instead, has no tie to say the reason on.
const noteNotFollowed = statement(
  'agreements.notFollowed',
  `insert into tie_not_followed (citizen_id, gp_contract_id, from_date, reason, act_id)
    select n.citizen_id, $1, n.from_day, $4, current_setting('flo.act_id')::bigint
    from unnest($2::uuid[], $3::date[]) as n(citizen_id, from_day)`,
);

const bumpCitizens = statement(
  'agreements.bumpCitizens',
  `update citizen set ties_revision = ties_revision + 1, ties_recorded_at = $2
    where id = any($1::uuid[])`,
);

const placesIn = statement<{ free: number }>(
  'agreements.freePlaces',
  `select max_patients
      - list_occupied(id, least($2::date, oslo_date(flo_instant()))) as free from gp_contract where id = $1`,
);

/** Whom to move, from where, to where, and what it is called. */
export interface Move {
  readonly contractId: number;
  readonly toContractId: number | null;
  readonly from: CivilDate;
  readonly leaving: readonly Leaving[];
  readonly recordAt: Date;
  readonly endReason: (typeof endReasons)[number];
  readonly beginReason: (typeof beginReasons)[number];
}

/** Gives people a list for the days they had another; gives how many. */
async function give(
  db: Queryable,
  toContractId: number,
  { from, beginReason }: Move,
  leaving: readonly Leaving[],
  right: string | null,
): Promise<number> {
  if (leaving.length === 0) return 0;
  const rows = await giveTies(
    db,
    toContractId,
    leaving.map(({ citizenId }) => citizenId),
    leaving.map((tie) => tie.from),
    leaving.map(({ to }) => to),
    leaving.map((tie) => tie.endReason),
    from,
    beginReason,
    right,
  );
  return rows.length;
}

/**
 * Takes people from a list from a day on, and gives them the same days on another, or on none. Whoever
 * leaves the list anyway on a later day is on the other one until then. Call it under the locks of
 * `lockLeaving` and inside an act.
 */
export async function movePeople(
  db: Queryable,
  move: Move,
): Promise<Omit<PlanOutcome, 'waitingClosed'>> {
  const { contractId, toContractId, from, leaving, endReason } = move;
  const ids = [...new Set(leaving.map(({ citizenId }) => citizenId))];
  await takeComing(db, contractId, from, ids);
  await cutTies(db, contractId, from, ids, endReason);
  let given = 0;
  let aboveCeiling = 0;
  if (toContractId !== null) {
    const { free } = onlyRow(await placesIn(db, toContractId, from));
    const within = Math.max(0, free);
    aboveCeiling = Math.max(0, leaving.length - within);
    // Only those for whom there is no place need a right; the others first, or the list looks full to them.
    given =
      (await give(db, toContractId, move, leaving.slice(0, within), null)) +
      (await give(db, toContractId, move, leaving.slice(within), MOVED_BY_MUNICIPALITY));
  } else {
    const coming = leaving.filter((tie) => tie.coming);
    await noteNotFollowed(
      db,
      contractId,
      coming.map(({ citizenId }) => citizenId),
      coming.map((tie) => tie.from),
      endReason,
    );
  }
  await bumpCitizens(db, ids, move.recordAt);
  return { moved: given, withoutList: leaving.length - given, aboveCeiling };
}
