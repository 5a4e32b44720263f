import { addDays, civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/**
 * The same day of the month some months later, as terms are counted; the last day of the month where
 * there is no such day.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = (month: number): string =>
    `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1)}-01`;
  const last = addDays(civilDate(first(count + 1)), -1);
  const day = `${first(count).slice(0, 8)}${date.slice(8)}`;
  return day < last ? civilDate(day) : last;
}
