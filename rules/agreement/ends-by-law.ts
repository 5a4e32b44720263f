import type { EndingGround } from '#contract/codes/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import type { AgreementParameters } from '../parameters/agreement-table.ts';
import { allowedBy, gpRegulation } from './agreement-case.ts';
import { endsByAge } from './decide-extension.ts';
import { turns } from './months.ts';

/** A GP's time on a list. */
export interface GPPeriod {
  /**
   * First day after the time the agreement was made for; null when it was made for none, or only its list ends.
   */
  readonly validTo: CivilDate | null;
  /** Null where nobody's age counts: on a common list. */
  readonly birthDate: CivilDate | null;
  /** First day after a time-limited extension past the age limit, when there is one. */
  readonly extendedTo: CivilDate | null;
}

/** When an agreement is over by itself, and why. */
export interface Ending {
  /** First day without it. */
  readonly endsOn: CivilDate;
  readonly ground: EndingGround;
}

/**
 * First day after the time-limited agreement past the age limit (FOR-2025-12-02-2405 § 12 third paragraph); null
 * when there is none. An agreement that was made for a time past the limit is one itself, and needs no extension;
 * where both stand, the first of them. Total.
 */
export function agreedPastLimit(
  { validTo, birthDate, extendedTo }: GPPeriod,
  { ageLimit }: AgreementParameters,
): CivilDate | null {
  if (validTo === null || birthDate === null) return extendedTo;
  const limitOn = turns(birthDate, ageLimit);
  if (validTo <= limitOn) return extendedTo;
  return extendedTo !== null && extendedTo > limitOn && extendedTo < validTo ? extendedTo : validTo;
}

/**
 * When a GP's agreement is over without anybody giving notice (FOR-2025-12-02-2405 § 12 third paragraph): the
 * time it was made for, the age limit, or the end of what is agreed past it, at most the highest age; the first
 * of them. Null when it goes on. Total.
 */
export function endsByLaw(period: GPPeriod, parameters: AgreementParameters): Ending | null {
  const { validTo, birthDate } = period;
  if (birthDate === null) return validTo && { endsOn: validTo, ground: 'timeLimited' };
  const agreed = agreedPastLimit(period, parameters);
  const byAge = endsByAge(birthDate, agreed, parameters);
  if (validTo !== null && validTo <= turns(birthDate, parameters.ageLimit)) {
    return { endsOn: validTo, ground: 'timeLimited' };
  }
  return { endsOn: byAge, ground: byAge === agreed ? 'extensionEnded' : 'ageLimit' };
}

const EXTRA_SWITCH = practice('changingGp');

/** What is left to the people of a list when a GP's agreement is over. */
export interface LeftOnList {
  readonly people: number;
  /** Whether another GP has the list. */
  readonly hasGP: boolean;
  readonly commonList: boolean;
}

/**
 * Whether people have a switch beyond the year's when a GP's agreement is over (practice): their GP has left, also
 * where another takes over the list. On a common list they belong to nobody in particular while it has a GP. Total.
 */
export function losesGP({ hasGP, commonList }: Omit<LeftOnList, 'people'>): boolean {
  return !hasGP || !commonList;
}

/**
 * That an agreement is over by law on a day, and what it means to the people: they keep their places, on a list
 * that may have no GP until the municipality has seen to it, and have a switch beyond the year's if it was their GP
 * (practice). Total.
 */
export function decideEndByLaw(
  { endsOn, ground }: Ending,
  { people, ...left }: LeftOnList,
  parameters: AgreementParameters,
): Decision {
  const { hasGP } = left;
  const followed = losesGP(left) ? 'end.byLawFollowed' : 'end.byLaw';
  // The third paragraph is about 70 and 80 only; a time that was agreed before that is the agreement's own.
  const ends =
    ground === 'timeLimited' ? gpRegulation(endsOn, '§ 8', 1) : gpRegulation(endsOn, '§ 12', 3);
  return allowedBy(
    hasGP ? followed : 'end.byLawWithoutGP',
    'agreement/ends-by-law',
    [ends, ...(losesGP(left) ? [EXTRA_SWITCH] : [])],
    { effectiveDate: endsOn, ground, people, hasGP },
    { decidedOn: endsOn, parameters },
  );
}
