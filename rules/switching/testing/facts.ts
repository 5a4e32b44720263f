import type { CitizenSwitchFacts, ListSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import { callerRequests } from '#contract/codes/access.ts';
import { civilDate } from '#contract/time/civil-date.ts';

/** Ids of the lists in the examples. */
export const OWN_LIST = 10;
export const OTHER_LIST = 20;
export const PENDING_LIST = 30;

/** A resident of 41 on a list, who has not switched this year. */
export function citizen(changes: Partial<CitizenSwitchFacts> = {}): CitizenSwitchFacts {
  return {
    today: civilDate('2026-11-22'),
    personStatus: 'resident',
    eligibility: 'resident',
    addressProtection: 'none',
    ageYears: 41,
    currentContractId: OWN_LIST,
    currentListVacant: false,
    pending: null,
    coming: null,
    switchesUsed: 0,
    extraGrounds: [],
    excludedContractIds: [],
    parentContractIds: [],
    movedBack: null,
    memberships: [],
    dutySuspended: false,
    optedOut: false,
    caller: { kind: 'oneself', mayAsk: [...callerRequests] },
    ...changes,
  };
}

/** A list with twelve free places. */
export function list(changes: Partial<ListSwitchFacts> = {}): ListSwitchFacts {
  return {
    gpContractId: OTHER_LIST,
    status: 'open',
    validFrom: civilDate('2020-01-01'),
    validTo: null,
    maxPatients: 1000,
    occupied: 988,
    waiting: 0,
    requiresMembership: false,
    ...changes,
  };
}

/** A switch to a third list that has not taken effect yet. */
export const pending: NonNullable<CitizenSwitchFacts['pending']> = {
  switchId: '6e0b9c51-1f1c-4f5e-9a43-0c8f4b7c2d10',
  toContractId: PENDING_LIST,
  effectiveDate: civilDate('2026-12-01'),
};
