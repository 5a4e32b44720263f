import type { listStatuses } from '#contract/codes/code-lists.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

export type ListStatus = (typeof listStatuses)[number];

/** How full a list is, and what was last decided about it. */
export interface ListFill {
  /** The status stored with the list; a status given by `effectiveStatus` works as well. */
  readonly status: ListStatus;
  readonly maxPatients: number;
  /** People with a tie now or pending: a place that is left is free on the day it is left. */
  readonly occupied: number;
}

/** The life of a contract. `validTo` is the first day after it, null when it has no end. */
export interface ListLife {
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

/** Where a contract is in its life on a day. */
export function lifeOn(life: ListLife, on: CivilDate): 'notStarted' | 'inForce' | 'ended' {
  if (life.validTo !== null && life.validTo <= on) return 'ended';
  return on < life.validFrom ? 'notStarted' : 'inForce';
}

/** Places up to the ceiling, never negative: a list may be over its ceiling for a while. */
export function freePlaces({ maxPatients, occupied }: Omit<ListFill, 'status'>): number {
  return Math.max(0, maxPatients - occupied);
}

/**
 * The status after the number of people has changed. Open closes when full (FOR-2025-12-02-2405
 * § 10); closed opens when as many places as the threshold are free (practice); locked and ended stay
 * until somebody decides otherwise.
 */
export function settledStatus(fill: ListFill, openingThreshold: number): ListStatus {
  const free = freePlaces(fill);
  if (fill.status === 'open') return free > 0 ? 'open' : 'closed';
  if (fill.status === 'closed') return free >= openingThreshold ? 'open' : 'closed';
  return fill.status;
}

/** The status to store after somebody has been given a place on the list. */
export function statusAfterAdmission(fill: ListFill, openingThreshold: number): ListStatus {
  return settledStatus({ ...fill, occupied: fill.occupied + 1 }, openingThreshold);
}

/** The status to store after somebody has left the list, or given up a place that was to come. */
export function statusAfterDeparture(fill: ListFill, openingThreshold: number): ListStatus {
  return settledStatus({ ...fill, occupied: Math.max(0, fill.occupied - 1) }, openingThreshold);
}

/**
 * What a list is to somebody who looks for one on a day: ended when its life is over, else the
 * settled status. A contract that has not started yet has the status it will start with.
 */
export function effectiveStatus(
  list: ListFill & ListLife,
  on: CivilDate,
  openingThreshold: number,
): ListStatus {
  return lifeOn(list, on) === 'ended' ? 'ended' : settledStatus(list, openingThreshold);
}

/** How many wait for a list. */
export interface ListQueue {
  readonly waiting: number;
}

/** Free places that belong to nobody: the others are for those who wait, and the night gives them out. */
export function unclaimedPlaces(list: Omit<ListFill, 'status'> & ListQueue): number {
  return Math.max(0, freePlaces(list) - list.waiting);
}

/**
 * Places that somebody who calls can have: 0 unless the list is open, and never those that belong to the
 * people who wait. Switching refuses exactly where this is 0 (a named right to a closed list aside).
 */
export function placesAvailable(
  list: ListFill & ListLife & ListQueue,
  on: CivilDate,
  openingThreshold: number,
): number {
  return effectiveStatus(list, on, openingThreshold) === 'open' ? unclaimedPlaces(list) : 0;
}

/** Places the night may give out, to people without a list and then to those who wait: 0 unless open. */
export function placesToGive(
  list: ListFill & ListLife,
  on: CivilDate,
  openingThreshold: number,
): number {
  return effectiveStatus(list, on, openingThreshold) === 'open' ? freePlaces(list) : 0;
}
