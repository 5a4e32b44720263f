import type { ListSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import type { JoinFacts } from '#contract/flo-api/waiting-list-facts.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { citizen, list, OTHER_LIST, OWN_LIST } from '../../switching/testing/facts.ts';
import type { UnallocatedCandidate, WaitingCandidate } from '../candidate.ts';
import type { OpeningList } from '../plan-opening.ts';

/** The day of the examples. */
export const TODAY = civilDate('2026-11-22');

/** A full list that somebody may wait for, with two in its queue. */
export function fullList(changes: Partial<ListSwitchFacts> = {}): ListSwitchFacts {
  return list({ status: 'closed', occupied: 1000, waiting: 2, ...changes });
}

/** Somebody who calls for herself and waits for nothing. */
export function joinFacts(
  changes: Partial<JoinFacts['citizen']> = {},
  more: Partial<Omit<JoinFacts, 'citizen'>> = {},
): JoinFacts {
  return { citizen: citizen(changes), waiting: null, callerSharesAddress: null, ...more };
}

/** A closed list with so many free places. */
export function opening(free: number, changes: Partial<OpeningList> = {}): OpeningList {
  const { waiting: _, ...facts } = list({ status: 'closed', maxPatients: 1000 });
  return { ...facts, occupied: 1000 - free, ...changes };
}

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const candidate = (n: number) => ({
  citizenId: uuid(n),
  personStatus: 'resident' as const,
  eligibility: 'resident' as const,
  optedOut: false,
  ageYears: 41,
  currentContractId: OWN_LIST,
  currentListVacant: false,
  pendingContractId: null,
  comingContractId: null,
  switchesLeft: 2,
  excludedContractIds: [],
  memberships: [],
  extraGrounds: [],
  dutySuspended: false,
});

/** Number `n` in the queue: the lower, the longer the wait. */
export function waiter(n: number, changes: Partial<WaitingCandidate> = {}): WaitingCandidate {
  const minute = String(n % 60).padStart(2, '0');
  const hour = String(Math.floor(n / 60)).padStart(2, '0');
  const joinedAt = `2025-01-01T${hour}:${minute}:00.000000Z`;
  return { ...candidate(n), id: uuid(n), joinedAt, ...changes };
}

/** Number `n` of those without a list: the lower, the longer without one. */
export function withoutList(
  n: number,
  changes: Partial<UnallocatedCandidate> = {},
): UnallocatedCandidate {
  const day = String((n % 28) + 1).padStart(2, '0');
  const month = String(Math.floor(n / 28) + 1).padStart(2, '0');
  return {
    ...candidate(1000 + n),
    currentContractId: null,
    withoutListSince: `2026-${month}-${day}`,
    ...changes,
  };
}

export { OTHER_LIST, OWN_LIST };
