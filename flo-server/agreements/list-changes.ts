import type { CivilDate } from '#contract/time/civil-date.ts';
import { settledStatus } from '#rules/list-status/list-status.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { heldPlaces } from './people.ts';

const readList = statement<{ status: 'open' | 'closed' | 'locked'; maxPatients: number }>(
  'agreements.listStatus',
  `select status, max_patients as "maxPatients" from gp_contract where id = $1`,
);

const setList = statement(
  'agreements.setList',
  `update gp_contract set status = $2, max_patients = $3, revision = revision + 1
    where id = $1 and (status <> $2 or max_patients <> $3)`,
);

/** What is to be different about a list. */
export interface ListChange {
  readonly ceiling?: number;
  /** True: locked by hand; false: no longer, and it follows the rules again. */
  readonly locked?: boolean;
}

/**
 * Changes a list, and lets its status follow: full is closed, and closed opens at the threshold. Call it
 * under the list's lock and inside an act.
 */
export async function changeList(
  db: Queryable,
  id: number,
  { ceiling, locked }: ListChange,
  on: { readonly today: CivilDate; readonly openingThreshold: number },
): Promise<void> {
  const [list] = await readList(db, id);
  if (list === undefined) return;
  const maxPatients = ceiling ?? list.maxPatients;
  const occupied = await heldPlaces(db, id, on.today);
  // Somebody who unlocks a list wants it used: it is open when there is a place at all.
  const from = locked === false && list.status === 'locked' ? 'open' : list.status;
  const status =
    locked === true
      ? 'locked'
      : settledStatus({ status: from, maxPatients, occupied }, on.openingThreshold);
  await setList(db, id, status, maxPatients);
}
