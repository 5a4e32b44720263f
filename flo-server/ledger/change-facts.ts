import type { ListLifeFacts, TieChangeCase } from '#rules/ledger/decide-change.ts';
import { applyChange } from '#rules/ledger/timeline.ts';
import type { TieChange, Timeline } from '#rules/ledger/timeline.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { readTimeline } from './timeline-rows.ts';

const findPerson = statement<Pick<TieChangeCase, 'birthDate' | 'deathDate' | 'pendingSwitch'>>(
  'ledger.changePerson',
  `select birth_date as "birthDate", death_date as "deathDate", exists (select from gp_switch w
      where w.citizen_id = $1 and w.state = 'standing' and w.effective_date > $2::date) as "pendingSwitch"
    from citizen where id = $1`,
);

const findLists = statement<ListLifeFacts>(
  'ledger.changeLists',
  `select id as "gpContractId", lower(valid) as "validFrom", upper(valid) as "validTo",
      max_patients as "maxPatients", list_occupied(id, $2::date) as occupied
    from gp_contract where id = any($1::bigint[])`,
);

/** The lists that a change has to do with: those of the ties before it and after it. */
export function listsOf(before: Timeline, change: TieChange): number[] {
  const ties = [...before, ...(applyChange(before, change) ?? [])];
  return [...new Set(ties.map(({ gpContractId }) => gpContractId))].toSorted((a, b) => a - b);
}

/** Everything a change of a person's ties is decided upon. Lock first, then ask. */
export async function readChangeCase(
  db: Queryable,
  citizenId: string,
  change: TieChange,
  today: CivilDate,
): Promise<TieChangeCase> {
  const timeline = await readTimeline(db, citizenId);
  const lists = await findLists(db, listsOf(timeline, change), today);
  return { ...onlyRow(await findPerson(db, citizenId, today)), timeline, lists, today };
}
