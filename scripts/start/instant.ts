import { UserError } from '../lib/user-error.ts';

const PATTERN = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;

const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * An instant as people write it: `2026-11-21T09:00`, with seconds or a zone or neither. Without a
 * zone it is Norwegian time; a day alone is its midnight.
 *
 * @throws UserError when there is no such instant.
 */
export function parseInstant(text: string): Date {
  const [, day, minutes = '00:00', seconds = ':00', zone] = PATTERN.exec(text) ?? [];
  const utc = new Date(`${day}T${minutes}${seconds}${zone ?? 'Z'}`);
  // The engine takes 31 February for a day in March.
  const exists = !Number.isNaN(utc.getTime()) && isDay(day ?? '');
  if (!exists) {
    throw new UserError(`--now takes an instant such as 2026-11-21T09:00, not "${text}".`);
  }
  return zone === undefined ? fromOslo(utc) : utc;
}

/** The day it is in Norway, `YYYY-MM-DD`. */
export function osloDay(instant: Date): string {
  return osloClock.format(instant).slice(0, 10);
}

function isDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** Reads the UTC fields of a date as Norwegian wall time. */
function fromOslo(wall: Date): Date {
  const offsetAt = (instant: number): number =>
    Date.parse(`${osloClock.format(instant).replace(' ', 'T')}Z`) -
    Math.trunc(instant / 1000) * 1000;
  const guess = wall.getTime() - offsetAt(wall.getTime());
  return new Date(wall.getTime() - offsetAt(guess));
}
