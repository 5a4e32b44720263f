import type { Decision } from '#contract/flo-api/decision.ts';
import { freePlaces } from '../list-status/list-status.ts';
import { eachOnce } from '../law/each-once.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { effectiveDateBasis } from '../parameters/parameters.ts';
import { aboveCeilingBases, highestCeilingFact, returnBases, returnFacts } from './closed-list.ts';
import { CERTAIN_PEOPLE, isClosed, membershipOf } from './list-checks.ts';
import { rightOf } from './switch-case.ts';
import type { ListCase } from './switch-case.ts';
import type { SwitchCode } from './codes.ts';

const CLOSED_LISTS = law('FOR-2012-08-29-843', '§ 4', 1);
/** Extra switches are practice, and borrow no paragraph. */
const EXTRA_SWITCH = practice('changingGp');

function codeOf({ citizen, firstChoice }: ListCase, byRight: boolean): SwitchCode {
  if (byRight) return 'switch.allowedByRight';
  if (citizen.pending !== null) return 'switch.allowedReplacing';
  return firstChoice ? 'choice.allowed' : 'switch.allowed';
}

/** What a switch that nothing stands against rests on, and what it leads to. */
export function allowance(listCase: ListCase): Pick<Decision, 'code' | 'rule' | 'basis' | 'facts'> {
  const { citizen, list, parameters, right, counts, effectiveDate, firstChoice } = listCase;
  const { extraGround } = listCase;
  const byRight = right !== null && isClosed(listCase);
  const above = byRight && freePlaces(list) === 0;
  const member = list.requiresMembership ? membershipOf(citizen) : undefined;
  const returning = byRight && right === 'returning';
  const basis = eachOnce([
    ...(byRight ? [CLOSED_LISTS] : []),
    ...(returning ? returnBases(parameters, citizen.today) : []),
    rightOf(listCase),
    ...(member === undefined ? [] : [CERTAIN_PEOPLE]),
    ...(above ? aboveCeilingBases(list, parameters, citizen.today) : []),
    ...(extraGround === undefined ? [] : [EXTRA_SWITCH]),
    effectiveDateBasis[parameters.effectiveDatePolicy],
  ]);
  return {
    code: codeOf(listCase, byRight),
    rule: byRight ? 'switching/closedList' : 'switching/right',
    basis,
    facts: {
      under16: citizen.ageYears < 16,
      effectiveDate,
      firstChoice,
      counts,
      usedAfter: citizen.switchesUsed + (counts ? 1 : 0),
      switchesPerYear: parameters.switchesPerYear,
      replacedDate: citizen.pending?.effectiveDate ?? null,
      ...(byRight && { closedListRight: right, aboveCeiling: above }),
      ...(returning && returnFacts(citizen, list.gpContractId, parameters)),
      ...(above && highestCeilingFact(list, citizen.today)),
      ...(member !== undefined && { membership: member.ground }),
      ...(extraGround !== undefined && {
        extraGround: extraGround.ground,
        extraGroundSince: extraGround.since,
      }),
    },
  };
}
