import type { Alternative } from '#contract/flo-api/decision.ts';
import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import { freePlaces, lifeOn, settledStatus, unclaimedPlaces } from '../list-status/list-status.ts';
import { inForce, law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { basisOf } from '../parameters/parameters.ts';
import {
  aboveCeilingBases,
  highestCeilingFact,
  lapsedReturn,
  returnBases,
  returnFacts,
  rightGivesPlace,
} from './closed-list.ts';
import { rightOf } from './switch-case.ts';
import type { Check, ListCase, Refusal, SwitchCase } from './switch-case.ts';

const GP_AGREEMENT = law('FOR-2025-12-02-2405', '§ 8', 1);
const FULL_AT_CEILING = law('FOR-2025-12-02-2405', '§ 10', 1);
export const CERTAIN_PEOPLE = law('FOR-2012-08-29-843', '§ 3', 1);
const LOCKED_ON_REQUEST = practice('allocation');

const ANOTHER: Alternative = { code: 'findAnotherGP' };

/** There is no such list. */
export function listUnknown(switchCase: SwitchCase): Refusal {
  return {
    code: 'switch.listUnknown',
    rule: 'switching/list',
    basis: [rightOf(switchCase)],
    facts: {},
    alternatives: [ANOTHER],
  };
}

/** The list must be there on the day the switch takes effect, not only today. */
const lifeOfList: Check<ListCase> = (switchCase) => {
  const { citizen, list, effectiveDate } = switchCase;
  const life = list.status === 'ended' ? 'ended' : lifeOn(list, effectiveDate);
  if (life === 'inForce') return null;
  return {
    code: life === 'ended' ? 'switch.listEnded' : 'switch.listNotStarted',
    rule: 'switching/list',
    basis: [rightOf(switchCase), ...[GP_AGREEMENT].filter((b) => inForce(b, citizen.today))],
    facts: { validFrom: list.validFrom, validTo: list.validTo, effectiveDate },
    alternatives: [ANOTHER],
  };
};

/** Pensioned employees are named in § 3; their children are not. */
const opensTheList = ({ ground, of }: CitizenSwitchFacts['memberships'][number]): boolean =>
  of === 'oneself' || ground !== 'pensioner';

/** By what a person may be on a list that is kept for certain people (§ 3); undefined: by nothing. */
export function membershipOf({ memberships }: Pick<CitizenSwitchFacts, 'memberships'>) {
  return memberships.find(opensTheList);
}

const membership: Check<ListCase> = ({ citizen, list }) =>
  !list.requiresMembership || membershipOf(citizen) !== undefined
    ? null
    : {
        code: 'switch.membershipRequired',
        rule: 'switching/membership',
        basis: [CERTAIN_PEOPLE],
        facts: {},
        alternatives: [{ code: 'contactOffice', gpContractId: list.gpContractId }, ANOTHER],
      };

/** Locking is practice: it takes nobody's right under § 4 to a place on a closed list away. */
const locked: Check<ListCase> = ({ list, right }) =>
  list.status !== 'locked' || right !== null
    ? null
    : {
        code: 'switch.listLocked',
        rule: 'switching/places',
        basis: [LOCKED_ON_REQUEST],
        facts: {},
        alternatives: [ANOTHER, { code: 'contactMunicipality' }],
      };

/** Whether every free place of an open list belongs to those who wait for it: the night gives them out. */
function isForQueue({ list }: ListCase): boolean {
  return list.waiting > 0 && unclaimedPlaces(list) === 0;
}

/** Whether the list would let nobody in without a right of their own. */
export function isClosed(listCase: ListCase): boolean {
  const { list, parameters } = listCase;
  return settledStatus(list, parameters.openingThreshold) !== 'open' || isForQueue(listCase);
}

function closedCode({ list, parameters }: ListCase) {
  if (freePlaces(list) === 0) return 'switch.listFull';
  const open = settledStatus(list, parameters.openingThreshold) === 'open';
  return open ? 'switch.placesForQueue' : 'switch.listNotReopened';
}

const places: Check<ListCase> = (switchCase) => {
  const { citizen, list, parameters, right } = switchCase;
  const { openingThreshold } = parameters;
  if (!isClosed(switchCase)) return null;
  if (right !== null && rightGivesPlace(list, parameters, citizen.today)) return null;
  const free = freePlaces(list);
  const { maxPatients, occupied, waiting } = list;
  const full = free === 0;
  const { gpContractId } = list;
  const lapsed = lapsedReturn(citizen, gpContractId, parameters);
  const closedBy: Refusal['basis'] = full
    ? [
        rightOf(switchCase),
        ...[FULL_AT_CEILING].filter((b) => inForce(b, citizen.today)),
        ...(right === null ? [] : aboveCeilingBases(list, parameters, citizen.today)),
      ]
    : [basisOf('openingThreshold', openingThreshold, citizen.today)];
  return {
    code: closedCode(switchCase),
    rule: 'switching/places',
    basis: lapsed === null ? closedBy : [...closedBy, ...returnBases(parameters, citizen.today)],
    facts: {
      maxPatients,
      occupied,
      freePlaces: free,
      waiting,
      openingThreshold,
      ...(right !== null && highestCeilingFact(list, citizen.today)),
      ...(lapsed !== null && {
        returnLapsed: lapsed,
        ...returnFacts(citizen, gpContractId, parameters),
      }),
    },
    alternatives: [ANOTHER, { code: 'joinWaitingList', gpContractId: list.gpContractId }],
  };
};

/** Reasons in the list that are none of its places: where one holds, nobody waits for it either. */
export const lastingListChecks: readonly Check<ListCase>[] = [lifeOfList, membership, locked];

/** Reasons in the list, from those that last to those that may pass. */
export const listChecks: readonly Check<ListCase>[] = [...lastingListChecks, places];
