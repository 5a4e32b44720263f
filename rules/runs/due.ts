import type { JobKind } from '#contract/flo-api/jobs.ts';
import { addDays, civilDate, osloDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { runParametersOn } from '../parameters/run-table.ts';

const firstOfMonth = (day: CivilDate): CivilDate => civilDate(`${day.slice(0, 8)}01`);

const osloTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The key of the newest run of a kind that is due at an instant: the night it is for, or the 1st that
 * has begun. A service that was away finds the one it missed.
 */
export function dueKey(kind: JobKind, now: Date): CivilDate {
  const day = osloDate(now);
  const { nightlyTime, monthlyTime } = runParametersOn(day);
  const reached = osloTime.format(now) >= (kind === 'nightly' ? nightlyTime : monthlyTime);
  if (kind === 'nightly') return reached ? day : addDays(day, -1);
  // What takes effect on the 1st can be taken back until it begins: nothing is counted before.
  return firstOfMonth(day.endsWith('-01') && !reached ? addDays(day, -1) : day);
}
