import type { GuardianshipTask } from '#contract/codes/access.ts';
import type { Basis, Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { GRADED, MANDATE, NO_REPRESENTATION, WRITTEN_AUTHORISATION } from './bases.ts';
import type { RegistrationCode } from './codes.ts';

/** An authorisation or a guardianship somebody wants to register. */
export interface RegistrationCase {
  readonly kind: 'authorization' | 'guardianship';
  readonly today: CivilDate;
  readonly oneself: boolean;
  readonly personProtected: boolean;
  readonly representativeProtected: boolean;
  /** Dead, or a record that is not in use any more. */
  readonly representativeGone: boolean;
  readonly tasks: readonly GuardianshipTask[];
  readonly validFrom: CivilDate;
  /** Last day it holds. */
  readonly validTo: CivilDate | null;
  /** Whether one of the same pair is registered for some of the same days. */
  readonly overlaps: boolean;
}

function codeOf(item: RegistrationCase): RegistrationCode {
  if (item.oneself) return 'registration.oneself';
  if (item.representativeGone) return 'registration.representativeGone';
  if (item.personProtected || item.representativeProtected) return 'registration.protected';
  if (item.validTo !== null && item.validTo < item.validFrom) return 'registration.emptyPeriod';
  if (item.kind === 'guardianship' && item.tasks.length === 0) return 'registration.noTasks';
  return item.overlaps ? 'registration.overlaps' : 'registration.allowed';
}

/** Whether an authorisation or a guardianship can be registered. Total. */
export function decideRegistration(item: RegistrationCase): Decision {
  const code = codeOf(item);
  const practised: Basis = item.kind === 'guardianship' ? MANDATE : WRITTEN_AUTHORISATION;
  return {
    outcome: code === 'registration.allowed' ? 'allowed' : 'refused',
    code,
    rule: 'standing/registration',
    basis: code === 'registration.protected' ? [NO_REPRESENTATION, GRADED] : [practised],
    facts: { kind: item.kind, validFrom: item.validFrom, validTo: item.validTo },
    alternatives: [],
    parameters: {},
    decidedOn: item.today,
  };
}
