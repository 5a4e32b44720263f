import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { allocationParametersOn } from '../parameters/allocation-table.ts';
import { basisOf, parametersOn } from '../parameters/parameters.ts';
import { allocationDecision, recordOf } from './allocation-decision.ts';
import type {
  AllocationFrame,
  AllocationList,
  MunicipalitySetting,
  Unallocated,
} from './allocation-case.ts';
import { planAllocation } from './plan-allocation.ts';

const TODAY = civilDate('2026-11-22');
const parameters = { ...parametersOn(TODAY), ...allocationParametersOn(TODAY) };

const person = (citizenId: string, facts: Partial<Unallocated> = {}): Unallocated => ({
  citizenId,
  withoutListSince: '2026-11-01',
  personStatus: 'resident',
  eligibility: 'resident',
  optedOut: false,
  excludedContractIds: [],
  ageYears: 40,
  hasList: false,
  municipalityNumber: '0301',
  districtNumber: null,
  follows: null,
  keptFrom: null,
  ...facts,
});

const list = (gpContractId: number, free: number, facts: Partial<AllocationList> = {}) => ({
  gpContractId,
  municipalityNumber: '0301',
  districtNumber: null,
  status: 'open' as const,
  validFrom: civilDate('2020-01-01'),
  validTo: null,
  maxPatients: 1000,
  occupied: 1000 - free,
  requiresMembership: false,
  ...facts,
});

const setting = (
  municipalityNumber: string,
  facts: Partial<MunicipalitySetting> = {},
): MunicipalitySetting => ({
  municipalityNumber,
  automatic: true,
  dutySuspended: false,
  cooperatesWith: [],
  ...facts,
});

function plan(
  people: readonly Unallocated[],
  lists: readonly AllocationList[],
  settings: readonly MunicipalitySetting[] = [],
  changes: Partial<AllocationFrame['parameters']> = {},
) {
  const frame: AllocationFrame = {
    lists,
    settings: new Map(settings.map((one) => [one.municipalityNumber, one])),
    parameters: { ...parameters, ...changes },
    today: TODAY,
  };
  return planAllocation(people, frame);
}

const places = (...args: Parameters<typeof plan>) =>
  Object.fromEntries(
    plan(...args).map(({ citizenId, code, placement }) => [
      citizenId,
      placement?.gpContractId ?? code.replace('allocation.', ''),
    ]),
  );

describe('FOR-2012-08-29-843 § 2 third paragraph: who chooses nobody is placed on a list with a place', () => {
  it('places a person', () => {
    expect(places([person('a')], [list(1, 1)])).toEqual({ a: 1 });
  });

  it.each([
    ['who opted out', { optedOut: true }, 'optedOut'],
    ['who is dead', { personStatus: 'dead' }, 'dead'],
    ['whose number is not in use', { personStatus: 'discontinued' }, 'numberNotInUse'],
    ['who has emigrated', { personStatus: 'emigrated' }, 'emigrated'],
    ['without the right', { eligibility: 'none' }, 'notEligible'],
    ['who has a list already', { hasList: true }, 'hasList'],
  ] as const)('but nobody %s', (_, facts, code) => {
    expect(places([person('a', facts)], [list(1, 1)])).toEqual({ a: code });
  });
});

describe('FOR-2012-08-29-843 § 2 sixth paragraph: never again with somebody they threatened', () => {
  it('passes the list by', () => {
    expect(places([person('a', { excludedContractIds: [1] })], [list(1, 9), list(2, 1)])).toEqual({
      a: 2,
    });
    expect(places([person('a', { excludedContractIds: [1] })], [list(1, 9)])).toEqual({
      a: 'noPlace',
    });
  });

  it('also when a parent is there', () => {
    const child = person('a', {
      ageYears: 9,
      follows: { kind: 'list', gpContractId: 1 },
      excludedContractIds: [1],
    });
    expect(places([child], [list(1, 9), list(2, 1)])).toEqual({ a: 2 });
  });
});

describe('practice: longest without a list first', () => {
  it('gives the only place to who has waited longest; the id decides between equals', () => {
    const [a, b, c] = [person('a'), person('b', { withoutListSince: '2025-02-01' }), person('c')];
    expect(places([a, b, c], [list(1, 2)])).toEqual({ b: 1, a: 1, c: 'noPlace' });
    expect(plan([c, a, b], [list(1, 2)]).map(({ citizenId, order }) => [citizenId, order])).toEqual(
      [
        ['b', 1],
        ['a', 2],
        ['c', 3],
      ],
    );
  });
});

