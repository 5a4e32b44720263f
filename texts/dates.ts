import type { CivilDate } from '#contract/time/civil-date.ts';
import { daysBetween, osloDate } from '#contract/time/civil-date.ts';
import type { Language } from './languages.ts';
import { translator } from './translator.ts';

// Own month names: browsers and Node do not ship the same data for nynorsk.
const NORWEGIAN_MONTHS =
  'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Days from today within which a day and a month say enough without the year. */
const NEAR_DAYS = 183;

/** A day in a table: `01.12.2026`, the same in every language. */
export function tableDate(date: CivilDate): string {
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** A day in a sentence: `1. desember`, with the year when the day is more than half a year away. */
export function sentenceDate(date: CivilDate, language: Language, today: CivilDate): string {
  const day = Number(date.slice(8));
  const month = Number(date.slice(5, 7)) - 1;
  const far = Math.abs(daysBetween(today, date)) > NEAR_DAYS;
  const year = far ? ` ${date.slice(0, 4)}` : '';
  return language === 'en'
    ? `${day} ${ENGLISH_MONTHS[month]}${year}`
    : `${day}. ${NORWEGIAN_MONTHS[month]}${year}`;
}

/** A period in a table: `01.03.2021–30.11.2026`. `to` is the first day after it, null when open. */
export function tablePeriod(from: CivilDate, lastDay: CivilDate | null): string {
  return `${tableDate(from)}–${lastDay === null ? '' : tableDate(lastDay)}`;
}

const osloTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Time of day in Norway: `09:14`. */
export function timeOfDay(instant: Date): string {
  return osloTime.format(instant);
}

/** A length of time as a clock shows it: `02:14`, `1:02:14`. Never negative. */
export function clockDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const pad = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** How old something fetched is: `akkurat nå`, `3 min siden`, `oppdatert 09:14`, or with its date. */
export function freshness(asOf: Date | null, now: Date, language: Language): string {
  const t = translator(language);
  if (asOf === null) return t('status.freshness.never');
  const minutes = Math.floor((now.getTime() - asOf.getTime()) / 60_000);
  if (minutes < 1) return t('status.freshness.justNow');
  if (minutes < 60) return t('status.freshness.minutesAgo', { count: minutes });
  if (osloDate(asOf) === osloDate(now)) {
    return t('status.freshness.updated', { time: timeOfDay(asOf) });
  }
  return t('status.freshness.updatedOn', { date: tableDate(osloDate(asOf)) });
}
