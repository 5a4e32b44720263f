import { freePlaces, lifeOn, settledStatus, unclaimedPlaces } from '../list-status/list-status.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { inForce, law } from '../law/law.ts';
import type { LawBasis } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { basisOf } from '../parameters/parameters.ts';
import { decideSwitch } from '../switching/decide-switch.ts';
import { effectiveDate } from '../switching/effective-date.ts';
import { CERTAIN_PEOPLE, membershipOf } from '../switching/list-checks.ts';
import { ANOTHER, MAY_CHOOSE, QUEUES } from './join-case.ts';
import type { JoinCheck, JoinRefusal } from './join-case.ts';

const GP_AGREEMENT = law('FOR-2025-12-02-2405', '§ 8', 1);
const CLOSED_LISTS = law('FOR-2012-08-29-843', '§ 4', 1);
const SAME_GP_AGAIN = law('FOR-2012-08-29-843', '§ 2', 6);
const MOVED_FROM_LIST = [
  law('FOR-2025-12-02-2405', '§ 39', 2),
  law('FOR-2025-12-02-2405', '§ 38', 1),
  law('FOR-2012-08-29-842', '§ 15'),
] as const;
const LOCKED_ON_REQUEST = practice('allocation');

type Ground = Pick<JoinRefusal, 'basis' | 'alternatives'>;

/** What it rests on that a doctor is not to be had again. */
export const exclusionGround = (today: CivilDate): Ground => ({
  basis: [SAME_GP_AGAIN, ...MOVED_FROM_LIST.filter((basis) => inForce(basis, today))],
  alternatives: [ANOTHER, { code: 'contactMunicipality' }],
});

/** What it rests on that a list is for certain people. */
export const membershipGround = (gpContractId: number): Ground => ({
  basis: [CERTAIN_PEOPLE],
  alternatives: [{ code: 'contactOffice', gpContractId }, ANOTHER],
});

/** That a list lasts as long as its agreement. */
export const lifeBases = (today: CivilDate): LawBasis[] =>
  [GP_AGREEMENT].filter((basis) => inForce(basis, today));

/** There is no such list. */
export const LIST_UNKNOWN: JoinRefusal = {
  code: 'waitingList.listUnknown',
  basis: [MAY_CHOOSE],
  alternatives: [ANOTHER],
};

/** Somebody who is about to leave the list may wait to come back to it. */
const ownList: JoinCheck = ({ citizen, list }) =>
  citizen.currentContractId !== list.gpContractId ||
  citizen.pending !== null ||
  citizen.coming !== null
    ? null
    : { code: 'waitingList.ownList', basis: [MAY_CHOOSE], alternatives: [ANOTHER] };

const alreadyComing: JoinCheck = ({ citizen, list }) =>
  citizen.pending?.toContractId !== list.gpContractId
    ? null
    : {
        code: 'waitingList.alreadyComing',
        basis: [MAY_CHOOSE],
        facts: { effectiveDate: citizen.pending.effectiveDate },
        alternatives: [{ code: 'withdrawPendingSwitch' }],
      };

/** A place that no switch gives, as one that was allocated. */
const placeComing: JoinCheck = ({ citizen, list }) =>
  citizen.coming?.gpContractId !== list.gpContractId
    ? null
    : {
        code: 'waitingList.alreadyComing',
        basis: [MAY_CHOOSE],
        facts: { effectiveDate: citizen.coming.from },
        alternatives: [ANOTHER],
      };

const alreadyWaiting: JoinCheck = ({ waiting, list }) =>
  waiting?.gpContractId !== list.gpContractId
    ? null
    : {
        code: 'waitingList.alreadyWaiting',
        basis: [QUEUES],
        facts: { position: waiting.position, length: waiting.length, since: waiting.since },
        alternatives: [{ code: 'leaveWaitingList' }, ANOTHER],
      };

const excluded: JoinCheck = ({ citizen, list }) =>
  !citizen.excludedContractIds.includes(list.gpContractId)
    ? null
    : { code: 'waitingList.excluded', ...exclusionGround(citizen.today) };

const lifeOfList: JoinCheck = ({ citizen, list, parameters }) => {
  const from = effectiveDate(citizen.today, parameters.effectiveDatePolicy, parameters.workingWeek);
  const life = list.status === 'ended' ? 'ended' : lifeOn(list, from);
  if (life === 'inForce') return null;
  return {
    code: life === 'ended' ? 'waitingList.listEnded' : 'waitingList.listNotStarted',
    basis: [MAY_CHOOSE, ...lifeBases(citizen.today)],
    facts: { validFrom: list.validFrom, validTo: list.validTo, effectiveDate: from },
    alternatives: [ANOTHER],
  };
};

const membership: JoinCheck = ({ citizen, list }) =>
  !list.requiresMembership || membershipOf(citizen) !== undefined
    ? null
    : { code: 'waitingList.membershipRequired', ...membershipGround(list.gpContractId) };

const locked: JoinCheck = ({ list }) =>
  list.status !== 'locked'
    ? null
    : {
        code: 'waitingList.listLocked',
        basis: [LOCKED_ON_REQUEST],
        alternatives: [ANOTHER, { code: 'contactMunicipality' }],
      };

/**
 * A place by right is had at once, so nobody with one waits. Where a switch would be refused today, for the
 * year's switches or for who asks, waiting is still open.
 */
const byRight: JoinCheck = ({ citizen, list, parameters }) => {
  const { outcome, facts } = decideSwitch(citizen, list, parameters);
  const right = facts['closedListRight'];
  if (outcome === 'refused' || right === undefined) return null;
  return {
    code: 'waitingList.rightToList',
    basis: [CLOSED_LISTS],
    facts: { closedListRight: right },
    alternatives: [{ code: 'switchToList', gpContractId: list.gpContractId }],
  };
};

/** A list with places for more than those who wait is switched to, not waited for. */
const open: JoinCheck = ({ citizen, list, parameters }) => {
  const { openingThreshold } = parameters;
  if (settledStatus(list, openingThreshold) !== 'open' || unclaimedPlaces(list) === 0) {
    return null;
  }
  return {
    code: 'waitingList.listOpen',
    basis: [QUEUES, basisOf('openingThreshold', openingThreshold, citizen.today)],
    facts: { freePlaces: freePlaces(list), waiting: list.waiting, openingThreshold },
    alternatives: [{ code: 'switchToList', gpContractId: list.gpContractId }],
  };
};

/** Reasons in the list, from those that last to those that may pass. */
export const joinListChecks: readonly JoinCheck[] = [
  ownList,
  alreadyComing,
  placeComing,
  alreadyWaiting,
  excluded,
  lifeOfList,
  membership,
  byRight,
  locked,
  open,
];
