import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { basisOf } from '../parameters/parameters.ts';
import type { PassReason } from './codes.ts';
import type { OpeningParameters, OpeningPlan, Source } from './plan-opening.ts';

/** One queue, how a list opens, longest wait first. */
const QUEUES = practice('rightToGp');
/** People without a list before the queue. */
const UNALLOCATED_FIRST = practice('allocation');
const PLACED_BY_LAW = law('FOR-2012-08-29-843', '§ 2', 3);

/** What became of somebody when a list gave out its places. */
export type Fate = { readonly served: Source } | { readonly passedOver: PassReason };

/** How the places were given out, as far as it says nothing of anybody. */
export type OpeningFigures = Pick<OpeningPlan, 'outcome' | 'effectiveDate' | 'freeBefore'> & {
  readonly decidedOn: CivilDate;
};

/**
 * The decision that gives somebody a place when a list opens, or passes them over: the same for all of
 * one fate in one opening, so that one act of the ledger can carry them all. A place for somebody
 * without a list rests on the law (§ 2 third paragraph); a place from the queue on practice alone.
 */
export function openingDecision(
  fate: Fate,
  opening: OpeningFigures,
  parameters: OpeningParameters,
): Decision {
  const { decidedOn, effectiveDate, outcome, freeBefore } = opening;
  const { openingThreshold } = parameters;
  const opens = basisOf('openingThreshold', openingThreshold, decidedOn);
  const common = {
    facts: { effectiveDate, opening: outcome, freePlaces: freeBefore, openingThreshold },
    alternatives: [],
    parameters: { ...parameters },
    decidedOn,
  };
  if ('served' in fate) {
    const unallocated = fate.served === 'unallocated';
    return {
      outcome: 'allowed',
      code: unallocated ? 'queue.servedUnallocated' : 'queue.served',
      rule: 'waiting-list/opening',
      basis: unallocated ? [PLACED_BY_LAW, UNALLOCATED_FIRST] : [QUEUES, opens],
      ...common,
    };
  }
  return {
    outcome: 'refused',
    code: `queue.${fate.passedOver}`,
    rule: 'waiting-list/opening',
    basis: [QUEUES],
    ...common,
  };
}