describe('practice: the home municipality first, then where it lets them', () => {
  const home = list(1, 1, { municipalityNumber: '0301' });
  const near = list(2, 50, { municipalityNumber: '3205' });
  const far = list(3, 500, { municipalityNumber: '5601' });

  it('takes the one place at home before fifty next door, and none further away', () => {
    const cooperates = [setting('0301', { cooperatesWith: ['3205'] })];
    expect(places([person('a'), person('b')], [home, near, far], cooperates)).toEqual({
      a: 1,
      b: 2,
    });
    expect(places([person('a'), person('b')], [home, near, far])).toEqual({ a: 1, b: 'noPlace' });
  });

  it('keeps the order of those it cooperates with', () => {
    const cooperates = [setting('0301', { cooperatesWith: ['3205', '5601'] })];
    expect(places([person('a')], [near, far], cooperates)).toEqual({ a: 2 });
  });

  it('leaves the places of a neighbour that has allocation off', () => {
    const settings = [
      setting('0301', { cooperatesWith: ['3205'] }),
      setting('3205', { automatic: false }),
    ];
    expect(places([person('a')], [near], settings)).toEqual({ a: 'noPlace' });
  });

  it('needs a home', () => {
    expect(places([person('a', { municipalityNumber: null })], [home])).toEqual({
      a: 'noMunicipality',
    });
  });
});

describe('our own choice: which of several lists', () => {
  it('is one of the own district, then the one with most free places, then the lowest number', () => {
    const [own, other] = [{ districtNumber: '030103' }, { districtNumber: '030105' }];
    const person1 = person('a', { districtNumber: '030103' });
    expect(places([person1], [list(1, 90, other), list(2, 5, own), list(3, 6, own)])).toEqual({
      a: 3,
    });
    expect(places([person1], [list(1, 90, other)])).toEqual({ a: 1 });
    expect(places([person('a')], [list(5, 9), list(4, 9)])).toEqual({ a: 4 });
  });

  it('counts the places as they are given', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id));
    expect(places(people, [list(1, 3), list(2, 2)])).toEqual({ a: 1, b: 1, c: 2, d: 1 });
  });
});

describe('practice: a municipality may have allocation off', () => {
  const off = [setting('0301', { automatic: false })];
  it('then only those under sixteen are placed', () => {
    const people = [person('a'), person('b', { ageYears: 16 }), person('c', { ageYears: 15 })];
    expect(places(people, [list(1, 9)], off)).toEqual({
      a: 'municipalityOff',
      b: 'municipalityOff',
      c: 1,
    });
  });
});

describe('LOV-1999-07-02-63 § 2-1c third paragraph: where the duty is suspended', () => {
  const suspended = setting('0301', { dutySuspended: true });
  const near = setting('3205', { cooperatesWith: ['0301'] });
  const child = { ageYears: 9, follows: { kind: 'list', gpContractId: 1 } } as const;
  const there = { municipalityNumber: '3205' };

  it.each([
    ['nobody who lives there is placed', person('a'), [suspended], 'dutySuspended'],
    ['nor a child, whoever it follows', person('a', child), [suspended], 'dutySuspended'],
    [
      'allocation off says less',
      person('a'),
      [{ ...suspended, automatic: false }],
      'dutySuspended',
    ],
    ['nobody comes there from next door', person('a', there), [suspended, near], 'noPlace'],
    [
      'nor a child to its parent',
      person('a', { ...there, ...child }),
      [suspended, near],
      'noPlace',
    ],
    ['who lives elsewhere is placed there', person('a', there), [suspended], 2],
    ['when it is over, everybody is placed again', person('a'), [setting('0301')], 1],
  ] as const)('%s', (why, someone, settings, expected) => {
    const lists = [list(1, 9), ...(why.startsWith('who lives') ? [list(2, 1, there)] : [])];
    expect(places([someone], lists, settings)).toEqual({ a: expected });
  });

  it('leaves a child with a parent who may be placed nowhere to wait with it', () => {
    const parent = person('b', { withoutListSince: '2026-11-10' });
    const follower = person('a', { ageYears: 9, follows: { kind: 'person', citizenId: 'b' } });
    expect(places([follower, parent], [list(1, 9)], [suspended])).toEqual({
      a: 'dutySuspended',
      b: 'dutySuspended',
    });
  });
});

