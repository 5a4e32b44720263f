import type { Alternative, Decision } from '#contract/flo-api/decision.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { earlierOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { effectiveDateBasis } from '../parameters/parameters.ts';
import { exclusionBasis } from './bases.ts';
import type { ExclusionCode } from './codes.ts';

/** A municipality's decision, and what it meets in the register. */
export interface ExclusionCase {
  readonly today: CivilDate;
  readonly decidedOn: CivilDate;
  /** Whether it is known which GP of the list on the day of the decision it is about, or why not. */
  readonly doctor: 'known' | 'noDoctor' | 'whichDoctor' | 'notOnList';
  /** Whether the person may not choose this doctor already. */
  readonly already: boolean;
  /** Whether a switch to this doctor is waiting to take effect. */
  readonly pendingToDoctor: boolean;
  /** The day the person leaves the doctor's list; null when the person is not on it. */
  readonly leavesOn: CivilDate | null;
  /** The first day of a place on the doctor's list that was to come, and falls away; null when none was. */
  readonly notComingFrom: CivilDate | null;
}

function codeOf(item: ExclusionCase): ExclusionCode {
  if (item.decidedOn > item.today) return 'exclusion.future';
  if (item.doctor !== 'known') return `exclusion.${item.doctor}`;
  if (item.already) return 'exclusion.already';
  return item.pendingToDoctor ? 'exclusion.pendingToDoctor' : 'exclusion.registered';
}

const instead: Partial<Record<ExclusionCode, readonly Alternative[]>> = {
  'exclusion.pendingToDoctor': [{ code: 'withdrawPendingSwitch' }],
};

/**
 * Whether a municipality's decision to move somebody away from a doctor can be registered
 * (FOR-2025-12-02-2405 §§ 38–39). The municipality decides; the register only holds it to what can be
 * true: it rests on the law of the day the municipality decided. The person is struck from the doctor's
 * list on the day a switch would take effect, and is found another one as anybody without.
 */
export function decideExclusion(
  item: ExclusionCase,
  {
    effectiveDatePolicy,
    workingWeek,
  }: Pick<SwitchParameters, 'effectiveDatePolicy' | 'workingWeek'>,
): Decision {
  const code = codeOf(item);
  const allowed = code === 'exclusion.registered';
  const strikes = allowed && item.leavesOn !== null;
  return {
    outcome: allowed ? 'allowed' : 'refused',
    code,
    rule: 'exclusions/register',
    basis: [
      ...exclusionBasis(earlierOf(item.decidedOn, item.today)),
      ...(strikes ? [effectiveDateBasis[effectiveDatePolicy]] : []),
    ],
    facts: {
      decidedOn: item.decidedOn,
      leavesOn: allowed ? item.leavesOn : null,
      ...(allowed && item.notComingFrom !== null && { notComingFrom: item.notComingFrom }),
    },
    alternatives: allowed ? [] : [...(instead[code] ?? [{ code: 'contactMunicipality' }])],
    parameters: strikes ? { effectiveDatePolicy, workingWeek } : {},
    decidedOn: item.today,
  };
}
