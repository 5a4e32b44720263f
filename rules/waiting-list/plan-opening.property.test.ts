import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eligibilityGrounds, listStatuses, personStatuses } from '#contract/codes/code-lists.ts';
import {
  effectiveDatePolicies,
  extraSwitchGrounds,
  membershipGrounds,
} from '#contract/flo-api/switch-facts.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { allocationObstacle, passReason } from './candidate.ts';
import { explainPlace } from './explain-place.ts';
import { planOpening } from './plan-opening.ts';
import { byWait } from './queue-order.ts';
import { opening, OTHER_LIST, TODAY, waiter, withoutList } from './testing/facts.ts';

// Few lists, so that own, coming, excluded and wanted lists often meet.
const listIds = fc.constantFrom(OTHER_LIST, 10, 30);

const person = fc.record({
  personStatus: fc.oneof(
    { weight: 6, arbitrary: fc.constant('resident' as const) },
    fc.constantFrom(...personStatuses),
  ),
  eligibility: fc.oneof(
    { weight: 6, arbitrary: fc.constant('resident' as const) },
    fc.constantFrom(...eligibilityGrounds),
  ),
  optedOut: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.boolean()),
  ageYears: fc.constantFrom(9, 15, 16, 41),
  currentContractId: fc.option(listIds),
  currentListVacant: fc.boolean(),
  pendingContractId: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.option(listIds)),
  comingContractId: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.option(listIds)),
  switchesLeft: fc.integer({ min: 0, max: 2 }),
  excludedContractIds: fc.array(listIds, { maxLength: 1 }),
  extraGrounds: fc.array(
    fc.record({
      groundId: fc.uuid(),
      ground: fc.constantFrom(...extraSwitchGrounds),
      since: fc.constantFrom(TODAY, addDays(TODAY, 1), addDays(TODAY, -900)),
    }),
    { maxLength: 2 },
  ),
  dutySuspended: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.boolean()),
  memberships: fc.array(
    fc.record({
      ground: fc.constantFrom(...membershipGrounds),
      of: fc.constantFrom('oneself' as const, 'parent' as const),
    }),
    { maxLength: 1 },
  ),
});

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 40 });

const queues = numbers.chain((ns) =>
  fc
    .tuple(...ns.map((n) => person.map((changes) => waiter(n, changes))))
    .map((people) => [...people]),
);
const others = numbers.chain((ns) =>
  fc
    .tuple(...ns.map((n) => person.map((changes) => withoutList(n, changes))))
    .map((people) => [...people]),
);

const lists = fc
  .record({
    free: fc.integer({ min: 0, max: 40 }),
    status: fc.oneof(
      { weight: 4, arbitrary: fc.constant('closed' as const) },
      fc.constantFrom(...listStatuses),
    ),
    requiresMembership: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
  })
  .map(({ free, ...changes }) => opening(free, changes));

const parameterSets = fc
  .record({
    openingThreshold: fc.integer({ min: 1, max: 20 }),
    waitingListHitCounts: fc.boolean(),
    firstChoiceCounts: fc.boolean(),
    effectiveDatePolicy: fc.constantFrom(...effectiveDatePolicies),
  })
  .map((changes) => ({ ...parametersOn(TODAY), ...changes }));

const cases = fc.tuple(lists, queues, others, parameterSets);
const GIVING = ['opens', 'staysOpen'];

