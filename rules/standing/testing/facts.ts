import { civilDate } from '#contract/time/civil-date.ts';
import type { RegistrationFacts, Representative, StandingSubject } from '../claim.ts';

export const TODAY = civilDate('2026-11-22');

/** A living adult whose address is not graded. */
export function subject(changes: Partial<StandingSubject> = {}): StandingSubject {
  return {
    today: TODAY,
    ageYears: 41,
    dead: false,
    protected: false,
    careTakenOver: false,
    ...changes,
  };
}

/** Somebody at the same address, who hides from nobody. */
export function representative(changes: Partial<Representative> = {}): Representative {
  return { protected: false, sharesAddress: true, ...changes };
}

/** One that holds this year and covers the GP. */
export function registration(changes: Partial<RegistrationFacts> = {}): RegistrationFacts {
  return {
    tasks: ['generalPractitioner'],
    validFrom: civilDate('2026-01-01'),
    validTo: civilDate('2026-12-31'),
    ended: false,
    ...changes,
  };
}
