import type { Alternative, Basis, Decision } from '#contract/flo-api/decision.ts';
import type {
  CitizenSwitchFacts,
  ListSwitchFacts,
  SwitchParameters,
} from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import type { LawBasis } from '../law/law.ts';
import { effectiveDate } from './effective-date.ts';
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
}

/** A case where the list is known. */
export interface ListCase extends SwitchCase {
  readonly list: ListSwitchFacts;
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

/** Whether a switch by this person would use one of the year's switches. */
export function countsAsSwitch(
  citizen: Pick<CitizenSwitchFacts, 'currentContractId' | 'pending'>,
  parameters: SwitchParameters,
): boolean {
  if (citizen.currentContractId === null) return parameters.firstChoiceCounts;
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
    effectiveDate: effectiveDate(citizen.today, parameters.effectiveDatePolicy),
    firstChoice: citizen.currentContractId === null,
    counts: countsAsSwitch(citizen, parameters),
  };
}
