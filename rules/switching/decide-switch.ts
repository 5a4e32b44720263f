import type { Decision } from '#contract/flo-api/decision.ts';
import type {
  CitizenSwitchFacts,
  ListSwitchFacts,
  SwitchParameters,
} from '#contract/flo-api/switch-facts.ts';
import { allowance } from './allowance.ts';
import { alreadyThereChecks, exclusionChecks, quotaUsed } from './choice-checks.ts';
import { closedListRight } from './closed-list.ts';
import { listChecks, listUnknown } from './list-checks.ts';
import { personChecks } from './person-checks.ts';
import { switchCaseOf } from './switch-case.ts';
import type { Check, ListCase, Refusal, SwitchCase } from './switch-case.ts';

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
function refusalOf(switchCase: SwitchCase, listCase: ListCase | null): Refusal | null {
  const person = firstRefusal(personChecks, switchCase);
  if (person !== null) return person;
  if (listCase === null) return listUnknown(switchCase);
  return (
    firstRefusal(alreadyThereChecks, listCase) ??
    quotaUsed(listCase) ??
    firstRefusal([...exclusionChecks, ...listChecks], listCase)
  );
}

function listCaseOf(switchCase: SwitchCase, list: ListSwitchFacts | null): ListCase | null {
  if (list === null) return null;
  const { citizen, parameters } = switchCase;
  return { ...switchCase, list, right: closedListRight(citizen, list.gpContractId, parameters) };
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
  const listCase = listCaseOf(switchCase, list);
  const refusal = refusalOf(switchCase, listCase);
  const common = { parameters: { ...parameters }, decidedOn: citizen.today };
  if (refusal === null && listCase !== null) {
    return { outcome: 'allowed', ...allowance(listCase), alternatives: [], ...common };
  }
  const { code, rule, basis, facts, alternatives } = refusal ?? listUnknown(switchCase);
  return {
    outcome: 'refused',
    code,
    rule,
    basis: [...basis],
    facts: { under16: citizen.ageYears < 16, ...facts },
    alternatives: [...alternatives],
    ...common,
  };
}
