import type { CivilDate } from '#contract/time/civil-date.ts';
import type { beginReasons, endReasons } from '#contract/codes/code-lists.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { endsWithList } from './ends-with-list.ts';

/** A new tie that takes over from whatever the ledger believes from a day on. */
export interface NewTie {
  readonly citizenId: string;
  readonly gpContractId: number;
  /** First day on the list. It lasts as long as the list does. */
  readonly from: CivilDate;
  readonly beginReason: (typeof beginReasons)[number];
  /** Why the tie before it ends. */
  readonly endReason: (typeof endReasons)[number];
  /** First day of a coming tie that this one replaces; null when there is none. */
  readonly replacesFrom: CivilDate | null;
  /** The right by which the person may have a place above the ceiling; left out: none. */
  readonly aboveCeilingRight?: string | null;
}

const deleteFrom = statement(
  'ledger.deleteTiesFrom',
  `delete from patient_to_gp_contract_association where citizen_id = $1
    and lower(valid) >= least($2::date, $3::date)`,
);

const endAt = statement(
  'ledger.endTieAt',
  `update patient_to_gp_contract_association t
    set valid = daterange(lower(t.valid), least($2::date, upper(c.valid))), end_reason = $4
    from gp_contract c
    where t.citizen_id = $1 and c.id = t.gp_contract_id and lower(t.valid) < $2::date
      and (upper(t.valid) is null or upper(t.valid) > $2::date or upper(t.valid) = $3::date)
      and t.valid <> daterange(lower(t.valid), least($2::date, upper(c.valid)))`,
);

// On a common list the doctor who answers for the fewest gets one more (FOR-2025-12-02-2405 § 20).
const insertTie = statement(
  'ledger.insertTie',
  `insert into patient_to_gp_contract_association
      (citizen_id, gp_contract_id, valid, responsible_hpr_number, begin_reason, above_ceiling_right,
        end_reason, recorded_from, act_id)
    select $1, c.id, daterange($3::date, upper(c.valid)),
      case when c.participates_on_common_list then (
        select a.hpr_number from gp_on_contract_association a
          where a.gp_contract_id = c.id and a.relationship = 'LPFL' and a.valid @> $3::date
          order by (select count(*) from patient_to_gp_contract_association t
            where t.gp_contract_id = c.id and t.responsible_hpr_number = a.hpr_number), a.id
          limit 1) end,
      $4, $5, ${endsWithList('upper(c.valid)', 'c')}, flo_instant(), current_setting('flo.act_id')::bigint
    from gp_contract c where c.id = $2`,
);

/**
 * Gives a citizen a tie from a day on. Earlier beliefs about that time are superseded, not lost. Call
 * it under the citizen's lock and inside an act.
 *
 * @throws DatabaseFault (constraint `FL001`) when the list is full.
 */
export async function placeOnList(db: Queryable, tie: NewTie): Promise<void> {
  const { citizenId, from, replacesFrom } = tie;
  await deleteFrom(db, citizenId, from, replacesFrom);
  await endAt(db, citizenId, from, replacesFrom, tie.endReason);
  const right = tie.aboveCeilingRight ?? null;
  await insertTie(db, citizenId, tie.gpContractId, from, tie.beginReason, right);
}
