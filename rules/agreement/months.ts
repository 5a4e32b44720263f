import { addDays, civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** The same day some months later; the last of the month where the month is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  const month = two((count % 12) + 1);
  const first = civilDate(`${year}-${month}-01`);
  const next = civilDate(
    `${String(Math.floor((count + 1) / 12)).padStart(4, '0')}-${two(((count + 1) % 12) + 1)}-01`,
  );
  const last = Number(addDays(next, -1).slice(8, 10));
  const day = Math.min(Number(date.slice(8, 10)), last);
  return addDays(first, day - 1);
}

/** The day somebody has completed some years of age: 1 March for those born on 29 February. */
export function turns(birth: CivilDate, years: number): CivilDate {
  const year = Number(birth.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = birth.endsWith('-02-29') && !leap ? '-03-01' : birth.slice(4);
  return civilDate(`${String(year).padStart(4, '0')}${day}`);
}
