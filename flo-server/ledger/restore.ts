import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { endsWithList } from './ends-with-list.ts';

/** Beliefs that acts $2 superseded and that were older than all of them. */
const before = `select h.* from patient_to_gp_contract_association_history h
  where h.citizen_id = $1 and h.superseded_by_act_id = any($2::bigint[])
    and not h.act_id = any($2::bigint[])`;

const listsBack = statement<{ id: number }>(
  'ledger.listsBack',
  `select h.gp_contract_id as id from (${before}) h
      where upper(h.valid) is null or upper(h.valid) > $3::date
    union select t.gp_contract_id from patient_to_gp_contract_association t
      where t.citizen_id = $1 and upper(t.valid) = $3::date and t.end_reason = 'switch'`,
);

const deleteComing = statement(
  'ledger.deleteComing',
  `delete from patient_to_gp_contract_association t
    where t.citizen_id = $1 and lower(t.valid) >= $2::date and (t.act_id = any($3::bigint[])
      -- The list that was to come has ended meanwhile, and another stands in its place.
      or exists (select from patient_to_gp_contract_association_history h
        where h.citizen_id = $1 and h.act_id = any($3::bigint[]) and lower(h.valid) = lower(t.valid)))`,
);

const lengthen = statement(
  'ledger.lengthenTies',
  `update patient_to_gp_contract_association t set valid = h.valid,
      end_reason = coalesce(h.end_reason, ${endsWithList('upper(h.valid)', 'c')})
    from (${before}) h join gp_contract c on c.id = h.gp_contract_id
    where t.citizen_id = $1 and t.gp_contract_id = h.gp_contract_id
      and lower(t.valid) = lower(h.valid) and t.valid <> h.valid
      and (upper(t.valid) is null or upper(t.valid) >= $3::date)`,
);

// Whoever was moved to another list while the act was pending (the list ended, or was drawn from) stays on
// that one: it is where the person would have been without the act.
const lengthenMoved = statement(
  'ledger.lengthenMovedTies',
  `update patient_to_gp_contract_association t
    set valid = daterange(lower(t.valid), upper(c.valid)),
      end_reason = ${endsWithList('upper(c.valid)', 'c')}
    from gp_contract c
    where t.citizen_id = $1 and c.id = t.gp_contract_id and upper(t.valid) = $2::date
      and t.end_reason = 'switch' and upper(c.valid) is distinct from $2::date
      and not exists (select from patient_to_gp_contract_association o
        where o.citizen_id = $1 and lower(o.valid) >= $2::date)`,
);

// The place of a tie that was to come may be gone; the right to it was taken away by mistake. Whoever finds
// a place needs no right.
const insertAgain = statement(
  'ledger.insertTiesAgain',
  `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid,
      responsible_hpr_number, begin_reason, end_reason, above_ceiling_right, recorded_from, act_id)
    select h.citizen_id, h.gp_contract_id, h.valid, h.responsible_hpr_number, h.begin_reason,
      coalesce(h.end_reason, ${endsWithList('upper(h.valid)', 'c')}),
      coalesce(h.above_ceiling_right, case
        when list_occupied(c.id, oslo_date(flo_instant())) >= c.max_patients then 'restored' end),
      flo_instant(),
      current_setting('flo.act_id')::bigint
    from (${before}) h join gp_contract c on c.id = h.gp_contract_id
    where not exists (select from patient_to_gp_contract_association t
      where t.citizen_id = $1 and t.valid && h.valid)
    order by lower(h.valid)`,
);

/** Acts to undo, none of which has taken effect yet. */
export interface Undoing {
  readonly citizenId: string;
  /** The act to undo, and those that it replaced before they took effect. */
  readonly actIds: readonly number[];
  /** The earliest day that any of the acts was to take effect. */
  readonly effectiveDate: CivilDate;
}

/** The lists somebody would be on if some acts were undone. */
export async function listsRestored(db: Queryable, undoing: Undoing): Promise<number[]> {
  const { citizenId, actIds, effectiveDate } = undoing;
  return (await listsBack(db, citizenId, actIds, effectiveDate)).map(({ id }) => id);
}

/**
 * Puts a citizen's ties back to what they were before some acts. What was believed in between stays
 * in the history. Call it under the citizen's lock and inside an act.
 */
export async function restoreBefore(db: Queryable, undoing: Undoing): Promise<void> {
  const { citizenId, actIds, effectiveDate } = undoing;
  await deleteComing(db, citizenId, effectiveDate, actIds);
  await lengthen(db, citizenId, actIds, effectiveDate);
  await lengthenMoved(db, citizenId, effectiveDate);
  await insertAgain(db, citizenId, actIds);
}
