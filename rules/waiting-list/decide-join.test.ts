import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { pending, PENDING_LIST } from '../switching/testing/facts.ts';
import { joinCodes } from './codes.ts';
import type { JoinCode } from './codes.ts';
import { decideJoin } from './decide-join.ts';
import { decideLeave } from './decide-leave.ts';
import { decideUndo } from './decide-undo.ts';
import { fullList, joinFacts, OTHER_LIST, OWN_LIST, TODAY } from './testing/facts.ts';

const parameters = parametersOn(TODAY);
const waiting = { gpContractId: 40, position: 3, length: 8, since: civilDate('2026-01-05') };
const parent = { kind: 'parent' as const, mayAsk: ['joinWaitingList' as const] };

type Citizen = Parameters<typeof joinFacts>[0];
type More = Parameters<typeof joinFacts>[1];
type List = Parameters<typeof fullList>[0];

interface Example {
  readonly why: string;
  readonly citizen?: Citizen;
  readonly more?: More;
  readonly list?: List | null;
  readonly code: JoinCode;
  /** Paragraph of the decisive basis, or `practice`. */
  readonly basis: string;
  readonly alternatives?: readonly string[];
}

const examples: readonly Example[] = [
  { why: 'a full list', code: 'waitingList.allowed', basis: 'practice' },
  {
    why: 'nine free places',
    list: { occupied: 991 },
    code: 'waitingList.allowed',
    basis: 'practice',
  },
  {
    why: 'ten free places, all of them for those who wait',
    list: { occupied: 990, waiting: 10 },
    code: 'waitingList.allowed',
    basis: 'practice',
  },
  {
    why: 'a switch to another list is coming',
    citizen: { pending },
    code: 'waitingList.allowed',
    basis: 'practice',
  },
  {
    why: 'the list one is about to leave',
    citizen: { pending },
    list: { gpContractId: OWN_LIST },
    code: 'waitingList.allowed',
    basis: 'practice',
  },
  {
    why: 'waits for another',
    more: { waiting },
    code: 'waitingList.allowedReplacing',
    basis: 'practice',
  },
  {
    why: 'dead',
    citizen: { personStatus: 'dead' },
    code: 'waitingList.dead',
    basis: '§ 2',
    alternatives: ['contactPopulationRegister'],
  },
  {
    why: 'an old number',
    citizen: { personStatus: 'discontinued' },
    code: 'waitingList.numberNotInUse',
    basis: '§ 2',
    alternatives: ['useCurrentNin', 'contactPopulationRegister'],
  },
  {
    why: 'emigrated',
    citizen: { personStatus: 'emigrated' },
    code: 'waitingList.emigrated',
    basis: '§ 2',
    alternatives: ['contactPopulationRegister'],
  },
  {
    why: 'no right',
    citizen: { personStatus: 'notResident', eligibility: 'none' },
    code: 'waitingList.notEligible',
    basis: '§ 2',
    alternatives: ['contactPopulationRegister', 'contactMunicipality'],
  },
  {
    why: 'lives where the duty is suspended',
    citizen: { dutySuspended: true },
    code: 'waitingList.dutySuspended',
    basis: '§ 2-1c',
    alternatives: ['contactMunicipality'],
  },
  {
    why: 'opted out',
    citizen: { optedOut: true, currentContractId: null },
    code: 'waitingList.optedOut',
    basis: '§ 2',
    alternatives: ['contactMunicipality'],
  },
  {
    why: 'a child, and nobody has said who calls',
    citizen: { ageYears: 9, caller: null },
    code: 'caller.undeclared',
    basis: '§ 5',
    alternatives: ['declareStanding'],
  },
  {
    why: 'somebody who may only hear who the GP is',
    citizen: { caller: { kind: 'municipality', mayAsk: ['hearGP'] } },
    code: 'caller.notCovered',
    basis: 'practice',
    alternatives: ['declareStanding'],
  },
  {
    why: 'a parent who lives elsewhere',
    citizen: { ageYears: 9, caller: parent },
    more: { callerSharesAddress: false },
    code: 'waitingList.childElsewhere',
    basis: 'practice',
    alternatives: ['declareStanding', 'findAnotherGP'],
  },
  { why: 'no such list', list: null, code: 'waitingList.listUnknown', basis: '§ 2' },
  {
    why: 'the list one is on',
    list: { gpContractId: OWN_LIST },
    code: 'waitingList.ownList',
    basis: '§ 2',
  },
  {
    why: 'a place on it is coming',
    citizen: { pending },
    list: { gpContractId: PENDING_LIST },
    code: 'waitingList.alreadyComing',
    basis: '§ 2',
    alternatives: ['withdrawPendingSwitch'],
  },
  {
    why: 'allocated a place on it already',
    citizen: {
      currentContractId: null,
      coming: { gpContractId: OTHER_LIST, from: civilDate('2026-12-01') },
    },
    code: 'waitingList.alreadyComing',
    basis: '§ 2',
    alternatives: ['findAnotherGP'],
  },
  {
    why: 'waits for it already',
    more: { waiting: { ...waiting, gpContractId: OTHER_LIST } },
    code: 'waitingList.alreadyWaiting',
    basis: 'practice',
    alternatives: ['leaveWaitingList', 'findAnotherGP'],
  },
  {
    why: 'moved from it for threats',
    citizen: { excludedContractIds: [OTHER_LIST] },
    code: 'waitingList.excluded',
    basis: '§ 2',
    alternatives: ['findAnotherGP', 'contactMunicipality'],
  },
  {
    why: 'ends before a place could begin',
    list: { validTo: civilDate('2026-12-01') },
    code: 'waitingList.listEnded',
    basis: '§ 2',
  },
  {
    why: 'has not begun',
    list: { validFrom: civilDate('2027-02-01') },
    code: 'waitingList.listNotStarted',
    basis: '§ 2',
  },
  {
    why: 'for students and staff',
    list: { requiresMembership: true },
    code: 'waitingList.membershipRequired',
    basis: '§ 3',
    alternatives: ['contactOffice', 'findAnotherGP'],
  },
  {
    why: 'for students, by a student',
    citizen: { memberships: [{ ground: 'student', of: 'oneself' }] },
    list: { requiresMembership: true },
    code: 'waitingList.allowed',
    basis: 'practice',
  },
  {
    why: 'for staff, by the child of somebody with a pension',
    citizen: { memberships: [{ ground: 'pensioner', of: 'parent' }] },
    list: { requiresMembership: true },
    code: 'waitingList.membershipRequired',
    basis: '§ 3',
    alternatives: ['contactOffice', 'findAnotherGP'],
  },
  {
    why: 'full, and the child of somebody on it asks',
    citizen: { ageYears: 9, parentContractIds: [OTHER_LIST] },
    code: 'waitingList.rightToList',
    basis: '§ 4',
    alternatives: ['switchToList'],
  },
  {
    why: 'full, by right, but the switches of the year are used',
    citizen: {
      movedBack: {
        awayOn: civilDate('2025-01-01'),
        backOn: civilDate('2026-11-01'),
        contractIds: [OTHER_LIST],
      },
      switchesUsed: 2,
    },
    code: 'waitingList.allowed',
    basis: 'practice',
  },
  {
    why: 'locked, and the child of somebody on it asks',
    citizen: { ageYears: 9, parentContractIds: [OTHER_LIST] },
    list: { status: 'locked' },
    code: 'waitingList.rightToList',
    basis: '§ 4',
    alternatives: ['switchToList'],
  },
  {
    why: 'locked',
    list: { status: 'locked' },
    code: 'waitingList.listLocked',
    basis: 'practice',
    alternatives: ['findAnotherGP', 'contactMunicipality'],
  },
  {
    why: 'has places for more than those who wait',
    list: { occupied: 980, waiting: 10 },
    code: 'waitingList.listOpen',
    basis: 'practice',
    alternatives: ['switchToList'],
  },
];

