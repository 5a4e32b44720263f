import { endOfDay } from '#contract/time/day-instants.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { OutageWindow } from './settling-order.ts';

/** Why the times of an outage cannot stand, with the one that is wrong. */
export interface WrongTime {
  readonly field: 'from' | 'to' | 'collectUntil';
  readonly reason: 'dayIsOver' | 'beforeFrom' | 'beforeTo' | 'inThePast' | 'tooLate';
}

/** What is left of the day when collecting ends at the latest: in it the wishes are settled. */
const SETTLING_MS = 30 * 60_000;

/** The latest instant of a day at which collecting may end. */
export function latestCollecting(day: CivilDate): Date {
  return new Date(endOfDay(day).getTime() - SETTLING_MS);
}

/**
 * What is wrong with the times of an outage as it is registered; null when they can stand. One outage
 * lies within one day in Norway, because what is not settled when the day ends becomes a task: one that
 * lasts over midnight is registered again.
 */
export function wrongOutageTime(
  { from, to, collectUntil }: OutageWindow,
  now: Date,
): WrongTime | null {
  const day = osloDate(from);
  if (day < osloDate(now)) return { field: 'from', reason: 'dayIsOver' };
  if (to !== null && to <= from) return { field: 'to', reason: 'beforeFrom' };
  if (collectUntil <= from) return { field: 'collectUntil', reason: 'beforeFrom' };
  if (to !== null && collectUntil < to) return { field: 'collectUntil', reason: 'beforeTo' };
  if (collectUntil > latestCollecting(day)) return { field: 'collectUntil', reason: 'tooLate' };
  if (collectUntil < now) return { field: 'collectUntil', reason: 'inThePast' };
  return null;
}

/** How far an outage has come. */
export type OutageState = 'planned' | 'collecting' | 'settling' | 'settled';

/** The state of an outage at an instant; `settled` when there is nothing left of it to do. */
export function outageState(
  { from, collectUntil }: OutageWindow,
  settled: boolean,
  now: Date,
): OutageState {
  if (settled) return 'settled';
  if (now < from) return 'planned';
  return now < collectUntil ? 'collecting' : 'settling';
}
