import type { Outage } from '#contract/flo-api/outages.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { wrongOutageTime } from '#rules/received-at/outage-times.ts';
import { timeOfDay } from '#texts/dates.ts';
import { readRequiredDate } from '../ui/read-date.ts';

/** An outage as it is typed. */
export interface OutageDraft {
  readonly day: string;
  readonly from: string;
  /** Empty as long as it lasts. */
  readonly to: string;
  readonly collectUntil: string;
  readonly reason: string;
}

/** A field of the form. */
export type OutageField = keyof OutageDraft;

/** What is wrong with a field; texts come from the catalogue. */
export const outageFaults = [
  'noDay',
  'noTime',
  'dayIsOver',
  'beforeFrom',
  'beforeTo',
  'inThePast',
  'tooLate',
  'overlaps',
  'noReason',
] as const;
export type OutageFault = (typeof outageFaults)[number];
export type OutageFaults = Partial<Record<OutageField, OutageFault>>;

/** The times and the reason as they are sent. */
export type ReadOutage = Pick<Outage, 'from' | 'to' | 'collectUntil' | 'reason'>;

export type OutageReading =
  | { readonly ok: true; readonly outage: ReadOutage }
  | { readonly ok: false; readonly faults: OutageFaults };

const TIME = /^(\d{1,2})[:.]?(\d{2})$/u;
const HOUR_MS = 3_600_000;
const LEAST_REASON = 3;
const MOST_HOURS_FROM_UTC = 2;

/**
 * The instant a time of day in Norway stands for, as people type it: `9:05`, `09.05`, `0905`. Of an hour that
 * comes twice the first; undefined for one that does not come.
 */
export function readTime(typed: string, day: CivilDate): Date | undefined {
  const [, hours = '', minutes = ''] = TIME.exec(typed.trim()) ?? [];
  if (minutes === '') return undefined;
  const text = `${hours.padStart(2, '0')}:${minutes}`;
  const utc = Date.parse(`${day}T${text}:00Z`);
  for (let hoursAhead = MOST_HOURS_FROM_UTC; hoursAhead > 0; hoursAhead -= 1) {
    const instant = new Date(utc - hoursAhead * HOUR_MS);
    if (!Number.isNaN(utc) && timeOfDay(instant) === text) return instant;
  }
  return undefined;
}

/** What surrounds the form: the time it is, and the outages that are registered already. */
export interface OutageSurroundings {
  readonly now: Date;
  readonly today: CivilDate;
  readonly others: readonly Pick<Outage, 'from' | 'collectUntil' | 'settledAt'>[];
}

/** Reads what was typed, or says field by field what is wrong, by the service's own rule. */
export function readOutage(
  draft: OutageDraft,
  { now, today, others }: OutageSurroundings,
): OutageReading {
  const fault = (field: OutageField, why: OutageFault): OutageReading => ({
    ok: false,
    faults: { [field]: why },
  });
  const day = readRequiredDate(draft.day, today);
  if (!('date' in day)) return fault('day', 'noDay');
  const from = readTime(draft.from, day.date);
  const to = draft.to.trim() === '' ? null : readTime(draft.to, day.date);
  const collectUntil = readTime(draft.collectUntil, day.date);
  const reason = draft.reason.trim();
  const faults: OutageFaults = {
    ...(from === undefined && { from: 'noTime' }),
    ...(to === undefined && { to: 'noTime' }),
    ...(collectUntil === undefined && { collectUntil: 'noTime' }),
    ...(reason.length < LEAST_REASON && { reason: 'noReason' }),
  };
  if (from === undefined || to === undefined || collectUntil === undefined || faults.reason) {
    return { ok: false, faults };
  }
  const wrong = wrongOutageTime({ from, to, collectUntil }, now);
  if (wrong !== null) {
    const { field, reason: why } = wrong;
    return why === 'dayIsOver' ? fault('day', why) : fault(field, why);
  }
  const overlaps = others.some(
    (other) =>
      Date.parse(other.from) < collectUntil.getTime() &&
      Date.parse(other.collectUntil) > from.getTime() &&
      (other.settledAt === null || Date.parse(other.settledAt) > from.getTime()),
  );
  if (overlaps) return fault('from', 'overlaps');
  const outage = {
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
    collectUntil: collectUntil.toISOString(),
    reason,
  };
  return { ok: true, outage };
}
