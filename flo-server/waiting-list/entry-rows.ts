import type { QueueEnding } from '#rules/waiting-list/codes.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';

// Whoever joins under the list's lock stands behind everybody who joined before, also when clocks of two
// processes differ: a place that was told stays right.
const insertEntry = statement<{ joinedAt: Date }>(
  'waitingList.insertEntry',
  `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
    select $1, $2, $3, greatest($4::timestamptz, (select max(w.joined_at) + interval '1 millisecond'
      from waiting_list_entry w where w.gp_contract_id = $3 and w.left_at is null)), $5
    returning joined_at as "joinedAt"`,
);

/** A place at the end of a queue. */
export interface NewEntry {
  readonly id: string;
  readonly citizenId: string;
  readonly gpContractId: number;
  readonly at: Date;
  readonly actId: number;
}

/** Puts somebody last in a queue, under the list's lock. */
export async function insertPlace(db: Queryable, entry: NewEntry): Promise<void> {
  const { id, citizenId, gpContractId, at, actId } = entry;
  onlyRow(await insertEntry(db, id, citizenId, gpContractId, at, actId));
}

const close = statement(
  'waitingList.closeEntry',
  `update waiting_list_entry set left_at = $2, left_reason = $3, closing_act_id = $4
    where id = $1 and left_at is null`,
);

/** Ends a place in a queue, with why. */
export async function closePlace(
  db: Queryable,
  entryId: string,
  at: Date,
  reason: QueueEnding,
  actId: number,
): Promise<void> {
  await close(db, entryId, at, reason, actId);
}

/** Gives a place ($1) back as it was: nobody has been served in between. */
export const reopenPlace = statement(
  'waitingList.reopenEntry',
  `update waiting_list_entry set left_at = null, left_reason = null, closing_act_id = null
    where id = $1`,
);