describe('any list, any queue, any people without a list', () => {
  it('never gives out more places than there are, nor a place to anybody twice', () => {
    fc.assert(
      fc.property(cases, ([list, queue, rest, parameters]) => {
        const plan = planOpening(list, queue, rest, parameters, TODAY);
        expect(plan.served.length + plan.freeAfter).toBe(plan.freeBefore);
        expect(new Set(plan.served.map(({ citizenId }) => citizenId)).size).toBe(
          plan.served.length,
        );
        expect(plan.served.map(({ order }) => order)).toEqual(plan.served.map((_, i) => i + 1));
        expect(plan.served.length > 0 && !GIVING.includes(plan.outcome)).toBe(false);
      }),
    );
  });

  it('tells of everybody once', () => {
    fc.assert(
      fc.property(cases, ([list, queue, rest, parameters]) => {
        const { served, passedOver, remaining } = planOpening(list, queue, rest, parameters, TODAY);
        const told = [...served, ...passedOver, ...remaining].map(({ citizenId }) => citizenId);
        const given = [...queue, ...rest].map(({ citizenId }) => citizenId);
        expect(told.toSorted()).toEqual(given.toSorted());
      }),
    );
  });

  it('serves nobody before somebody who waited longer and could have had the place', () => {
    fc.assert(
      fc.property(cases, ([list, queue, rest, parameters]) => {
        const { served, remaining } = planOpening(list, queue, rest, parameters, TODAY);
        const entries = new Map(queue.map((one) => [one.id, one]));
        const of = (people: typeof remaining) =>
          people.flatMap(({ entryId }) => (entryId === null ? [] : [entries.get(entryId)!]));
        for (const after of of(remaining)) {
          for (const before of of(served)) expect(byWait(before, after)).toBeLessThan(0);
        }
        // While somebody from the queue was served nobody without a list can have been left.
        const fromQueue = served.some(({ source }) => source === 'waitingList');
        const leftOut = remaining.some(({ source }) => source === 'unallocated');
        expect(fromQueue && leftOut).toBe(false);
      }),
    );
  });

  it('passes over exactly those who may not have the place', () => {
    fc.assert(
      fc.property(cases, ([list, queue, rest, parameters]) => {
        const plan = planOpening(list, queue, rest, parameters, TODAY);
        const obstacle = new Map<string, string | null>([
          ...queue.map((one) => [one.citizenId, passReason(one, list, parameters, TODAY)] as const),
          ...rest.map((one) => [one.citizenId, allocationObstacle(one, list)] as const),
        ]);
        for (const { citizenId } of plan.served) expect(obstacle.get(citizenId)).toBeNull();
        for (const { citizenId, reason } of plan.passedOver) {
          expect(obstacle.get(citizenId)).toBe(reason);
        }
      }),
    );
  });

  it('leaves a place free only when nobody who could have it is left', () => {
    fc.assert(
      fc.property(cases, ([list, queue, rest, parameters]) => {
        const plan = planOpening(list, queue, rest, parameters, TODAY);
        fc.pre(GIVING.includes(plan.outcome));
        expect(plan.freeAfter > 0 && plan.remaining.length > 0).toBe(false);
        expect(plan.statusAfter).toBe(plan.freeAfter > 0 ? 'open' : 'closed');
      }),
      { maxSkipsPerRun: 10_000 },
    );
  });

  it('does not depend on the order it is told in, and gives nothing more the second time', () => {
    fc.assert(
      fc.property(cases, ([list, queue, rest, parameters]) => {
        const plan = planOpening(list, queue, rest, parameters, TODAY);
        const reversed = [queue.toReversed(), rest.toReversed()] as const;
        expect(planOpening(list, ...reversed, parameters, TODAY)).toEqual(plan);
        const had = new Set(plan.served.map(({ citizenId }) => citizenId));
        const left = <T extends { citizenId: string }>(people: readonly T[]) =>
          people.filter(({ citizenId }) => !had.has(citizenId));
        const after = {
          ...list,
          status: plan.statusAfter,
          occupied: list.occupied + plan.served.length,
        };
        const again = planOpening(after, left(queue), left(rest), parameters, TODAY);
        expect(again.served).toEqual([]);
      }),
    );
  });
});

describe('the explanation of a place', () => {
  it('says how many places it takes: one fewer is not enough', () => {
    fc.assert(
      fc.property(queues, others, parameterSets, fc.nat(), (queue, rest, parameters, pick) => {
        fc.pre(queue.length > 0);
        const own = queue[pick % queue.length]!;
        const list = opening(0);
        const explained = explainPlace(own.id, list, queue, rest, parameters, TODAY);
        expect(explained?.position).toBe(queue.toSorted(byWait).indexOf(own) + 1);
        const needed = explained?.placesNeeded ?? null;
        expect(needed === null).toBe(passReason(own, list, parameters, TODAY) !== null);
        const servedWith = (free: number): boolean =>
          planOpening(
            opening(free, { status: 'open' }),
            queue,
            rest,
            parameters,
            TODAY,
          ).served.some(({ entryId }) => entryId === own.id);
        if (needed === null) return;
        expect(servedWith(needed)).toBe(true);
        expect(servedWith(needed - 1)).toBe(false);
      }),
    );
  });
});
