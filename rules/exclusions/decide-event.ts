import type { Decision } from '#contract/flo-api/decision.ts';
import type { exclusionEvents } from '#contract/flo-api/exclusions.ts';
import { earlierOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { appealBasis, exclusionBasis } from './bases.ts';
import type { ExclusionCode } from './codes.ts';

/** What has happened to a municipality's decision, and how it stood. */
export interface ExclusionEventCase {
  readonly today: CivilDate;
  readonly event: (typeof exclusionEvents)[number];
  readonly on: CivilDate;
  readonly decidedOn: CivilDate;
  readonly appealedOn: CivilDate | null;
  readonly appealDecidedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
}

function codeOf(item: ExclusionEventCase): ExclusionCode {
  const { event, on, today, decidedOn, appealedOn, appealDecidedOn, endedOn } = item;
  if (endedOn !== null) return 'exclusion.ended';
  if (on > today) return 'exclusion.future';
  if (on < (appealedOn ?? decidedOn)) return 'exclusion.tooEarly';
  if (event === 'cancelled') return 'exclusion.cancelled';
  const open = appealedOn !== null && appealDecidedOn === null;
  if (event === 'appealed')
    return appealedOn === null ? 'exclusion.appealed' : 'exclusion.alreadyAppealed';
  return open ? `exclusion.${event}` : 'exclusion.notAppealed';
}

/**
 * Whether an appeal to the county governor, its outcome, or the end of a municipality's decision can be
 * registered. An appeal alone changes nothing: the decision stands until it is overturned or cancelled.
 */
export function decideExclusionEvent(item: ExclusionEventCase): Decision {
  const code = codeOf(item);
  const { event, today, on, decidedOn } = item;
  const allowed = code === `exclusion.${event}`;
  // The law of the day it happened, however late it is registered.
  const of = earlierOf(on, today);
  return {
    outcome: allowed ? 'allowed' : 'refused',
    code,
    rule: 'exclusions/event',
    basis: event === 'cancelled' ? exclusionBasis(of) : appealBasis(of),
    facts: { decidedOn, eventOn: on },
    alternatives: allowed ? [] : [{ code: 'contactMunicipality' }],
    parameters: {},
    decidedOn: today,
  };
}
