import type { Decision } from '#contract/flo-api/decision.ts';
import type { membershipGrounds } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';

/** Every code a decision about a membership can have. Each has its sentences in `texts/`. */
export const membershipCodes = [
  'membership.registered',
  'membership.emptyPeriod',
  'membership.over',
  'membership.overlaps',
] as const;
export type MembershipCode = (typeof membershipCodes)[number];

/** What somebody has shown, and what it meets in the register. */
export interface MembershipCase {
  readonly today: CivilDate;
  readonly ground: (typeof membershipGrounds)[number];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** Whether the same ground is registered for some of the days. */
  readonly overlaps: boolean;
}

const CERTAIN_PEOPLE = law('FOR-2012-08-29-843', '§ 3', 1);

function codeOf({ today, validFrom, validTo, overlaps }: MembershipCase): MembershipCode {
  if (validTo !== null && validTo < validFrom) return 'membership.emptyPeriod';
  if (validTo !== null && validTo < today) return 'membership.over';
  return overlaps ? 'membership.overlaps' : 'membership.registered';
}

/**
 * Whether a membership of the university can be registered: a paid semester fee, an employment there or
 * at the student welfare organisation, or a pension from it (FOR-2012-08-29-843 § 3).
 */
export function decideMembership(item: MembershipCase): Decision {
  const code = codeOf(item);
  const allowed = code === 'membership.registered';
  return {
    outcome: allowed ? 'allowed' : 'refused',
    code,
    rule: 'memberships/register',
    basis: [CERTAIN_PEOPLE],
    facts: { membershipFrom: item.validFrom, membershipTo: item.validTo },
    alternatives: allowed ? [] : [{ code: 'contactOffice' }],
    parameters: {},
    decidedOn: item.today,
  };
}
