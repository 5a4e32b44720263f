import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** A switch to store. */
export interface NewSwitch {
  readonly id: string;
  readonly citizenId: string;
  readonly fromContractId: number | null;
  readonly toContractId: number;
  readonly requestedAt: Date;
  readonly effectiveDate: CivilDate;
  /** Calendar year whose quota it uses; null when it does not count. */
  readonly quotaYear: number | null;
  /** The ground of an extra switch that it uses; null when it uses none. */
  readonly extraGroundId: string | null;
  readonly actId: number;
}

const insertSwitch = statement(
  'switching.insertSwitch',
  `insert into gp_switch (id, citizen_id, from_contract_id, to_contract_id, requested_at,
      effective_date, quota_year, quota_slot, state, act_id, extra_ground_id)
    select $1, $2, $3, $4, $5, $6, $7::smallint,
      case when $7::smallint is not null then (
        select min(slot) from generate_series(1, 99) slot
          where not exists (select from gp_switch w
            where w.citizen_id = $2 and w.quota_year = $7::smallint and w.quota_slot = slot)) end,
      'standing', $8, $9`,
);

/** Stores a switch, in the lowest free place of the year's quota when it counts. */
export async function storeSwitch(db: Queryable, row: NewSwitch): Promise<void> {
  await insertSwitch(
    db,
    row.id,
    row.citizenId,
    row.fromContractId,
    row.toContractId,
    row.requestedAt,
    row.effectiveDate,
    row.quotaYear,
    row.actId,
    row.extraGroundId,
  );
}

/** Notes that a pending switch ($1) gave way to another ($2) at an instant ($3) by an act ($4). */
export const replaceSwitch = statement(
  'switching.replaceSwitch',
  `update gp_switch set state = 'replaced', replaced_by = $2, closed_at = $3, closing_act_id = $4
    where id = $1`,
);

/** Notes that a switch ($1) was taken back at an instant ($2) by an act ($3), and whether it counts ($4). */
export const closeWithdrawn = statement(
  'switching.closeWithdrawn',
  `update gp_switch set state = 'withdrawn', closed_at = $2, closing_act_id = $3,
      quota_year = case when $4::boolean then quota_year end,
      quota_slot = case when $4::boolean then quota_slot end,
      extra_ground_id = case when $4::boolean then extra_ground_id end
    where id = $1`,
);

/** Closes the place of a citizen ($1) in the queue for a list ($2), at an instant ($3) by an act ($4). */
export const leaveQueue = statement(
  'switching.leaveQueue',
  `update waiting_list_entry set left_at = $3, left_reason = 'switch', closing_act_id = $4
    where citizen_id = $1 and gp_contract_id = $2 and left_at is null`,
);

/**
 * Gives a citizen ($1) the place in a queue back that was closed by a switch at one of some instants
 * ($2), unless the citizen has joined another queue since.
 */
export const rejoinQueue = statement(
  'switching.rejoinQueue',
  `update waiting_list_entry set left_at = null, left_reason = null, closing_act_id = null
    where id = (select id from waiting_list_entry where citizen_id = $1 and left_reason = 'switch'
        and left_at = any($2::timestamptz[]) order by joined_at limit 1)
      and not exists (select from waiting_list_entry where citizen_id = $1 and left_at is null)`,
);
