import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** Beliefs that acts $2 superseded and that were older than all of them. */
const before = `select h.* from patient_to_gp_contract_association_history h
  where h.citizen_id = $1 and h.superseded_by_act_id = any($2::bigint[])
    and not h.act_id = any($2::bigint[])`;

const deleteComing = statement(
  'ledger.deleteComing',
  `delete from patient_to_gp_contract_association t
    where t.citizen_id = $1 and lower(t.valid) >= $2::date and t.act_id = any($3::bigint[])`,
);

const lengthen = statement(
  'ledger.lengthenTies',
  `update patient_to_gp_contract_association t set valid = h.valid, end_reason = h.end_reason
    from (${before}) h
    where t.citizen_id = $1 and t.gp_contract_id = h.gp_contract_id
      and lower(t.valid) = lower(h.valid) and t.valid <> h.valid`,
);

// The place of a tie that was to come may be gone; the right to it was taken away by mistake.
const insertAgain = statement(
  'ledger.insertTiesAgain',
  `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid,
      responsible_hpr_number, begin_reason, end_reason, above_ceiling_right, recorded_from, act_id)
    select h.citizen_id, h.gp_contract_id, h.valid, h.responsible_hpr_number, h.begin_reason,
      h.end_reason, coalesce(h.above_ceiling_right, 'restored'), flo_instant(),
      current_setting('flo.act_id')::bigint
    from (${before}) h
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

/**
 * Puts a citizen's ties back to what they were before some acts. What was believed in between stays
 * in the history. Call it under the citizen's lock and inside an act.
 */
export async function restoreBefore(db: Queryable, undoing: Undoing): Promise<void> {
  const { citizenId, actIds, effectiveDate } = undoing;
  await deleteComing(db, citizenId, effectiveDate, actIds);
  await lengthen(db, citizenId, actIds);
  await insertAgain(db, citizenId, actIds);
}
