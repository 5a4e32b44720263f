import type { PlanState } from '#contract/codes/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import { allowedBy, refusedBy } from './agreement-case.ts';

const ON_INSTRUCTION = practice('allocation');

/**
 * Whether a plan may be cancelled: until it is carried out, or until the list is frozen for a draw.
 * After that who is drawn could be chosen by drawing again. Total.
 */
export function decideCancel(today: CivilDate, state: PlanState): Decision {
  const rule = 'agreement/cancel';
  const facts = { state };
  if (state === 'planned') {
    const on = { decidedOn: today, parameters: {} };
    return allowedBy('plan.cancelled', rule, [ON_INSTRUCTION], facts, on);
  }
  return refusedBy({ code: 'plan.alreadyClosed', rule, basis: [ON_INSTRUCTION], facts }, today, {});
}
