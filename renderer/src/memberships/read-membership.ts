import type { Membership } from '#contract/flo-api/memberships.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { readDate, readRequiredDate, type DateFault, type DayFault } from '../ui/read-date.ts';

/** What somebody has shown, as it is typed. */
export interface MembershipDraft {
  readonly ground: Membership['ground'];
  readonly from: string;
  /** Last day; empty when it has no end. */
  readonly to: string;
}

/** What is wrong with which day. */
export interface MembershipFaults {
  readonly from?: DayFault;
  readonly to?: DateFault;
}

export type MembershipReading =
  | {
      readonly ok: true;
      readonly membership: Pick<Membership, 'ground' | 'validFrom' | 'validTo'>;
    }
  | { readonly ok: false; readonly faults: MembershipFaults };

/** Reads what was typed; whether the days can be is for the rule to say. */
export function readMembership(draft: MembershipDraft, today: CivilDate): MembershipReading {
  const { ground } = draft;
  const from = readRequiredDate(draft.from, today);
  const to = readDate(draft.to, today);
  if ('date' in from && to.ok) {
    const membership = { ground, validFrom: from.date, validTo: to.date ?? null };
    return { ok: true, membership };
  }
  const faults: MembershipFaults = {
    ...('fault' in from && { from: from.fault }),
    ...(!to.ok && { to: to.fault }),
  };
  return { ok: false, faults };
}

/** Whether a membership can still be ended: it is neither ended nor over. */
export function canEnd(
  { endedAt, validTo }: Pick<Membership, 'endedAt' | 'validTo'>,
  today: CivilDate,
): boolean {
  return endedAt === null && (validTo === null || validTo >= today);
}
