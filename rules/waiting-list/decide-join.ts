import type { Decision } from '#contract/flo-api/decision.ts';
import type { ListSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { JoinFacts } from '#contract/flo-api/waiting-list-facts.ts';
import { callerRefusal } from '../standing/caller.ts';
import { hitUse } from './candidate.ts';
import { MAY_CHOOSE, QUEUES } from './join-case.ts';
import type { JoinRefusal } from './join-case.ts';
import { LIST_UNKNOWN, joinListChecks } from './join-list-checks.ts';
import { childElsewhere, personRefusal } from './join-person-checks.ts';

/** The person, then who asks, then the list: what holds for every queue is said first. */
function refusalOf(
  facts: JoinFacts,
  list: ListSwitchFacts | null,
  parameters: SwitchParameters,
): JoinRefusal | null {
  const person =
    personRefusal(facts) ??
    callerRefusal(facts.citizen.caller, 'joinWaitingList') ??
    childElsewhere(facts, parameters);
  if (person !== null) return person;
  if (list === null) return LIST_UNKNOWN;
  for (const check of joinListChecks) {
    const refusal = check({ ...facts, list, parameters });
    if (refusal !== null) return refusal;
  }
  return null;
}

/** What joining means for the person: the place one gets, and the place one gives up. */
function meaning({ citizen, waiting }: JoinFacts, list: ListSwitchFacts, p: SwitchParameters) {
  return {
    position: list.waiting + 1,
    length: list.waiting + 1,
    openingThreshold: p.openingThreshold,
    maxPatients: list.maxPatients,
    givesUpContractId: waiting?.gpContractId ?? null,
    givesUpPosition: waiting?.position ?? null,
    givesUpLength: waiting?.length ?? null,
    // A place from the queue is passed over while it lasts: said at once, not on the day.
    quotaUsed:
      hitUse(citizen, p, citizen.today).counts && citizen.switchesUsed >= p.switchesPerYear,
    pendingElsewhere: citizen.pending?.effectiveDate ?? null,
  };
}

/**
 * Whether a person may join the queue for a list (practice on FOR-2012-08-29-843 § 2 second paragraph),
 * from facts alone. One queue at a time: joining another gives up the place one has, and the decision
 * says which. Total; `list: null` means that there is no such list. The parameters must be those in
 * force on `facts.citizen.today`.
 */
export function decideJoin(
  facts: JoinFacts,
  list: ListSwitchFacts | null,
  parameters: SwitchParameters,
): Decision {
  const { today, ageYears } = facts.citizen;
  const common = { parameters: { ...parameters }, decidedOn: today };
  const refusal = refusalOf(facts, list, parameters);
  if (refusal !== null || list === null) {
    const { code, basis, facts: said, alternatives } = refusal ?? LIST_UNKNOWN;
    return {
      outcome: 'refused',
      code,
      rule: code.startsWith('caller.') ? 'standing/caller' : 'waiting-list/join',
      basis: [...basis],
      facts: { under16: ageYears < 16, ...said },
      alternatives: [...alternatives],
      ...common,
    };
  }
  return {
    outcome: 'allowed',
    code: facts.waiting === null ? 'waitingList.allowed' : 'waitingList.allowedReplacing',
    rule: 'waiting-list/join',
    basis: [QUEUES, MAY_CHOOSE],
    facts: { under16: ageYears < 16, ...meaning(facts, list, parameters) },
    alternatives: [],
    ...common,
  };
}
