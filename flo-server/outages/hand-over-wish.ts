import { createHash } from 'node:crypto';
import { UNSENT_WISH } from '#contract/flo-api/tasks.ts';
import type { Queryable } from '../db/pool.ts';
import { ProblemError } from '../http/problem-error.ts';
import { problemOf } from '../http/problems.ts';
import { findAnswer, holdCommand, saveAnswer } from '../idempotency/store.ts';
import { insertTask } from '../tasks/hand-over.ts';
import { endWish, holdWish } from './wish-rows.ts';
import type { WishRow } from './wish-rows.ts';

/** The id of the task that a wish becomes: the same however often it is worked out. */
function taskIdOf({ id, key }: WishRow): string {
  const hex = createHash('sha256').update(`flo-unsent-wish ${key} ${id}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/**
 * Makes a task of a wish that will not be carried out, once, and says so under its key. The task names the
 * person and the operation; the unit is the one that received the wish. False when it waits no more.
 */
export async function handOverWish(db: Queryable, found: WishRow, now: Date): Promise<boolean> {
  await holdCommand(db, found.key);
  const wish = await holdWish(db, found.key);
  if (wish === undefined) return false;
  const { citizenId, operation, principal, requestId, key } = wish;
  const taskId = taskIdOf(wish);
  const { id, name, unit } = principal;
  await insertTask(db, taskId, citizenId, UNSENT_WISH, operation, unit, id, name, now);
  await endWish(db, wish.id, { state: 'handedOver', at: now, taskId });
  const first = await findAnswer(db, key, now);
  if (first !== undefined) {
    const body = problemOf(new ProblemError('wish.expired'), requestId);
    await saveAnswer(db, key, { ...first, answeredAt: now, status: 409, headers: {}, body });
  }
  return true;
}
