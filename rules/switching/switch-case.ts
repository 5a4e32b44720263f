import type { Alternative, Basis, Decision } from '#contract/flo-api/decision.ts';
import type {
  CitizenSwitchFacts,
  ListSwitchFacts,
  SwitchParameters,
} from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import type { LawBasis } from '../law/law.ts';
import type { ClosedListRight } from './closed-list.ts';
import { effectiveDate } from './effective-date.ts';
import { usableGrounds } from './extra-switch.ts';
import type { GroundParameters } from './extra-switch.ts';
import type { SwitchCode } from './codes.ts';

/** Everything a check may look at. */
export interface SwitchCase {
  readonly citizen: CitizenSwitchFacts;
  readonly parameters: SwitchParameters;
  /** The day the switch would take effect. */
  readonly effectiveDate: CivilDate;
  /** Choosing without being on a list is a choice (§ 2), not a switch (§ 6). */
  readonly firstChoice: boolean;
  /** Whether allowing it would use one of the year's switches. */
  readonly counts: boolean;
  /** The ground for an extra switch that it would use instead. */
  readonly extraGround: CitizenSwitchFacts['extraGrounds'][number] | undefined;
}

/** A case where the list is known. */
export interface ListCase extends SwitchCase {
  readonly list: ListSwitchFacts;
  /** The person's right to the list although it is closed (§ 4). */
  readonly right: ClosedListRight | null;
}

/** Why a switch is refused. */
export interface Refusal {
  readonly code: SwitchCode;
  /** Name of the rule, as in `rules/`. */
  readonly rule: string;
  readonly basis: readonly [Basis, ...Basis[]];
  readonly facts: Decision['facts'];
  readonly alternatives: readonly Alternative[];
}

/** A check answers with a refusal, or with null when it has nothing against the switch. */
export type Check<Case extends SwitchCase> = (switchCase: Case) => Refusal | null;

const CHOOSE = law('FOR-2012-08-29-843', '§ 2', 2);
const SWITCH = law('FOR-2012-08-29-843', '§ 6', 1);

/** The right that is used: to choose (§ 2 second paragraph) or to switch (§ 6 first paragraph). */
export function rightOf({ firstChoice }: SwitchCase): LawBasis {
  return firstChoice ? CHOOSE : SWITCH;
}

/** What it hangs on in the person. */
export type CountingFacts = Pick<
  CitizenSwitchFacts,
  'today' | 'ageYears' | 'currentContractId' | 'currentListVacant' | 'pending' | 'extraGrounds'
>;

/** The ground a switch by this person would use instead of one of the year's; undefined when none. */
export function extraGroundOf(
  citizen: Pick<CountingFacts, 'today' | 'currentContractId' | 'extraGrounds'>,
  parameters: GroundParameters,
) {
  return citizen.currentContractId === null ? undefined : usableGrounds(citizen, parameters)[0];
}

/** What says whether a switch is one of the year's. */
export type CountingParameters = GroundParameters &
  Pick<
    SwitchParameters,
    'firstChoiceCounts' | 'childSwitchCounts' | 'vacantListSwitchCounts' | 'replacementCounts'
  >;

/** Whether a switch by this person would use one of the year's switches. */
export function countsAsSwitch(citizen: CountingFacts, parameters: CountingParameters): boolean {
  if (citizen.currentContractId === null) return parameters.firstChoiceCounts;
  if (extraGroundOf(citizen, parameters) !== undefined) return false;
  if (citizen.ageYears < 16 && !parameters.childSwitchCounts) return false;
  if (citizen.currentListVacant && !parameters.vacantListSwitchCounts) return false;
  return citizen.pending === null || parameters.replacementCounts;
}

/** Sets a case up for the checks. */
export function switchCaseOf(
  citizen: CitizenSwitchFacts,
  parameters: SwitchParameters,
): SwitchCase {
  return {
    citizen,
    parameters,
    effectiveDate: effectiveDate(
      citizen.today,
      parameters.effectiveDatePolicy,
      parameters.workingWeek,
    ),
    firstChoice: citizen.currentContractId === null,
    counts: countsAsSwitch(citizen, parameters),
    extraGround: extraGroundOf(citizen, parameters),
  };
}