describe('FOR-2012-08-29-843 § 5: a child whose parent is given a list the same night', () => {
  const parent = person('b', { withoutListSince: '2026-11-10' });
  const child = { ageYears: 9, follows: { kind: 'person', citizenId: 'b' } } as const;

  it.each([
    ['an asylum seeker’s child', { eligibility: 'asylumSeekerInsured', personStatus: 'temporary' }],
    ['a child that lives nowhere', { municipalityNumber: null }],
    ['any child', {}],
  ] as const)('%s comes with the parent, and need not wait for the night after', (_, facts) => {
    const together = [person('a', { ...child, ...facts }), parent];
    expect(places(together, [list(1, 9)])).toEqual({ a: 1, b: 1 });
    const after = person('a', { ...child, ...facts, follows: { kind: 'list', gpContractId: 1 } });
    expect(places([after], [list(1, 8)])).toEqual({ a: 1 });
  });
});

describe('practice: asylum seekers are placed by hand', () => {
  it('leaves them to the reception centres’ lists', () => {
    const seeker = person('a', { eligibility: 'asylumSeekerInsured', personStatus: 'temporary' });
    expect(places([seeker], [list(1, 9)])).toEqual({ a: 'byHand' });
  });
});

describe('practice: locked, closed, ended lists, and those for members, take nobody', () => {
  it.each([
    ['locked', { status: 'locked' }],
    ['closed with nine places free', { status: 'closed', occupied: 991 }],
    ['ended before the day', { validTo: civilDate('2026-12-01') }],
    ['not started by the day', { validFrom: civilDate('2026-12-02') }],
    ['for members', { requiresMembership: true }],
  ] as const)('%s', (_, facts) => {
    expect(places([person('a')], [list(1, 100, facts)])).toEqual({ a: 'noPlace' });
  });

  it('but a closed list with ten places free is open, until it is full', () => {
    const people = Array.from({ length: 11 }, (_, at) => person(`p${String(at).padStart(2, '0')}`));
    const outcome = places(people, [list(1, 10, { status: 'closed' })]);
    expect(Object.values(outcome).filter((place) => place === 1)).toHaveLength(10);
    expect(outcome['p10']).toBe('noPlace');
  });
});

describe('FOR-2012-08-29-843 § 5 third paragraph: a child in care comes to no parent’s list', () => {
  const inCare = (keptFrom: Partial<Unallocated['keptFrom']>, since = '2026-11-01') =>
    person('a', {
      ageYears: 3,
      withoutListSince: since,
      keptFrom: { citizenIds: [], contractIds: [], ...keptFrom },
    });

  it('is placed as others are, but passes a parent’s list by', () => {
    const child = inCare({ contractIds: [1] });
    expect(places([child], [list(1, 900), list(2, 1)])).toEqual({ a: 2 });
    expect(places([child], [list(1, 900)])).toEqual({ a: 'noPlace' });
  });

  it('also where the municipality has allocation off', () => {
    const off = [setting('0301', { automatic: false })];
    expect(places([inCare({ contractIds: [1] })], [list(1, 9), list(2, 1)], off)).toEqual({ a: 2 });
  });

  it.each([
    ['the parent’s turn comes first', '2026-11-15', { m: 1, a: 2 }],
    ['the child’s turn comes first', '2025-01-01', { a: 1, m: 2 }],
  ])('nor to the list a parent is given the same night: %s', (_, since, expected) => {
    const mother = person('m', { withoutListSince: '2026-01-01' });
    const child = inCare({ citizenIds: ['m'] }, since);
    expect(places([mother, child], [list(1, 900), list(2, 5)])).toEqual(expected);
  });
});