describe('decideJoin', () => {
  it.each(examples)('$why → $code', ({ citizen, more, list, code, basis, alternatives }) => {
    const decision = decideJoin(
      joinFacts(citizen, more),
      list === null ? null : fullList(list),
      parameters,
    );
    expect(Decision.safeParse(decision).success).toBe(true);
    expect(decision.code).toBe(code);
    const [first] = decision.basis;
    expect(first?.kind === 'law' ? first.paragraph : 'practice').toBe(basis);
    expect(decision.alternatives.map((one) => one.code)).toEqual(
      alternatives ?? (decision.outcome === 'allowed' ? [] : ['findAnotherGP']),
    );
  });

  it('has an example of every code', () => {
    expect([...new Set(examples.map(({ code }) => code))].toSorted()).toEqual(
      [...joinCodes].toSorted(),
    );
  });

  it('says the place one gets, and what one gives up', () => {
    const decision = decideJoin(joinFacts({}, { waiting }), fullList({ waiting: 7 }), parameters);
    expect(decision.facts).toMatchObject({ position: 8, givesUpPosition: 3, givesUpLength: 8 });
  });
});

describe('decideLeave', () => {
  it.each([
    ['waits', waiting, 'leavingQueue.allowed'],
    ['waits for nothing', null, 'leavingQueue.notWaiting'],
  ])('somebody who %s → %s', (_, place, code) => {
    expect(decideLeave(joinFacts({}, { waiting: place }), parameters).code).toBe(code);
  });

  it('is the caller’s to ask for', () => {
    const facts = joinFacts({ ageYears: 9, caller: null }, { waiting });
    expect(decideLeave(facts, parameters).code).toBe('caller.undeclared');
  });
});

describe('decideUndo', () => {
  const at = new Date('2026-11-22T09:00:00Z');
  const change = { at, stillAsLeft: true, servedSince: false };

  it.each([
    ['at once', change, '2026-11-22T09:00:30Z', 'queueUndo.allowed'],
    ['in its last minute', change, '2026-11-22T09:15:00Z', 'queueUndo.allowed'],
    ['too late', change, '2026-11-22T09:15:01Z', 'queueUndo.tooLate'],
    [
      'when the person has gone on',
      { ...change, stillAsLeft: false },
      '2026-11-22T09:01:00Z',
      'queueUndo.changedSince',
    ],
    [
      'when somebody has been served in between',
      { ...change, servedSince: true },
      '2026-11-22T09:01:00Z',
      'queueUndo.servedSince',
    ],
  ])('%s → %s', (_, one, now, code) => {
    expect(decideUndo(joinFacts().citizen, one, new Date(now), parameters).code).toBe(code);
  });
});
