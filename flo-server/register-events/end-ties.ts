import type { endReasons } from '#contract/codes/code-lists.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { statement } from '../db/statement.ts';
import { lockLists, noteDeparture } from '../switching/list-facts.ts';
import { closeWithdrawn } from '../switching/switch-rows.ts';
import type { CarryingOut } from './scope.ts';

const listsFrom = statement<{ id: number }>(
  'registerEvents.listsFrom',
  `select distinct gp_contract_id as id from patient_to_gp_contract_association
    where citizen_id = $1 and (upper(valid) is null or upper(valid) > $2::date)`,
);

const dropComing = statement(
  'registerEvents.dropComingTies',
  `delete from patient_to_gp_contract_association
    where citizen_id = $1 and lower(valid) >= $2::date`,
);

const endTie = statement(
  'registerEvents.endTie',
  `update patient_to_gp_contract_association
    set valid = daterange(lower(valid), $2::date), end_reason = $3
    where citizen_id = $1 and lower(valid) < $2::date
      and (upper(valid) is null or upper(valid) > $2::date)`,
);

const pendingSwitches = statement<{ id: string }>(
  'registerEvents.pendingSwitches',
  `select id from gp_switch
    where citizen_id = $1 and state = 'standing' and effective_date >= $2::date`,
);

const leaveQueues = statement(
  'registerEvents.leaveQueues',
  `update waiting_list_entry set left_at = greatest($2::timestamptz, joined_at), left_reason = $3,
      closing_act_id = $4
    where citizen_id = $1 and left_at is null`,
);

/**
 * Ends everything somebody has in the scheme from a day on: the tie, what was to come, the place in a
 * queue. Gives no list away above what the law gives.
 */
export async function endTies(
  { db, at, actId, today, parameters }: CarryingOut,
  citizenId: string,
  from: CivilDate,
  reason: (typeof endReasons)[number] & ('died' | 'emigrated'),
): Promise<void> {
  const lists = (await listsFrom(db, citizenId, from)).map(({ id }) => id);
  await lockLists(db, lists);
  await dropComing(db, citizenId, from);
  await endTie(db, citizenId, from, reason);
  for (const { id } of await pendingSwitches(db, citizenId, from)) {
    await closeWithdrawn(db, id, at, actId, parameters.withdrawnSwitchCounts);
  }
  await leaveQueues(db, citizenId, at, reason, actId);
  const { openingThreshold } = parameters;
  for (const id of lists) await noteDeparture(db, id, { today, openingThreshold });
}
