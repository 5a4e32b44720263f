import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import type { ChildCase, Holder } from './child-case.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { decideChildPlacement, placeOnFullList } from './decide-placement.ts';

const child: ChildCase = {
  ageYears: 0,
  on: civilDate('2026-06-10'),
  holders: [],
  inCare: false,
  parentsKnown: true,
  excludedContractIds: [],
  dutySuspended: false,
  suspendedContractIds: [],
};
const holder = (more: Partial<Holder>): Holder => ({
  kind: 'joint',
  role: 'mother',
  alive: true,
  sharesAddress: true,
  gpContractId: 1,
  ...more,
});
const mother = holder({});
const father = holder({ role: 'father', gpContractId: 2 });
const coMother = holder({ role: 'coMother', gpContractId: 3 });
const away = { sharesAddress: false };

describe('FOR-2012-08-29-843 § 5: on whose list a child is placed', () => {
  it.each<[string, Partial<ChildCase>, string, number | undefined]>([
    [
      'joint responsibility and the same address: the mother’s',
      { holders: [father, mother] },
      'child.mothersList',
      1,
    ],
    [
      'mother and co-mother, joint, same address: the mother’s',
      { holders: [coMother, mother] },
      'child.mothersList',
      1,
    ],
    [
      'joint, different addresses, the child with the father: his',
      { holders: [{ ...mother, ...away }, father] },
      'child.residentParentsList',
      2,
    ],
    [
      'joint, different addresses, the child with the mother: hers',
      { holders: [mother, { ...father, ...away }] },
      'child.residentParentsList',
      1,
    ],
    [
      'a sole holder: theirs, wherever they live',
      { holders: [holder({ kind: 'father', role: 'father', gpContractId: 2, ...away })] },
      'child.holdersList',
      2,
    ],
    [
      'a sole holder who is no parent: theirs',
      { holders: [holder({ kind: 'other', role: null, gpContractId: 7 })] },
      'child.holdersList',
      7,
    ],
    [
      'one of two has died: the one who lives',
      { holders: [holder({ alive: false }), { ...father, ...away }] },
      'child.holdersList',
      2,
    ],
    [
      'joint, the child at neither address: nothing is guessed',
      { holders: [holder(away), { ...father, ...away }] },
      'child.parentsLiveElsewhere',
      undefined,
    ],
    [
      'joint, the child at neither address, both on one list: that list',
      { holders: [holder(away), { ...father, ...away, gpContractId: 1 }] },
      'child.holdersList',
      1,
    ],
    [
      'two fathers, same address, different lists: nothing is guessed',
      { holders: [father, holder({ role: 'father', gpContractId: 4 })] },
      'child.noMother',
      undefined,
    ],
    [
      'two registered as mother, different lists: nothing is guessed',
      { holders: [mother, holder({ gpContractId: 4 })] },
      'child.noMother',
      undefined,
    ],
    ['two fathers on one list: that list', { holders: [father, father] }, 'child.holdersList', 2],
    [
      'the mother has no list: the child has none either',
      { holders: [father, holder({ gpContractId: null })] },
      'child.holderWithoutList',
      undefined,
    ],
    [
      'care has been taken over: nobody is placed by us',
      { inCare: true, holders: [mother, father] },
      'child.inCare',
      undefined,
    ],
    ['no parents known', { parentsKnown: false }, 'child.noParentsKnown', undefined],
    [
      'responsibility unknown',
      { holders: [holder({ kind: 'unknown', role: null, gpContractId: null })] },
      'child.noHolderKnown',
      undefined,
    ],
    [
      'struck from the doctor of the mother’s list: left to the allocation',
      { holders: [father, mother], excludedContractIds: [1] },
      'child.excluded',
      undefined,
    ],
    [
      'struck from another doctor: the mother’s all the same',
      { holders: [father, mother], excludedContractIds: [2] },
      'child.mothersList',
      1,
    ],
    [
      'the duty is suspended where the child lives',
      { holders: [father, mother], dutySuspended: true },
      'child.dutySuspended',
      undefined,
    ],
    [
      'the duty is suspended where the list is',
      { holders: [father, mother], suspendedContractIds: [1] },
      'child.dutySuspended',
      undefined,
    ],
    ['fifteen years', { ageYears: 15, holders: [mother] }, 'child.holdersList', 1],
    ['sixteen years', { ageYears: 16, holders: [mother] }, 'child.decidesAlone', undefined],
  ])('%s', (_, more, code, gpContractId) => {
    const decision = decideChildPlacement({ ...child, ...more });
    expect(decision.code).toBe(code);
    expect(decision.facts['gpContractId']).toBe(gpContractId);
    expect(decision.outcome).toBe(gpContractId === undefined ? 'refused' : 'allowed');
    expect(decision.basis[0]).toMatchObject({ act: 'FOR-2012-08-29-843', paragraph: '§ 5' });
  });

  it('does not mind in which order the holders come', () => {
    const all = [{ ...father, ...away }, mother, coMother];
    const orders = [all, all.toReversed(), [mother, coMother, { ...father, ...away }]];
    const lists = orders.map(
      (holders) => decideChildPlacement({ ...child, holders }).facts['gpContractId'],
    );
    expect(new Set(lists)).toEqual(new Set([1]));
  });
});

describe('FOR-2012-08-29-843 § 4 a: a child on a list that is full', () => {
  const placed = decideChildPlacement({ ...child, holders: [mother, father] });
  const at = (occupied: number, changes: Parameters<typeof parametersOn>[1] = {}) =>
    placeOnFullList(
      placed,
      { maxPatients: Math.min(occupied, 2500), occupied },
      parametersOn(child.on, changes),
    );

  it.each<[string, ReturnType<typeof at>, string]>([
    ['is placed above the ceiling', at(900), 'child.mothersList'],
    ['is not, by parameter', at(900, { closedListRightExceedsCeiling: false }), 'child.listFull'],
    ['nor above 2 500 then', at(2500, { closedListRightExceedsCeiling: false }), 'child.listFull'],
    ['is placed above 2 500 too', at(2500), 'child.mothersList'],
    [
      'is not above 2 500, by parameter',
      at(2500, { closedListRightExceedsHighest: false }),
      'child.listFull',
    ],
    [
      'is as person 2 500 all the same',
      at(2499, { closedListRightExceedsHighest: false }),
      'child.mothersList',
    ],
  ])('%s', (_, decision, code) => {
    expect(decision.code).toBe(code);
    expect(decision.outcome).toBe(code === 'child.listFull' ? 'refused' : 'allowed');
    expect(decision.basis).toContainEqual(expect.objectContaining({ paragraph: '§ 4' }));
    expect(decision.basis).toContainEqual(expect.objectContaining({ kind: 'practice' }));
  });

  it('rests on the parameter that decided', () => {
    const { basis } = at(2500, { closedListRightExceedsHighest: false });
    expect(basis.at(-1)).toMatchObject({ source: 'FLO, valg i denne installasjonen' });
  });
});
