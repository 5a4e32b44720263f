import { randomUUID } from 'node:crypto';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { statement } from '../db/statement.ts';
import type { CarryingOut } from './scope.ts';

const insertGround = statement(
  'registerEvents.extraSwitch',
  `insert into extra_switch_ground (id, citizen_id, ground, arose_on, act_id)
    values ($1, $2, 'moved', $3, $4) on conflict (citizen_id, ground, arose_on) do nothing`,
);

/** Whoever reports a move may switch once more; for how long is the parameters' to say. */
export async function openMoveGround(
  { db, actId }: CarryingOut,
  citizenId: string,
  from: CivilDate,
): Promise<void> {
  await insertGround(db, randomUUID(), citizenId, from, actId);
}
