import { endOfDay } from '#contract/time/day-instants.ts';
import { addDays, osloDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { readPhoneNumber } from '#rules/calls/phone-number.ts';
import { readRequiredDate } from '../ui/read-date.ts';
import type { CallbackDraft, CallbackFaults } from './callback-draft.ts';

/** What is typed, read; or what is wrong with it. */
export type CallbackReading =
  | { readonly ok: true; readonly phone: string; readonly from: Date; readonly to: Date }
  | { readonly ok: false; readonly faults: CallbackFaults };

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Minutes after midnight: `9`, `09:30`, `0930`, `9.30`. */
export function readTime(typed: string): number | undefined {
  const text = typed.trim();
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/u.exec(text);
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? 0);
  return match === null || hour > 23 || minute > 59 ? undefined : hour * 60 + minute;
}

/** The instant of a time of day in Norway. */
function instantOf(day: CivilDate, minutes: number): Date {
  const midnight = endOfDay(addDays(day, -1));
  const instant = new Date(midnight.getTime() + minutes * MINUTE_MS);
  // A day when the clocks are moved has an hour more or less.
  const shown = Number(
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Europe/Oslo',
    }).format(instant),
  );
  return new Date(instant.getTime() + (Math.floor(minutes / 60) - shown) * HOUR_MS);
}

/** Reads a promise to call back as it is typed: number, day, and between which times. */
export function readCallback(draft: CallbackDraft, now: Date): CallbackReading {
  const phone = readPhoneNumber(draft.phone);
  const day = readRequiredDate(draft.day, osloDate(now));
  const [from, to] = [readTime(draft.from), readTime(draft.to)];
  if (phone !== undefined && 'date' in day && from !== undefined && to !== undefined) {
    return { ok: true, phone, from: instantOf(day.date, from), to: instantOf(day.date, to) };
  }
  return {
    ok: false,
    faults: {
      ...(phone === undefined && {
        phone: draft.phone.trim() === '' ? 'missing' : 'notANumber',
      }),
      ...('fault' in day && { day: day.fault }),
      ...((from === undefined || to === undefined) && { time: 'notUnderstood' }),
    },
  };
}
