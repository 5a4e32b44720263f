import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { addDays, civilDate, isoWeekday } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const day = h + l - 7 * m + 114;
  return civilDate(`${year}-${pad(Math.floor(day / 31))}-${pad((day % 31) + 1)}`);
}

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. */
const MOVABLE = [-3, -2, 0, 1, 39, 49, 50];
/** New Year's Day, Labour Day, Constitution Day, Christmas. Never moved to another day. */
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];

/**
 * The public holidays of a Norwegian year in order. Usually twelve; two may fall on one day, which is
 * then given once.
 */
export function publicHolidays(year: number): CivilDate[] {
  const easter = easterSunday(year);
  const days = [
    ...FIXED.map((monthAndDay) => civilDate(`${year}-${monthAndDay}`)),
    ...MOVABLE.map((offset) => addDays(easter, offset)),
  ];
  return [...new Set(days)].toSorted();
}

/** Which days of the week can be working days. */
export type WorkingWeek = SwitchParameters['workingWeek'];

/** A day of the working week that is not a public holiday; the administration's is Monday to Friday. */
export function isWorkingDay(date: CivilDate, week: WorkingWeek = 'mondayToFriday'): boolean {
  const last = week === 'mondayToFriday' ? 5 : 6;
  return isoWeekday(date) <= last && !publicHolidays(Number(date.slice(0, 4))).includes(date);
}

/** The first working day after a day; the day itself is not counted. */
export function nextWorkingDay(date: CivilDate, week: WorkingWeek = 'mondayToFriday'): CivilDate {
  let next = addDays(date, 1);
  while (!isWorkingDay(next, week)) next = addDays(next, 1);
  return next;
}
