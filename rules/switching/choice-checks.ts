import type { Alternative } from '#contract/flo-api/decision.ts';
import { yearOf } from '#contract/time/civil-date.ts';
import { inForce, law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { basisOf } from '../parameters/parameters.ts';
import { isClosed, lastingListChecks } from './list-checks.ts';
import { rightOf } from './switch-case.ts';
import type { Check, ListCase } from './switch-case.ts';

const SAME_GP_AGAIN = law('FOR-2012-08-29-843', '§ 2', 6);
const MOVED_FROM_LIST = [
  law('FOR-2025-12-02-2405', '§ 39', 2),
  law('FOR-2025-12-02-2405', '§ 38', 1),
  law('FOR-2012-08-29-842', '§ 15'),
] as const;

/** The regulation says "a year"; that a year is the calendar year is practice. */
const CALENDAR_YEAR = practice('changingGp');

const ANOTHER: Alternative = { code: 'findAnotherGP' };
const WITHDRAW: Alternative = { code: 'withdrawPendingSwitch' };

const ownList: Check<ListCase> = (switchCase) => {
  const { citizen, list } = switchCase;
  if (citizen.currentContractId !== list.gpContractId) return null;
  return {
    code: 'switch.ownList',
    rule: 'switching/choice',
    basis: [rightOf(switchCase)],
    facts: { leavesOn: citizen.pending?.effectiveDate ?? null },
    alternatives: citizen.pending === null ? [ANOTHER] : [WITHDRAW, ANOTHER],
  };
};

const alreadyPending: Check<ListCase> = (switchCase) => {
  const { citizen, list } = switchCase;
  if (citizen.pending?.toContractId !== list.gpContractId) return null;
  return {
    code: 'switch.alreadyPending',
    rule: 'switching/choice',
    basis: [rightOf(switchCase)],
    facts: { effectiveDate: citizen.pending.effectiveDate },
    alternatives: [WITHDRAW, ANOTHER],
  };
};

/** A place that nobody asked for, as one that was allocated: there is no switch to take back. */
const alreadyComing: Check<ListCase> = (switchCase) => {
  const { citizen, list } = switchCase;
  if (citizen.coming?.gpContractId !== list.gpContractId) return null;
  return {
    code: 'switch.alreadyComing',
    rule: 'switching/choice',
    basis: [rightOf(switchCase)],
    facts: { effectiveDate: citizen.coming.from },
    alternatives: [ANOTHER],
  };
};

const excluded: Check<ListCase> = ({ citizen, list }) =>
  !citizen.excludedContractIds.includes(list.gpContractId)
    ? null
    : {
        code: 'switch.excluded',
        rule: 'switching/exclusion',
        basis: [SAME_GP_AGAIN, ...MOVED_FROM_LIST.filter((basis) => inForce(basis, citizen.today))],
        facts: {},
        alternatives: [ANOTHER, { code: 'contactMunicipality' }],
      };

/** Whether the list is closed and has a queue that the person may stand in. */
function mayBeWaitedFor(listCase: ListCase): boolean {
  const against = [excluded, ...lastingListChecks].some((check) => check(listCase) !== null);
  return !against && isClosed(listCase);
}

/**
 * The year's switches are used. Taking the pending switch back gives one back, unless a withdrawn
 * switch counts; and a list that is closed can be waited for meanwhile.
 */
export const quotaUsed: Check<ListCase> = (listCase) => {
  const { citizen, list, parameters, counts } = listCase;
  const { switchesPerYear, withdrawnSwitchCounts } = parameters;
  if (!counts || citizen.switchesUsed < switchesPerYear) return null;
  const year = yearOf(citizen.today);
  const canWithdraw =
    citizen.pending !== null &&
    !withdrawnSwitchCounts &&
    citizen.switchesUsed - 1 < switchesPerYear;
  return {
    code: 'switch.quotaUsed',
    rule: 'switching/quota',
    basis: [basisOf('switchesPerYear', switchesPerYear, citizen.today), CALENDAR_YEAR],
    facts: { switchesUsed: citizen.switchesUsed, switchesPerYear, year, nextYear: year + 1 },
    alternatives: [
      ...(canWithdraw ? [WITHDRAW] : []),
      ...(mayBeWaitedFor(listCase)
        ? [{ code: 'joinWaitingList' as const, gpContractId: list.gpContractId }]
        : []),
      { code: 'waitForNewYear' },
    ],
  };
};

/** What the person already has on this list: said before anything else about it. */
export const alreadyThereChecks: readonly Check<ListCase>[] = [
  ownList,
  alreadyPending,
  alreadyComing,
];

/** A list the person may not come back to. */
export const exclusionChecks: readonly Check<ListCase>[] = [excluded];
