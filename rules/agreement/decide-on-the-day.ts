import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import { gpRegulation } from './agreement-case.ts';
import type { AgreementCode } from './codes.ts';

/** The named right of those a municipality moves to a list that has filled since it decided. */
export const MOVED_BY_MUNICIPALITY = 'movedByMunicipality';

/** That a list which has filled since takes them all the same: no public source says it. */
const ABOVE_CEILING = practice('installation');

/** What has come up since a plan was made, and does not hold it back; and what is decided instead. */
const instead = {
  'target.tooFewPlaces': 'target.aboveCeiling',
  'ceiling.unchanged': 'plan.nothingNeeded',
  'listLock.alreadyLocked': 'plan.nothingNeeded',
  'listLock.notLocked': 'plan.nothingNeeded',
  'reduction.notNeeded': 'reduction.ceilingOnly',
  'fill.tooFewPlaces': 'fill.fewerPlaces',
} as const satisfies Partial<Record<AgreementCode, AgreementCode>>;

const isInstead = (code: string): code is keyof typeof instead => Object.hasOwn(instead, code);

/**
 * What is done on the day of a plan although the rule that planned it now finds a hindrance: what the
 * municipality decided when there was room holds, above the ceiling by the named right of those it moves; a
 * ceiling that is set, a list that is locked or has shrunk, needs nothing; a new list takes as many as it has
 * places for. `withRoom` is the rule's answer if the other list had places. Null when the plan cannot be
 * carried out. Total.
 */
export function decideOnTheDay(
  found: Decision,
  withRoom: Decision,
  today: CivilDate,
): Decision | null {
  if (found.outcome === 'allowed') return found;
  if (!isInstead(found.code)) return null;
  const code = instead[found.code];
  const done = {
    ...found,
    outcome: 'allowed',
    code,
    rule: 'agreement/on-the-day',
    facts: { ...found.facts, found: found.code },
    alternatives: [],
  } as const satisfies Decision;
  if (code === 'fill.fewerPlaces') {
    return { ...done, basis: [gpRegulation(today, '§ 9', 5), ...found.basis] };
  }
  if (code !== 'target.aboveCeiling') return done;
  if (withRoom.outcome !== 'allowed') return null;
  return {
    ...done,
    basis: [...withRoom.basis, ...found.basis, ABOVE_CEILING],
    facts: { ...withRoom.facts, ...done.facts, right: MOVED_BY_MUNICIPALITY },
    parameters: withRoom.parameters,
  };
}
