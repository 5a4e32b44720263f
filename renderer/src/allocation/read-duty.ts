import { DutyChange } from '#contract/flo-api/duty.ts';
import { addDays, type CivilDate } from '#contract/time/civil-date.ts';
import { readDate, readRequiredDate, type DayFault } from '../ui/read-date.ts';

/** A letter about a municipality's duty, as it is typed. */
export interface DutyDraft {
  readonly kind: DutyChange['kind'];
  readonly from: string;
  /** Last day; empty: nobody knows yet until when. Only of a suspension. */
  readonly to: string;
  readonly letterDate: string;
  readonly letterReference: string;
}

/** What is wrong with which field. */
export interface DutyFaults {
  readonly from?: DayFault;
  readonly to?: DayFault | 'notAfter';
  readonly letterDate?: DayFault;
  readonly letterReference?: true;
}

export type DutyReading =
  | { readonly ok: true; readonly change: DutyChange }
  | { readonly ok: false; readonly faults: DutyFaults };

/** Nothing typed yet. */
export function emptyDuty(kind: DutyChange['kind']): DutyDraft {
  return { kind, from: '', to: '', letterDate: '', letterReference: '' };
}

/** Reads what was typed; the letter has been written, so its day is not to come. */
export function readDuty(draft: DutyDraft, today: CivilDate): DutyReading {
  const { kind, letterReference } = draft;
  const from = readRequiredDate(draft.from, today);
  const to = readDate(draft.to, today);
  const letter = readRequiredDate(draft.letterDate, today, true);
  const last = to.ok ? (to.date ?? null) : null;
  const first = 'date' in from ? from.date : undefined;
  const ended = kind === 'suspend' && last !== null && first !== undefined && last < first;
  const read = DutyChange.safeParse({
    kind,
    from: first,
    ...(kind === 'suspend' && { to: last === null ? null : addDays(last, 1) }),
    letterDate: 'date' in letter ? letter.date : undefined,
    letterReference,
  });
  if (read.success && to.ok && !ended) return { ok: true, change: read.data };
  const badReference =
    !read.success && read.error.issues.some(({ path }) => path[0] === 'letterReference');
  const faults: DutyFaults = {
    ...('fault' in from && { from: from.fault }),
    ...(!to.ok && { to: to.fault }),
    ...(ended && { to: 'notAfter' as const }),
    ...('fault' in letter && { letterDate: letter.fault }),
    ...(badReference && { letterReference: true as const }),
  };
  return { ok: false, faults };
}
