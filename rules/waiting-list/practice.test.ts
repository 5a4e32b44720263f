import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { countsAsSwitch } from '../switching/switch-case.ts';
import { citizen } from '../switching/testing/facts.ts';
import { lapseReason } from './candidate.ts';
import { decideJoin } from './decide-join.ts';
import { openingDecision } from './opening-decision.ts';
import { planOpening } from './plan-opening.ts';
import type { OpeningPlan } from './plan-opening.ts';
import {
  fullList,
  joinFacts,
  opening,
  OTHER_LIST,
  OWN_LIST,
  TODAY,
  waiter,
  withoutList,
} from './testing/facts.ts';

const parameters = parametersOn(TODAY);
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const queue = (n: number) => range(n).map((i) => waiter(i));
const idsOf = (people: readonly { readonly citizenId: string }[]): string[] =>
  people.map(({ citizenId }) => citizenId);

const plan = (
  ...[list, waiting, others = [], p = parameters]: Partial<Parameters<typeof planOpening>>
): OpeningPlan => planOpening(list ?? opening(10), waiting ?? [], others, p, TODAY);

// Every practice around queues, one by one. What is practice never stands on a paragraph.
describe('practice: one list at a time', () => {
  const waiting = { gpContractId: 40, position: 3, length: 8, since: civilDate('2026-01-05') };

  it.each([
    ['nothing yet', null, 'waitingList.allowed', null],
    ['another list: its place is given up', waiting, 'waitingList.allowedReplacing', 3],
    [
      'the same list',
      { ...waiting, gpContractId: OTHER_LIST },
      'waitingList.alreadyWaiting',
      undefined,
    ],
  ])('waits for %s', (_, place, code, givesUp) => {
    const decision = decideJoin(joinFacts({}, { waiting: place }), fullList(), parameters);
    expect(decision.code).toBe(code);
    expect(decision.facts['givesUpPosition']).toBe(givesUp);
    expect(decision.basis[0]?.kind).toBe('practice');
  });
});

describe('practice: an extra switch goes before the year’s', () => {
  const ground = {
    groundId: '6e0b9c51-1f1c-4f5e-9a43-0c8f4b7c2d11',
    ground: 'gpLeaves',
    since: civilDate('2026-11-01'),
  } as const;
  const { groundId } = ground;

  it.each([
    ['with switches left: the ground is used', 2, ground.since, { counts: false, groundId }],
    ['with none left: the ground is used', 0, ground.since, { counts: false, groundId }],
    ['a ground from long ago: one of the year’s', 2, civilDate('2020-01-01'), { counts: true }],
    ['a ground from long ago and none left', 0, civilDate('2020-01-01'), undefined],
  ])('a place from the queue, %s', (_, switchesLeft, since, use) => {
    const person = waiter(1, { switchesLeft, extraGrounds: [{ ...ground, since }] });
    const { served, passedOver } = plan(opening(10), [person]);
    expect(passedOver.map(({ reason }) => reason)).toEqual(use ? [] : ['quotaUsed']);
    const used = served.map(({ counts, extraGroundId }) => ({
      counts,
      ...(extraGroundId !== null && { groundId: extraGroundId }),
    }));
    expect(used).toEqual(use ? [use] : []);
  });

  it.each([
    ['a child, where its switches count', { ageYears: 15 }, {}, true],
    ['a child, where they do not', { ageYears: 15 }, { childSwitchCounts: false }, false],
    ['at sixteen', { ageYears: 16 }, { childSwitchCounts: false }, true],
    [
      'away from a list without a GP',
      { currentListVacant: true },
      { vacantListSwitchCounts: false },
      false,
    ],
    ['away from another', {}, { vacantListSwitchCounts: false }, true],
  ])('a place from the queue counts as a switch does: %s', (_, who, changes, counts) => {
    const person = waiter(1, { switchesLeft: 0, ...who });
    const result = plan(opening(10), [person], [], { ...parameters, ...changes });
    expect(result.passedOver.map(({ reason }) => reason)).toEqual(counts ? ['quotaUsed'] : []);
    expect(countsAsSwitch(citizen(who), { ...parameters, ...changes })).toBe(counts);
  });

  it('is said when somebody joins', () => {
    const join = (since: CivilDate) =>
      decideJoin(
        joinFacts({ switchesUsed: 2, extraGrounds: [{ ...ground, since }] }),
        fullList(),
        parameters,
      ).facts['quotaUsed'];
    expect([join(ground.since), join(civilDate('2020-01-01'))]).toEqual([false, true]);
  });
});

