import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FillGroup } from '#contract/codes/agreements.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import type { AgreementFacts } from './agreement-case.ts';
import { chooseFill } from './choose-fill.ts';
import type { FillPerson } from './choose-fill.ts';
import { decideFill } from './decide-fill.ts';
import type { FillCase } from './decide-fill.ts';
import { decideFillOrder } from './decide-fill-order.ts';
import type { FillOrder } from './decide-fill-order.ts';
import { agreement, fillOrder, TODAY } from './testing/facts.ts';

const day = civilDate;
const parameters = agreementParametersOn(TODAY);

describe('§ 9 fifth part: when a municipality may fill the list of a new practice', () => {
  const began = (more: Partial<AgreementFacts> = {}) =>
    agreement({ validFrom: day('2026-03-01'), occupied: 100, maxPatients: 200, ...more });

  it.each<[string, Partial<AgreementFacts>, Partial<FillOrder>, string]>([
    ['a list that began lately', {}, {}, 'fill.planned'],
    ['on its first day', { validFrom: day('2026-07-01') }, {}, 'fill.planned'],
    ['the day before it begins', { validFrom: day('2026-07-02') }, {}, 'fill.notBegun'],
    ['the last day of its twelve months', { validFrom: day('2025-07-02') }, {}, 'fill.planned'],
    ['after twelve months', { validFrom: day('2025-07-01') }, {}, 'fill.notNewPractice'],
    ['without a GP', {}, { hasGP: false }, 'fill.noGP'],
    ['that is locked', { status: 'locked' }, {}, 'fill.locked'],
    ['that is closed and has places', { status: 'closed' }, {}, 'fill.planned'],
    ['for certain people only', {}, { requiresMembership: true }, 'fill.membersOnly'],
    ['where the duty is suspended', {}, { dutySuspended: true }, 'fill.dutySuspended'],
    ['with as many places as asked', { occupied: 160 }, {}, 'fill.planned'],
    ['with one too few', { occupied: 161 }, {}, 'fill.tooFewPlaces'],
    ['with places others wait for', { occupied: 159 }, { waiting: 2 }, 'fill.tooFewPlaces'],
    ['that is full', { occupied: 200 }, { count: 1 }, 'fill.tooFewPlaces'],
    ['that is to be filled already', { planned: ['fill'] }, {}, 'agreement.alreadyPlanned'],
    ['that is to be reduced', { planned: ['reduction'] }, {}, 'agreement.alreadyPlanned'],
    ['that is to end', { planned: ['end'] }, {}, 'agreement.alreadyPlanned'],
    ['whose GP is to begin', { planned: ['start'] }, {}, 'fill.planned'],
    ['that has ended by then', { validTo: day('2026-07-01') }, {}, 'agreement.alreadyEnded'],
    ['backwards in time', {}, { effectiveDate: day('2026-06-09') }, 'agreement.inPast'],
    ['before it is decided', {}, { decidedOn: day('2026-06-11') }, 'agreement.decisionInFuture'],
  ])('%s', (_, facts, order, code) => {
    expect(decideFillOrder(began(facts), fillOrder(order), parameters).code).toBe(code);
  });

  it('rests on the law and says what is practice: how long it is new, families, no switch used', () => {
    const { basis, facts } = decideFillOrder(began(), fillOrder(), parameters);
    expect(basis).toMatchObject([
      { paragraph: '§ 9', part: 5 },
      { paragraph: '§ 11', part: 1 },
      { paragraph: '§ 9', part: 4 },
      { paragraph: '§ 10', part: 1 },
      { kind: 'practice' },
      { kind: 'practice' },
      { kind: 'practice' },
    ]);
    expect(facts).toMatchObject({ people: 40, freePlaces: 100 });
    const only = decideFillOrder(began(), fillOrder({ groups: ['newlyRegistered'] }), parameters);
    expect(only.basis).not.toContainEqual(expect.objectContaining({ paragraph: '§ 11' }));
  });

  it('says how many places are missing when there are too few', () => {
    const { facts } = decideFillOrder(began(), fillOrder({ count: 150, waiting: 10 }), parameters);
    expect(facts).toMatchObject({ freePlaces: 90, missing: 60 });
  });
});

const nobodyElse: Omit<FillCase, 'from'> = {
  today: TODAY,
  entitled: true,
  livesThere: true,
  hasWish: false,
  hasSwitched: false,
  excluded: false,
  placedByOthers: false,
};

