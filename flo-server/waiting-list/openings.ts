import type { ListOpening } from '#contract/flo-api/waiting-list.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** How many of the last openings are told of. */
const LAST = 5;

const find = statement<ListOpening>(
  'waitingList.openings',
  `select o.opened_on as "openedOn", o.effective_date as "effectiveDate", o.outcome,
      o.free_before as "freePlaces", o.to_unallocated as "toUnallocated",
      o.to_waiting as "toWaiting", o.passed_over as "passedOver",
      (select p.reason from waiting_list_pass p where p.opening_id = o.id and p.entry_id = $2)
        as "ownReason"
    from list_opening o where o.gp_contract_id = $1 and ($3::timestamptz is null
      or exists (select from ledger_act a where a.id = o.act_id and a.at <= $3)) order by o.id desc limit ${LAST}`,
);

/**
 * The last times a list gave out places, or had by an instant, newest first, and why one entry was passed
 * over in them.
 */
export async function readOpenings(
  db: Queryable,
  gpContractId: number,
  entryId: string,
  until: Date | null = null,
): Promise<ListOpening[]> {
  return find(db, gpContractId, entryId, until);
}