describe('practice: for oneself and own children under sixteen at the same address', () => {
  const as = (kind: 'parent' | 'guardian' | 'childWelfare') =>
    ({ kind, mayAsk: ['joinWaitingList'] }) as const;

  it.each([
    ['a parent at the same address', as('parent'), true, 'waitingList.allowed'],
    ['a parent who lives elsewhere', as('parent'), false, 'waitingList.childElsewhere'],
    ['a guardian', as('guardian'), null, 'waitingList.allowed'],
    ['the child welfare service', as('childWelfare'), null, 'waitingList.allowed'],
    ['nobody who has been named', null, null, 'caller.undeclared'],
  ])('%s', (_, caller, callerSharesAddress, code) => {
    const facts = joinFacts(
      { ageYears: 9, caller: caller && { ...caller, mayAsk: [...caller.mayAsk] } },
      { callerSharesAddress },
    );
    expect(decideJoin(facts, fullList(), parameters).code).toBe(code);
  });

  it('is a parameter', () => {
    const caller = { kind: 'parent' as const, mayAsk: ['joinWaitingList' as const] };
    const facts = joinFacts({ ageYears: 9, caller }, { callerSharesAddress: false });
    const lenient = { ...parameters, waitingChildAtSameAddress: false };
    expect(decideJoin(facts, fullList(), lenient).code).toBe('waitingList.allowed');
  });
});

describe('practice: a list opens at ten free places', () => {
  it.each([
    [9, 'staysClosed', 0],
    [10, 'opens', 10],
    [14, 'opens', 14],
  ])('%i free: it %s and %i get a place', (free, outcome, served) => {
    const result = plan(opening(free), queue(30));
    expect(result.outcome).toBe(outcome);
    expect(result.served).toHaveLength(served);
  });

  it('at twenty before 2016', () => {
    const before = parametersOn(civilDate('2015-12-31'));
    expect(plan(opening(19), queue(30), [], before).outcome).toBe('staysClosed');
    expect(plan(opening(20), queue(30), [], before).served).toHaveLength(20);
  });

  it.each([
    ['locked', { status: 'locked' as const }, 'locked'],
    ['ended', { validTo: civilDate('2026-12-01') }, 'ended'],
    ['not begun', { validFrom: civilDate('2027-01-01') }, 'notStarted'],
  ])('never one that is %s', (_, changes, outcome) => {
    const result = plan(opening(100, changes), queue(3), [withoutList(1)]);
    expect(result).toMatchObject({ outcome, served: [], passedOver: [] });
    expect(result.remaining).toHaveLength(4);
  });
});

describe('practice: if fewer than ten wait, all get a place and the list stays open until it is full', () => {
  it('stays open with what is left', () => {
    expect(plan(opening(10), queue(4))).toMatchObject({ statusAfter: 'open', freeAfter: 6 });
  });

  it('gives the places it has left the next night, few as they are', () => {
    const result = plan(opening(3, { status: 'open' }), queue(5));
    expect(result).toMatchObject({ outcome: 'staysOpen', statusAfter: 'closed', freeAfter: 0 });
    expect(result.served).toHaveLength(3);
  });

  it('is closed when it is full, until ten are free again', () => {
    expect(plan(opening(0, { status: 'open' }), queue(1)).outcome).toBe('full');
    expect(plan(opening(10), queue(30)).statusAfter).toBe('closed');
    expect(plan(opening(9), queue(30)).outcome).toBe('staysClosed');
  });
});

describe('practice: longest wait first', () => {
  it('whatever order they are given in', () => {
    const shuffled = [7, 3, 11, 1, 9, 5, 2, 12, 4, 10, 6, 8].map((n) => waiter(n));
    expect(idsOf(plan(opening(10), shuffled).served)).toEqual(idsOf(queue(10)));
    expect(idsOf(plan(opening(10), shuffled).remaining)).toEqual(idsOf([waiter(11), waiter(12)]));
  });

  it('of those who joined in the same instant, by the id', () => {
    const { joinedAt } = waiter(1);
    const same = [3, 1, 2].map((n) => waiter(n, { joinedAt }));
    expect(idsOf(plan(opening(10), same).served)).toEqual(idsOf(queue(3)));
  });
});

describe('practice: people without a list before the waiting list', () => {
  it('longest without a list first, then the queue', () => {
    const others = [withoutList(5), withoutList(2)];
    const { served } = plan(opening(10), queue(30), others);
    expect(idsOf(served)).toEqual(idsOf([withoutList(2), withoutList(5), ...queue(8)]));
    expect(served.map(({ order }) => order)).toEqual(range(10));
    expect(served.filter(({ source }) => source === 'unallocated')).toHaveLength(2);
  });

  it('uses none of their switches', () => {
    expect(plan(opening(10), [], [withoutList(1)]).served[0]?.counts).toBe(false);
  });

  it.each([
    ['has got a list', { currentContractId: OWN_LIST }, 'hasList'],
    ['comes to a list by a switch', { pendingContractId: 30 }, 'switchPending'],
    ['comes to a list in another way', { comingContractId: 30 }, 'placeComing'],
    ['is kept from this one', { excludedContractIds: [OTHER_LIST] }, 'excluded'],
  ])('not somebody who %s', (_, changes, reason) => {
    const { passedOver } = plan(opening(10), [], [withoutList(1, changes)]);
    expect(passedOver).toMatchObject([{ reason, lapses: false }]);
  });

  it('not on a list for certain people', () => {
    const { passedOver } = plan(opening(10, { requiresMembership: true }), [], [withoutList(1)]);
    expect(passedOver).toMatchObject([{ reason: 'membershipRequired' }]);
  });
});

