import type { Decision } from '#contract/flo-api/decision.ts';
import type {
  CitizenSwitchFacts,
  ListSwitchFacts,
  SwitchParameters,
} from '#contract/flo-api/switch-facts.ts';
import { effectiveDateBasis } from '../parameters/parameters.ts';
import { alreadyThereChecks, exclusionChecks, quotaUsed } from './choice-checks.ts';
import { listChecks, listUnknown } from './list-checks.ts';
import { personChecks } from './person-checks.ts';
import { rightOf, switchCaseOf } from './switch-case.ts';
import type { Check, Refusal, SwitchCase } from './switch-case.ts';
import type { SwitchCode } from './codes.ts';

function firstRefusal<Case extends SwitchCase>(
  checks: readonly Check<Case>[],
  switchCase: Case,
): Refusal | null {
  for (const check of checks) {
    const refusal = check(switchCase);
    if (refusal !== null) return refusal;
  }
  return null;
}

/**
 * The order is what the caller needs to hear first: what holds for every list (the person, then the
 * year's switches) before what holds for this one, and what lasts before what may pass. Only "you are
 * there already" goes before the year's switches, because then nothing is to be switched.
 */
function refusalOf(switchCase: SwitchCase, list: ListSwitchFacts | null): Refusal | null {
  const person = firstRefusal(personChecks, switchCase);
  if (person !== null) return person;
  if (list === null) return listUnknown(switchCase);
  const listCase = { ...switchCase, list };
  return (
    firstRefusal(alreadyThereChecks, listCase) ??
    quotaUsed(switchCase) ??
    firstRefusal([...exclusionChecks, ...listChecks], listCase)
  );
}

function allowedCode({ citizen, firstChoice }: SwitchCase): SwitchCode {
  if (citizen.pending !== null) return 'switch.allowedReplacing';
  return firstChoice ? 'choice.allowed' : 'switch.allowed';
}

/**
 * Whether a person may switch to a list (FOR-2012-08-29-843 §§ 2 and 6, with practice), from facts
 * alone: the service decides with it, and the workspace previews with it. Total: every input gives a
 * decision, `list: null` meaning that there is no such list. The parameters must be those in force on
 * `citizen.today`.
 */
export function decideSwitch(
  citizen: CitizenSwitchFacts,
  list: ListSwitchFacts | null,
  parameters: SwitchParameters,
): Decision {
  const switchCase = switchCaseOf(citizen, parameters);
  const refusal = refusalOf(switchCase, list);
  const common = { parameters: { ...parameters }, decidedOn: citizen.today };
  const under16 = citizen.ageYears < 16;
  if (refusal !== null) {
    return {
      outcome: 'refused',
      code: refusal.code,
      rule: refusal.rule,
      basis: [...refusal.basis],
      facts: { under16, ...refusal.facts },
      alternatives: [...refusal.alternatives],
      ...common,
    };
  }
  const { counts, effectiveDate, firstChoice } = switchCase;
  return {
    outcome: 'allowed',
    code: allowedCode(switchCase),
    rule: 'switching/right',
    basis: [rightOf(switchCase), effectiveDateBasis[parameters.effectiveDatePolicy]],
    facts: {
      under16,
      effectiveDate,
      firstChoice,
      counts,
      usedAfter: citizen.switchesUsed + (counts ? 1 : 0),
      switchesPerYear: parameters.switchesPerYear,
      replacedDate: citizen.pending?.effectiveDate ?? null,
    },
    alternatives: [],
    ...common,
  };
}
