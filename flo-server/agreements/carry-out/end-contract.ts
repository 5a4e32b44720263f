import type { EndGround } from '#contract/codes/agreements.ts';
import type { contractEndReasons } from '#contract/codes/code-lists.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

const removePeriods = statement(
  'agreements.removePeriods',
  `delete from gp_on_contract_association where gp_contract_id = $1 and lower(valid) >= $2::date`,
);

const cutPeriods = statement(
  'agreements.cutPeriods',
  `update gp_on_contract_association set valid = daterange(lower(valid), $2::date)
    where gp_contract_id = $1 and lower(valid) < $2::date
      and (upper(valid) is null or upper(valid) > $2::date)`,
);

const cutLocations = statement(
  'agreements.cutLocations',
  `update out_of_office_location set valid = daterange(least(lower(valid), $2::date), $2::date)
    where gp_contract_id = $1 and (upper(valid) is null or upper(valid) > $2::date)`,
);

const endLife = statement(
  'agreements.endLife',
  `update gp_contract set valid = daterange(lower(valid), $2::date), end_reason = $3,
      revision = revision + 1
    where id = $1 and (upper(valid) is null or upper(valid) > $2::date)`,
);

const closeQueue = statement<{ id: string }>(
  'agreements.closeQueue',
  `update waiting_list_entry set left_at = $2, left_reason = 'contractEnded',
      closing_act_id = current_setting('flo.act_id')::bigint
    where gp_contract_id = $1 and left_at is null returning id`,
);

/** What the register calls the end of an agreement, by its ground. */
const reasonOf: Readonly<Record<EndGround, (typeof contractEndReasons)[number]>> = {
  noticeByGP: 'resigned',
  noticeByMunicipality: 'other',
  seriousBreach: 'other',
  employmentEnded: 'resigned',
  ageLimit: 'ageLimit',
  authorisationLost: 'other',
};

/**
 * Ends an agreement on a day, with its doctors' periods and its queue. Call it when nobody's tie goes
 * beyond the day. Gives how many places in the queue fell away.
 */
export async function endContract(
  db: Queryable,
  contractId: number,
  on: CivilDate,
  { ground, takenOver, at }: { ground: EndGround; takenOver: boolean; at: Date },
): Promise<number> {
  await removePeriods(db, contractId, on);
  await cutPeriods(db, contractId, on);
  await cutLocations(db, contractId, on);
  await endLife(db, contractId, on, takenOver ? 'takenOver' : reasonOf[ground]);
  const closed = await closeQueue(db, contractId, at);
  return closed.length;
}