describe('practice: an automatic switch from the 1st of the next month', () => {
  it('takes effect then', () => {
    expect(plan(opening(10), queue(1)).effectiveDate).toBe('2026-12-01');
  });
});

describe('unknown, a parameter: whether a place from the queue uses a switch', () => {
  const used = waiter(1, { switchesLeft: 0 });

  it.each([
    ['it does: passed over', true, 'quotaUsed', 0],
    ['it does not: served', false, undefined, 1],
  ])('%s', (_, waitingListHitCounts, reason, served) => {
    const result = plan(opening(10), [used], [], { ...parameters, waitingListHitCounts });
    expect(result.passedOver[0]?.reason).toBe(reason);
    expect(result.passedOver[0]?.lapses ?? false).toBe(false);
    expect(result.served).toHaveLength(served);
  });

  it('somebody without a list has chosen, not switched', () => {
    const first = waiter(1, { switchesLeft: 0, currentContractId: null });
    expect(plan(opening(10), [first]).served).toMatchObject([{ counts: false }]);
  });
});

describe('practice: a place in a queue has no end, and falls away when nothing can come of it', () => {
  it.each([
    ['waits for ever', {}, null],
    ['has died', { personStatus: 'dead' as const }, 'dead'],
    ['has emigrated', { personStatus: 'emigrated' as const }, 'emigrated'],
    ['has another number now', { personStatus: 'discontinued' as const }, 'numberNotInUse'],
    ['has no right to a list', { eligibility: 'none' as const }, 'notEligible'],
    ['is out of the scheme', { optedOut: true }, 'optedOut'],
    ['has switched to the list', { currentContractId: OTHER_LIST }, 'onTheList'],
    ['is about to come to the list', { pendingContractId: OTHER_LIST }, 'comingToTheList'],
    ['is allocated the list', { comingContractId: OTHER_LIST }, 'comingToTheList'],
    ['is kept from the list', { excludedContractIds: [OTHER_LIST] }, 'excluded'],
    [
      'leaves the list and waits to come back',
      { currentContractId: OTHER_LIST, pendingContractId: 30 },
      null,
    ],
  ])('%s', (_, changes, reason) => {
    expect(lapseReason(waiter(1, changes), OTHER_LIST)).toBe(reason);
  });

  it.each([
    ['switchPending', { pendingContractId: 30 }],
    ['placeComing', { comingContractId: 30 }],
    ['quotaUsed', { switchesLeft: 0 }],
  ] as const)('keeps the place when passed over: %s', (why, changes) => {
    expect(plan(opening(10), [waiter(1, changes), waiter(2)])).toMatchObject({
      passedOver: [{ reason: why, lapses: false, entryId: waiter(1).id }],
      served: [{ entryId: waiter(2).id }],
    });
  });
});

describe('practice: those who were drawn out of a list have no priority', () => {
  it('stand where they joined', () => {
    // Whoever was drawn out has a place like any other: nothing about it can be told apart.
    const drawnOut = waiter(9, { currentContractId: null });
    expect(idsOf(plan(opening(10), [drawnOut, ...queue(8)]).served).at(-1)).toBe(
      drawnOut.citizenId,
    );
  });
});

describe('the ground of what an opening does', () => {
  const figures = { ...plan(opening(10), queue(1)), decidedOn: TODAY };

  it('is practice for the queue, and the law for those without a list', () => {
    const ofQueue = openingDecision({ served: 'waitingList' }, figures, parameters);
    expect(ofQueue.basis.map(({ kind }) => kind)).toEqual(['practice', 'practice']);
    const ofOthers = openingDecision({ served: 'unallocated' }, figures, parameters);
    expect(ofOthers.basis[0]).toMatchObject({ kind: 'law', paragraph: '§ 2', part: 3 });
    const passed = openingDecision({ passedOver: 'quotaUsed' }, figures, parameters);
    expect(passed).toMatchObject({ outcome: 'refused', code: 'queue.quotaUsed' });
  });
});

describe('a person with both switches used', () => {
  it('may join, and is told what it means', () => {
    const facts = joinFacts({ ...citizen(), switchesUsed: 2 });
    expect(decideJoin(facts, fullList(), parameters).facts['quotaUsed']).toBe(true);
  });
});
