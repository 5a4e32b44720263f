import { osloDate, type CivilDate } from '#contract/time/civil-date.ts';

/**
 * Civil days as whole numbers (days since 1970-01-01) while the register is made: millions of them
 * are compared and added. They become `YYYY-MM-DD` when written.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const texts = new Map<Day, CivilDate>();

/** `YYYY-MM-DD` of a day. */
export function dayText(day: Day): CivilDate {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as CivilDate;
  texts.set(day, text);
  return text;
}

/** The day of `YYYY-MM-DD`. */
export function dayOf(text: string): Day {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY);
}

/** The day of a year, month (1–12, may run over) and day of month. */
export function dayAt(year: number, month: number, dayOfMonth: number): Day {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY);
}

/** Calendar year of a day. */
export function yearOfDay(day: Day): number {
  return Number(dayText(day).slice(0, 4));
}

const monthOf = (day: Day): number => Number(dayText(day).slice(5, 7));

/** The 1st of the month a day lies in. */
export function monthStart(day: Day): Day {
  return day - Number(dayText(day).slice(8, 10)) + 1;
}

/** The 1st of the month `months` later (negative: earlier). */
export function addMonths(day: Day, months: number): Day {
  return dayAt(yearOfDay(day), monthOf(day) + months, 1);
}

/** The same day of the year, `years` later; 29 February becomes 1 March. */
export function addYears(day: Day, years: number): Day {
  return dayAt(yearOfDay(day) + years, monthOf(day), Number(dayText(day).slice(8, 10)));
}

/** Completed years of age on a day. */
export function ageAt(birth: Day, on: Day): number {
  const years = yearOfDay(on) - yearOfDay(birth);
  return dayText(on).slice(5) < dayText(birth).slice(5) ? years - 1 : years;
}

const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const SECONDS_PER_DAY = 86_400;

/** An instant on a day, counted in seconds from midnight UTC; may run over into other days. */
export function instantAt(day: Day, seconds: number): string {
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const left = seconds - days * SECONDS_PER_DAY;
  const [hours, minutes] = [Math.floor(left / 3600), Math.floor((left % 3600) / 60)];
  return `${dayText(day + days)}T${twoDigits[hours]}:${twoDigits[minutes]}:${twoDigits[left % 60]}Z`;
}

/** An instant just after midnight in Norway at the start of a day. */
export function nightOf(day: Day, seconds: number): string {
  const summer = instantAt(day - 1, 22 * 3600 + seconds);
  return osloDate(new Date(summer)) === dayText(day)
    ? summer
    : instantAt(day - 1, 23 * 3600 + seconds);
}
