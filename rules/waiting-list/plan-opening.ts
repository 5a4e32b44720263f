import type { ListSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { freePlaces, lifeOn, settledStatus } from '../list-status/list-status.ts';
import type { ListStatus } from '../list-status/list-status.ts';
import type { CountingParameters } from '../switching/switch-case.ts';
import { effectiveDate } from '../switching/effective-date.ts';
import { allocationObstacle, hitUse, passReason } from './candidate.ts';
import type { HitUse, UnallocatedCandidate, WaitingCandidate } from './candidate.ts';
import { lapseReasons } from './codes.ts';
import type { PassReason } from './codes.ts';
import { queueOrder, unallocatedOrder } from './queue-order.ts';

/** The list as it is before the run. `waiting` is not read: the queue itself is given. */
export type OpeningList = Omit<ListSwitchFacts, 'waiting'>;

/** What an opening reads of the parameters, as in force on its day. */
export type OpeningParameters = CountingParameters &
  Pick<
    SwitchParameters,
    'effectiveDatePolicy' | 'workingWeek' | 'openingThreshold' | 'waitingListHitCounts'
  >;

/** Where somebody who gets a place stood. */
export type Source = 'unallocated' | 'waitingList';

/** Somebody who gets a place. */
export interface Served extends HitUse {
  readonly citizenId: string;
  readonly source: Source;
  /** Id of the place in the queue; null for somebody without a list. */
  readonly entryId: string | null;
  /** 1 = the first of the free places. */
  readonly order: number;
}

/** Somebody who was before others and got no place. */
export interface PassedOver {
  readonly citizenId: string;
  readonly source: Source;
  readonly entryId: string | null;
  readonly reason: PassReason;
  /** Whether the place in the queue falls away; it never does for somebody without a list. */
  readonly lapses: boolean;
}

/** Somebody the places did not reach. */
export interface Remaining {
  readonly citizenId: string;
  readonly source: Source;
  readonly entryId: string | null;
}

/** What a list does when its places are given out. */
export interface OpeningPlan {
  /**
   * `opens`: it was closed and has as many free places as the threshold. `staysOpen`: it has not been
   * full since it opened. The others give nobody a place.
   */
  readonly outcome:
    'opens' | 'staysOpen' | 'full' | 'staysClosed' | 'locked' | 'ended' | 'notStarted';
  /** First day on the list for those who get a place. */
  readonly effectiveDate: CivilDate;
  readonly freeBefore: number;
  readonly freeAfter: number;
  /** What the list is to the next who asks. */
  readonly statusAfter: ListStatus;
  /** In the order the places are given: people without a list before the queue. */
  readonly served: readonly Served[];
  readonly passedOver: readonly PassedOver[];
  /** In order; those passed over who keep their place stand before them. */
  readonly remaining: readonly Remaining[];
}

interface Asked extends Remaining, HitUse {
  readonly reason: PassReason | null;
}

function outcomeOf(list: OpeningList, on: CivilDate, threshold: number): OpeningPlan['outcome'] {
  const life = list.status === 'ended' ? 'ended' : lifeOn(list, on);
  if (life !== 'inForce') return life;
  if (list.status === 'locked') return 'locked';
  if (settledStatus(list, threshold) !== 'open')
    return list.status === 'open' ? 'full' : 'staysClosed';
  return list.status === 'closed' ? 'opens' : 'staysOpen';
}

function statusOf(list: OpeningList, outcome: OpeningPlan['outcome'], free: number): ListStatus {
  if (outcome === 'locked' || outcome === 'ended') return outcome;
  if (outcome === 'notStarted') return list.status;
  return (outcome === 'opens' || outcome === 'staysOpen') && free > 0 ? 'open' : 'closed';
}

const LAPSES = new Set<PassReason>(lapseReasons);

/** Everybody who might get a place, in the order they are asked. */
function inOrder(
  list: OpeningList,
  waiting: readonly WaitingCandidate[],
  unallocated: readonly UnallocatedCandidate[],
  parameters: OpeningParameters,
  today: CivilDate,
): Asked[] {
  return [
    ...unallocatedOrder(unallocated).map((person): Asked => ({
      citizenId: person.citizenId,
      source: 'unallocated',
      entryId: null,
      counts: false,
      extraGroundId: null,
      reason: allocationObstacle(person, list),
    })),
    ...queueOrder(waiting).map((person): Asked => ({
      citizenId: person.citizenId,
      source: 'waitingList',
      entryId: person.id,
      ...hitUse(person, parameters, today),
      reason: passReason(person, list, parameters, today),
    })),
  ];
}

/**
 * Gives out the free places of a list, as the practice is: a closed list opens when as many places as
 * the threshold are free; people without a list go before the queue, whoever has been without one
 * longest first; then the queue, longest wait first. Where fewer ask than there are places, all get one
 * and the list stays open until it is full. Total and pure: the nightly run does what this says, and
 * the simulator shows it. Nobody is served twice: somebody in both lots is served as without a list.
 */
export function planOpening(
  list: OpeningList,
  waiting: readonly WaitingCandidate[],
  unallocated: readonly UnallocatedCandidate[],
  parameters: OpeningParameters,
  today: CivilDate,
): OpeningPlan {
  const from = effectiveDate(today, parameters.effectiveDatePolicy, parameters.workingWeek);
  const outcome = outcomeOf(list, from, parameters.openingThreshold);
  const freeBefore = freePlaces(list);
  const places = outcome === 'opens' || outcome === 'staysOpen' ? freeBefore : 0;
  const served: Served[] = [];
  const passedOver: PassedOver[] = [];
  const remaining: Remaining[] = [];
  const placed = new Set<string>();
  const asked = inOrder(list, waiting, unallocated, parameters, today);
  for (const { counts, extraGroundId, reason, ...person } of asked) {
    if (placed.has(person.citizenId)) continue;
    if (served.length >= places) {
      remaining.push(person);
    } else if (reason === null) {
      placed.add(person.citizenId);
      served.push({ ...person, order: served.length + 1, counts, extraGroundId });
    } else {
      const lapses = person.source === 'waitingList' && LAPSES.has(reason);
      passedOver.push({ ...person, reason, lapses });
    }
  }
  const freeAfter = freeBefore - served.length;
  const statusAfter = statusOf(list, outcome, freeAfter);
  return {
    outcome,
    effectiveDate: from,
    freeBefore,
    freeAfter,
    statusAfter,
    served,
    passedOver,
    remaining,
  };
}
