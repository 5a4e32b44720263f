import type { Decision } from '#contract/flo-api/decision.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { freePlaces } from '../list-status/list-status.ts';
import { eachOnce } from '../law/each-once.ts';
import { practice } from '../law/practice.ts';
import { basisOf } from '../parameters/parameters.ts';
import type { UnallocatedCandidate, WaitingCandidate } from './candidate.ts';
import { ANOTHER, QUEUES } from './join-case.ts';
import { passGround } from './pass-grounds.ts';
import { planOpening } from './plan-opening.ts';
import type { OpeningList, PassedOver } from './plan-opening.ts';
import { passReasons } from './codes.ts';
import type { PassReason } from './codes.ts';
import { queueOrder } from './queue-order.ts';

const UNALLOCATED_FIRST = practice('allocation');

/** How many are passed over for one reason: a figure, never who. */
export interface PassedOverCount {
  readonly reason: PassReason;
  readonly count: number;
}

/** Where somebody stands in a queue, and what it would take to get a place. Figures only. */
export interface ExplainedPlace {
  readonly position: number;
  readonly length: number;
  /** People without a list who would be given places first. */
  readonly unallocatedBefore: number;
  /** People in the queue who stand before and would be passed over now, by reason. */
  readonly passedOverBefore: readonly PassedOverCount[];
  /**
   * Places the list must give out at once for this person to get one; null when the person would be
   * passed over.
   */
  readonly placesNeeded: number | null;
  /** Why the person would be passed over if the list opened now. */
  readonly passedOver: PassReason | null;
  readonly decision: Decision;
}

/** The list with a place for everybody: what it would give out if there were no ceiling. */
function withPlaces(list: OpeningList, places: number): OpeningList {
  const status = list.status === 'open' ? 'open' : 'closed';
  return { ...list, status, maxPatients: list.occupied + places };
}

function countByReason(people: readonly PassedOver[]): PassedOverCount[] {
  return passReasons
    .map((reason) => ({ reason, count: people.filter((one) => one.reason === reason).length }))
    .filter(({ count }) => count > 0);
}

/**
 * Explains a place in a queue from the queue itself. Nothing in it is about anybody else: those before
 * are counted. Undefined when the entry is not in the queue.
 */
export function explainPlace(
  entryId: string,
  list: OpeningList,
  waiting: readonly WaitingCandidate[],
  unallocated: readonly UnallocatedCandidate[],
  parameters: SwitchParameters,
  today: CivilDate,
): ExplainedPlace | undefined {
  const inQueue = queueOrder(waiting);
  const index = inQueue.findIndex(({ id }) => id === entryId);
  const own = inQueue[index];
  if (own === undefined) return undefined;
  const everybody = Math.max(waiting.length + unallocated.length, parameters.openingThreshold);
  const life = { validFrom: today, validTo: null };
  const plan = planOpening(
    { ...withPlaces(list, everybody), ...life },
    inQueue.slice(0, index + 1),
    unallocated,
    parameters,
    today,
  );
  const served = plan.served.find((one) => one.entryId === entryId);
  const passed = plan.passedOver.find((one) => one.entryId === entryId);
  const unallocatedBefore = plan.served.filter(({ source }) => source === 'unallocated').length;
  const before = plan.passedOver.filter(
    (one) => one.source === 'waitingList' && one.entryId !== entryId,
  );
  const passedOverBefore = countByReason(before);
  const { openingThreshold } = parameters;
  const placesNeeded = served === undefined ? null : served.order;
  const position = index + 1;
  const { length } = inQueue;
  const passedOver = passed?.reason ?? null;
  const ground = passedOver && passGround(passedOver, list.gpContractId, parameters, today);
  return {
    position,
    length,
    unallocatedBefore,
    passedOverBefore,
    placesNeeded,
    passedOver,
    decision: {
      outcome: passedOver === null ? 'allowed' : 'refused',
      code: passedOver === null ? 'queue.place' : `queue.${passedOver}`,
      rule: 'waiting-list/place',
      basis: eachOnce([
        ...(ground?.basis ?? []),
        QUEUES,
        basisOf('openingThreshold', openingThreshold, today),
        ...(unallocatedBefore > 0 ? [UNALLOCATED_FIRST] : []),
      ]),
      facts: {
        position,
        length,
        before: index,
        unallocatedBefore,
        passedOverBefore: before.length,
        placesNeeded,
        freePlaces: freePlaces(list),
        openingThreshold,
        since: osloDate(new Date(own.joinedAt)),
      },
      alternatives: [
        ...(ground?.alternatives ?? [ANOTHER]),
        { code: 'leaveWaitingList', gpContractId: list.gpContractId },
      ],
      parameters: { ...parameters },
      decidedOn: today,
    },
  };
}