describe('FOR-2012-08-29-843 § 5: a child comes to the list of the parent it follows', () => {
  const follows = { kind: 'person', citizenId: 'm' } as const;

  it('even when that is closed (§ 4)', () => {
    const child = person('a', { ageYears: 3, follows: { kind: 'list', gpContractId: 1 } });
    const [outcome] = plan([child], [list(1, 0, { status: 'closed' }), list(2, 100)]);
    expect(outcome?.placement).toEqual({
      gpContractId: 1,
      tier: 'family',
      freeBefore: 0,
      closed: true,
      choices: 1,
    });
  });

  const following = person('a', { ageYears: 3, follows: { kind: 'list', gpContractId: 1 } });
  const ceilingStands = { closedListRightExceedsCeiling: false };

  it('needs no right above the ceiling where a closed list has places, and says how many', () => {
    const sibling = { ...following, citizenId: 'b' };
    const closed = list(1, 1, { status: 'closed' });
    const outcomes = plan([following, sibling], [closed]);
    expect(outcomes.map(({ placement }) => placement)).toEqual([
      { gpContractId: 1, tier: 'family', freeBefore: 1, closed: true, choices: 1 },
      { gpContractId: 1, tier: 'family', freeBefore: 0, closed: true, choices: 1 },
    ]);
    const [first, second] = outcomes.map((outcome) =>
      allocationDecision(recordOf(outcome, following, { parameters, today: TODAY })),
    );
    expect(first?.facts['freePlaces']).toBe(1);
    const above = basisOf('closedListRightExceedsCeiling', true, TODAY);
    expect(first?.basis).toContainEqual(expect.objectContaining({ paragraph: '§ 4' }));
    expect(first?.basis).not.toContainEqual(above);
    expect(second?.basis).toContainEqual(above);
  });

  it('not above a ceiling that stands, by parameter: then a place is looked for', () => {
    const [full, other] = [list(1, 0, { status: 'closed' }), list(2, 1)];
    expect(places([following], [full, other], [], ceilingStands)).toEqual({ a: 2 });
    expect(places([following], [full], [], ceilingStands)).toEqual({ a: 'noPlace' });
    const withRoom = list(1, 5, { status: 'closed' });
    expect(places([following], [withRoom, other], [], ceilingStands)).toEqual({ a: 1 });
    const highest = list(1, 0, { status: 'closed', maxPatients: 2500, occupied: 2499 });
    const both = [following, { ...following, citizenId: 'b' }];
    expect(places(both, [highest, other])).toEqual({ a: 1, b: 1 });
    const noneAbove = { closedListRightExceedsHighest: false };
    expect(places(both, [highest, other], [], noneAbove)).toEqual({ a: 1, b: 2 });
    const seeker = { ...following, eligibility: 'asylumSeekerInsured' as const };
    expect(places([seeker], [full, other], [], ceilingStands)).toEqual({ a: 'byHand' });
  });

  it('right after the parent when both are without, whoever’s turn came first', () => {
    const child = person('a', { ageYears: 3, follows, withoutListSince: '2026-01-01' });
    const mother = person('m', { withoutListSince: '2026-02-01' });
    const other = person('o', { withoutListSince: '2026-03-01' });
    expect(
      plan([child, mother, other], [list(1, 1), list(2, 1)]).map((one) => [
        one.citizenId,
        one.placement?.gpContractId,
      ]),
    ).toEqual([
      ['m', 1],
      ['a', 1],
      ['o', 2],
    ]);
  });

  it('or has a place looked for when the parent gets none', () => {
    const child = person('a', { ageYears: 3, follows });
    const mother = person('m');
    const off = [setting('0301', { automatic: false })];
    expect(places([child, mother], [list(1, 5)], off)).toEqual({ a: 1, m: 'municipalityOff' });
    expect(places([child, mother], [])).toEqual({ m: 'noPlace', a: 'noPlace' });
  });

  it('and nobody is forgotten where children follow each other', () => {
    const a = person('a', { ageYears: 3, follows: { kind: 'person', citizenId: 'b' } });
    const b = person('b', { ageYears: 4, follows: { kind: 'person', citizenId: 'a' } });
    expect(places([a, b], [list(1, 5)])).toEqual({ a: 1, b: 1 });
  });
});

describe('the decision', () => {
  it('can be made again from what is kept of it', () => {
    const mother = person('m', { withoutListSince: '2024-05-05' });
    const frame = { parameters, today: TODAY };
    const [outcome] = plan([mother], [list(1, 7)]);
    const record = recordOf(outcome!, mother, frame);
    const kept: unknown = JSON.parse(JSON.stringify(record));
    expect(allocationDecision(kept as typeof record)).toEqual(allocationDecision(record));
    expect(allocationDecision(record)).toMatchObject({
      outcome: 'allowed',
      code: 'allocation.placedAtHome',
      basis: [
        { kind: 'law', paragraph: '§ 2', part: 3 },
        { kind: 'practice' },
        { kind: 'practice' },
        {},
      ],
      facts: { gpContractId: 1, freePlaces: 7, choices: 1, order: 1, effectiveDate: '2026-12-01' },
      decidedOn: TODAY,
    });
  });
});
