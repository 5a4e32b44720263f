import { addDays, isCivilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

/** Why a text is not a day that can be looked at. Each has its own message. */
export type DateFault = 'notUnderstood' | 'noSuchDay' | 'future' | 'tooEarly';

/** A day that must be there may be missing as well. */
export type DayFault = DateFault | 'missing';

export type DateReading =
  | { readonly ok: true; readonly date: CivilDate | undefined }
  | { readonly ok: false; readonly fault: DateFault };

const FIRST_YEAR = 1900;
const PARTED = /^(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4}|\d{2})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const words: Readonly<Record<string, number>> = {
  'i dag': 0,
  idag: 0,
  today: 0,
  'i går': -1,
  igår: -1,
  yesterday: -1,
};

function dayOf(year: string, month: string, day: string): string {
  const full = year.length === 2 ? `20${year}` : year;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function textOf(text: string, today: CivilDate): string | undefined {
  const shift = words[text.toLowerCase()];
  if (shift !== undefined) return addDays(today, shift);
  if (ISO.test(text)) return text;
  const [, day = '', month = '', year = ''] = PARTED.exec(text) ?? DIGITS.exec(text) ?? [];
  return year === '' ? undefined : dayOf(year, month, day);
}

/**
 * Reads a day as people type it in Norway: `1.12.2026`, `01.12.26`, `01122026`, `i går`. Nothing is
 * read as no day. `past` refuses what has not been yet.
 */
export function readDate(typed: string, today: CivilDate, past = false): DateReading {
  const text = typed.trim();
  if (text === '') return { ok: true, date: undefined };
  const day = textOf(text, today);
  if (day === undefined) return { ok: false, fault: 'notUnderstood' };
  if (!isCivilDate(day)) return { ok: false, fault: 'noSuchDay' };
  if (Number(day.slice(0, 4)) < FIRST_YEAR) return { ok: false, fault: 'tooEarly' };
  if (past && day > today) return { ok: false, fault: 'future' };
  return { ok: true, date: day };
}

/** Reads a day that must be there: the day, or the fault. */
export function readRequiredDate(
  typed: string,
  today: CivilDate,
  past = false,
): { readonly date: CivilDate } | { readonly fault: DayFault } {
  const reading = readDate(typed, today, past);
  if (!reading.ok) return { fault: reading.fault };
  return reading.date === undefined ? { fault: 'missing' } : { date: reading.date };
}
