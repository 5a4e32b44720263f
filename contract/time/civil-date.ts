import { z } from '../zod.ts';
import type { Clock } from './clock.ts';

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** A calendar day in Norway, `YYYY-MM-DD`, without time of day and without zone. */
export type CivilDate = string & { readonly __civilDate: true };

const toUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10) as CivilDate;

/** True when the text is a day that exists, as `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  if (!PATTERN.test(text)) return false;
  const ms = toUtc(text);
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

/** The day, or a `RangeError` when there is no such day. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError('not a calendar day (YYYY-MM-DD)');
  return text;
}

/** A day on the wire. */
export const CivilDate = z
  .string()
  .refine(isCivilDate, 'not a calendar day (YYYY-MM-DD)')
  .transform((text) => text as CivilDate)
  .meta({ format: 'date' });

const osloParts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Norway at an instant. */
export function osloDate(instant: Date): CivilDate {
  return civilDate(osloParts.format(instant));
}

/** Today in Norway by the given clock. */
export function today(clock: Clock): CivilDate {
  return osloDate(clock.now());
}

/** The day `days` after (negative: before). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(toUtc(date) + days * MS_PER_DAY);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);
}

/** The first day of the month after the one the day lies in. */
export function firstOfNextMonth(date: CivilDate): CivilDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return fromUtc(Date.UTC(year, month, 1));
}

/** The calendar year of a day. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(date: CivilDate): number {
  return new Date(toUtc(date)).getUTCDay() || 7;
}

/** Completed years of age on a day. A 29 February birthday is completed on 1 March. */
export function ageOn(birth: CivilDate, on: CivilDate): number {
  const years = yearOf(on) - yearOf(birth);
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The later of two days. */
export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
