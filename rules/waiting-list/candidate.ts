import type { CitizenSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { membershipOf } from '../switching/list-checks.ts';
import { countsAsSwitch, extraGroundOf } from '../switching/switch-case.ts';
import type { CountingParameters } from '../switching/switch-case.ts';
import type { LapseReason, PassReason } from './codes.ts';

/** What an opening reads of somebody who might get a place. */
export interface Candidate extends Pick<
  CitizenSwitchFacts,
  | 'personStatus'
  | 'eligibility'
  | 'dutySuspended'
  | 'optedOut'
  | 'ageYears'
  | 'currentContractId'
  | 'currentListVacant'
  | 'excludedContractIds'
  | 'memberships'
  | 'extraGrounds'
> {
  readonly citizenId: string;
  /** The list of a switch that has not taken effect yet; null when there is none. */
  readonly pendingContractId: number | null;
  /** A list the person comes to by something else than that switch: allocated, say. */
  readonly comingContractId: number | null;
  /** Switches left of the year's, never negative; those beyond them are `extraGrounds`. */
  readonly switchesLeft: number;
}

/** Somebody in the queue for the list. */
export interface WaitingCandidate extends Candidate {
  /** Id of the place in the queue. */
  readonly id: string;
  /** When the place was taken; see `QueueEntry`. */
  readonly joinedAt: string;
}

/** Somebody without a list whom the list could be given to. */
export interface UnallocatedCandidate extends Candidate {
  /** First day without a list. */
  readonly withoutListSince: string;
}

type Person = Pick<Candidate, 'personStatus' | 'eligibility' | 'optedOut'>;

/** Why a person cannot have any list (FOR-2012-08-29-843 § 2); null when nothing is in the way. */
export function personObstacle({
  personStatus,
  eligibility,
  optedOut,
}: Person): Extract<
  LapseReason,
  'dead' | 'numberNotInUse' | 'emigrated' | 'notEligible' | 'optedOut'
> | null {
  if (personStatus === 'dead') return 'dead';
  if (personStatus === 'discontinued') return 'numberNotInUse';
  const settledHere = eligibility !== 'none' && eligibility !== 'resident';
  if (personStatus === 'emigrated' && !settledHere) return 'emigrated';
  if (eligibility === 'none') return 'notEligible';
  return optedOut ? 'optedOut' : null;
}

/** Why a place in the queue for a list falls away, whether the list opens or not; null: it stands. */
export function lapseReason(candidate: Candidate, gpContractId: number): LapseReason | null {
  const { currentContractId, pendingContractId, comingContractId, excludedContractIds } = candidate;
  const obstacle = personObstacle(candidate);
  if (obstacle !== null) return obstacle;
  if (pendingContractId === gpContractId || comingContractId === gpContractId) {
    return 'comingToTheList';
  }
  // Who is about to leave a list may wait to come back to it.
  const stays = pendingContractId === null && comingContractId === null;
  if (currentContractId === gpContractId && stays) return 'onTheList';
  return excludedContractIds.includes(gpContractId) ? 'excluded' : null;
}

type Hit = Pick<Candidate, 'currentContractId' | 'currentListVacant' | 'ageYears' | 'extraGrounds'>;
type Counting = CountingParameters & Pick<SwitchParameters, 'waitingListHitCounts'>;

/** What a place that the queue gives would use. */
export interface HitUse {
  /** One of the year's switches. */
  readonly counts: boolean;
  /** The ground of an extra switch, which goes before the year's as when somebody switches; null: none. */
  readonly extraGroundId: string | null;
}

/**
 * What a place that the queue gives on a day would use: one of the year's switches, a ground, or nothing; as
 * switching to the list oneself would, unless places from queues are no switches.
 */
export function hitUse(hit: Hit, parameters: Counting, today: CivilDate): HitUse {
  if (!parameters.waitingListHitCounts) return { counts: false, extraGroundId: null };
  const { currentContractId, currentListVacant, ageYears, extraGrounds } = hit;
  const facts = { today, currentContractId, currentListVacant, ageYears, extraGrounds };
  return {
    // Who has a switch that is yet to come is given no place.
    counts: countsAsSwitch({ ...facts, pending: null }, parameters),
    extraGroundId: extraGroundOf(facts, parameters)?.groundId ?? null,
  };
}

/** What a place on a list depends on, beside its places. */
interface WantedList {
  readonly gpContractId: number;
  readonly requiresMembership: boolean;
}

/**
 * Why somebody in the queue is passed over; null when the place is theirs. By the facts that switching
 * reads: who may not switch to the list today gets no place from its queue, and keeps the place in it
 * where that may change.
 */
export function passReason(
  candidate: Candidate,
  { gpContractId, requiresMembership }: WantedList,
  parameters: Counting,
  today: CivilDate,
): PassReason | null {
  const lapsed = lapseReason(candidate, gpContractId);
  if (lapsed !== null) return lapsed;
  if (candidate.pendingContractId !== null) return 'switchPending';
  if (candidate.comingContractId !== null) return 'placeComing';
  if (candidate.dutySuspended) return 'dutySuspended';
  if (requiresMembership && membershipOf(candidate) === undefined) return 'membershipRequired';
  const { counts } = hitUse(candidate, parameters, today);
  return counts && candidate.switchesLeft <= 0 ? 'quotaUsed' : null;
}

/** Why somebody without a list is not given a place on it; null when the place is theirs. */
export function allocationObstacle(candidate: Candidate, list: WantedList): PassReason | null {
  const obstacle = personObstacle(candidate);
  if (obstacle !== null) return obstacle;
  if (candidate.currentContractId !== null) return 'hasList';
  if (candidate.dutySuspended) return 'dutySuspended';
  if (candidate.pendingContractId !== null) return 'switchPending';
  if (candidate.comingContractId !== null) return 'placeComing';
  if (candidate.excludedContractIds.includes(list.gpContractId)) return 'excluded';
  return list.requiresMembership ? 'membershipRequired' : null;
}
