import type { Decision } from '#contract/flo-api/decision.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { JoinFacts } from '#contract/flo-api/waiting-list-facts.ts';
import { callerRefusal } from '../standing/caller.ts';
import { QUEUES } from './join-case.ts';

/**
 * Whether a person may leave the queue: always, while there is a place to leave, and whoever asks may
 * have asked for it. The place is gone afterwards: who joins again stands last (practice). Total.
 */
export function decideLeave(facts: JoinFacts, parameters: SwitchParameters): Decision {
  const { citizen, waiting } = facts;
  const common = { parameters: { ...parameters }, decidedOn: citizen.today };
  const under16 = citizen.ageYears < 16;
  const caller = callerRefusal(citizen.caller, 'joinWaitingList');
  if (caller !== null) {
    const { code, rule, basis, alternatives } = caller;
    return {
      outcome: 'refused',
      code,
      rule,
      basis: [...basis],
      facts: { under16, ...caller.facts },
      alternatives: [...alternatives],
      ...common,
    };
  }
  const rule = 'waiting-list/leave';
  if (waiting === null) {
    return {
      outcome: 'refused',
      code: 'leavingQueue.notWaiting',
      rule,
      basis: [QUEUES],
      facts: { under16 },
      alternatives: [{ code: 'findAnotherGP' }],
      ...common,
    };
  }
  const { position, length, since } = waiting;
  return {
    outcome: 'allowed',
    code: 'leavingQueue.allowed',
    rule,
    basis: [QUEUES],
    facts: { under16, position, length, since },
    alternatives: [],
    ...common,
  };
}