describe('§ 9 fifth part: whom a municipality may move', () => {
  it.each<[FillGroup, Partial<FillCase>, string]>([
    ['newlyRegistered', {}, 'fill.allowed'],
    ['reducedList', {}, 'fill.allowed'],
    ['newlyRegistered', { hasWish: true }, 'fill.hasWish'],
    ['reducedList', { hasWish: true }, 'fill.hasWish'],
    ['reducedList', { hasSwitched: true }, 'fill.hasSwitched'],
    ['newlyRegistered', { entitled: false }, 'fill.noRight'],
    ['reducedList', { livesThere: false }, 'fill.livesElsewhere'],
    ['newlyRegistered', { excluded: true }, 'fill.excluded'],
    ['newlyRegistered', { placedByOthers: true }, 'fill.placedByOthers'],
  ])('%s, %o', (from, more, code) => {
    expect(decideFill({ ...nobodyElse, from, ...more }).code).toBe(code);
  });

  it('is by the law of the day, and the same for everybody of a group', () => {
    expect(decideFill({ ...nobodyElse, from: 'reducedList' })).toMatchObject({
      basis: [
        { paragraph: '§ 9', part: 5 },
        { paragraph: '§ 11', part: 1 },
      ],
      facts: { from: 'reducedList' },
    });
    const before = decideFill({ ...nobodyElse, today: day('2025-12-31'), from: 'newlyRegistered' });
    expect(before.basis).toMatchObject([{ kind: 'practice' }]);
    const struck = decideFill({ ...nobodyElse, from: 'newlyRegistered', excluded: true });
    expect(struck.basis).toContainEqual(expect.objectContaining({ paragraph: '§ 39' }));
  });
});

describe('§ 9 fifth part: who is moved when there are places for some', () => {
  const person = (citizenId: string, more: Partial<FillPerson> = {}): FillPerson => ({
    ...nobodyElse,
    from: 'newlyRegistered',
    citizenId,
    unit: citizenId,
    since: day('2026-01-01'),
    ticket: citizenId,
    ...more,
  });
  const ids = (people: readonly FillPerson[], places: number): string[] =>
    chooseFill(people, places, TODAY).map(({ citizenId }) => citizenId);
  const reduced = { from: 'reducedList' } as const;
  const family = { unit: 'family' };

  it.each<[string, readonly FillPerson[], number, readonly string[]]>([
    ['nobody when there is no place', [person('a')], 0, []],
    [
      'longest without a list first',
      [person('a'), person('b', { since: day('2025-12-31') })],
      1,
      ['b'],
    ],
    ['the newly registered before the reduced', [person('a', reduced), person('b')], 1, ['b']],
    [
      'the earliest reduction first, then by ticket',
      [
        person('a', { ...reduced, ticket: '2' }),
        person('b', { ...reduced, ticket: '1' }),
        person('c', { ...reduced, ticket: '3', since: day('2025-01-01') }),
      ],
      2,
      ['c', 'b'],
    ],
    ['a family whole', [person('a', family), person('b', family)], 2, ['a', 'b']],
    [
      'a family that does not fit is passed over',
      [person('a', family), person('b', family), person('c')],
      1,
      ['c'],
    ],
    [
      'no family of which one has switched',
      [
        person('a', { ...reduced, ...family, hasSwitched: true }),
        person('b', { ...reduced, ...family }),
      ],
      5,
      [],
    ],
    [
      'those left of a family after a death',
      [person('a', { ...family, entitled: false }), person('b', family)],
      5,
      ['b'],
    ],
    ['nobody twice', [person('a'), person('a', reduced)], 5, ['a']],
  ])('%s', (_, people, places, expected) => {
    expect(ids(people, places)).toEqual(expected);
    expect(ids(people.toReversed(), places).toSorted()).toEqual(expected.toSorted());
  });

  const anybody = fc.record({
    citizenId: fc.uuid(),
    from: fc.constantFrom<FillGroup>('newlyRegistered', 'reducedList'),
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    since: fc.constantFrom(day('2025-01-01'), day('2026-01-01')),
    ticket: fc.uuid(),
    entitled: fc.nat(9).map((n) => n > 0),
    hasSwitched: fc.nat(9).map((n) => n === 0),
    hasWish: fc.nat(9).map((n) => n === 0),
  });

  it('of any people: never more than there are places, families whole, and the order does not matter', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 25 }), fc.nat(20), (some, places) => {
        const people = some.map((one) => person(one.citizenId, one));
        const chosen = chooseFill(people, places, TODAY);
        expect(chosen.length).toBeLessThanOrEqual(places);
        expect(new Set(ids(people.toReversed(), places))).toEqual(new Set(ids(people, places)));
        for (const { from, unit } of chosen) {
          const family = people.filter((one) => one.from === from && one.unit === unit);
          for (const one of family.filter(({ entitled }) => entitled))
            expect(chosen).toContain(one);
        }
      }),
    );
  });
});
