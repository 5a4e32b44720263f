import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';

/** How old something from the local copy may be before the page says so, and says so loudly. */
const OLD_MS = 15 * 60_000;
const VERY_OLD_MS = 24 * 3_600_000;

/** What an age means for somebody who reads it aloud. */
export type AgeLevel = 'fresh' | 'old' | 'veryOld' | 'never';

/** The level of an age; a moment ahead of this machine's clock is as good as now. */
export function ageLevel(asOf: string | null, now: Date): AgeLevel {
  if (asOf === null) return 'never';
  const age = now.getTime() - Date.parse(asOf);
  if (age > VERY_OLD_MS) return 'veryOld';
  return age > OLD_MS ? 'old' : 'fresh';
}

/** An instant as short as it can be told: `09:14` today, `20.11.2026 09:14` on another day. */
export function whenOf(asOf: string, now: Date): string {
  const at = new Date(asOf);
  const day = osloDate(at);
  return day === osloDate(now) ? timeOfDay(at) : `${tableDate(day)} ${timeOfDay(at)}`;
}
