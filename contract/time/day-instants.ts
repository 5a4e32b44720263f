import { addDays, osloDate } from './civil-date.ts';
import type { CivilDate } from './civil-date.ts';

const HOUR_MS = 3_600_000;

/** The first instant after a day in Norway: midnight there, 23:00 or 22:00 UTC the day before. */
export function endOfDay(day: CivilDate): Date {
  const next = addDays(day, 1);
  const winter = new Date(Date.parse(`${next}T00:00:00Z`) - HOUR_MS);
  const summer = new Date(winter.getTime() - HOUR_MS);
  return osloDate(summer) === next ? summer : winter;
}
