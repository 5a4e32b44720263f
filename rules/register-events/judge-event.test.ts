import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventOf, RegisterEvent } from '#contract/flo-api/register-event.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import type { EventFacts, KnownPerson } from './event-facts.ts';
import { judgeEvent } from './judge-event.ts';

const today = civilDate('2026-06-10');
const day = civilDate('2026-06-08');
const [child, mother, father] = ['12345678901', '12345678902', '12345678903'] as Nin[] as [
  Nin,
  Nin,
  Nin,
];
const known = (more: Partial<KnownPerson> = {}): KnownPerson => ({
  citizenId: 'a',
  birthDate: civilDate('1990-01-01'),
  deathDate: null,
  status: 'resident',
  statusSince: null,
  addressSince: civilDate('2020-01-01'),
  address: 'storgata 1|0001',
  newestSequence: 5,
  responsibilitySince: null,
  holders: [],
  parents: [],
  ...more,
});
const facts = (more: Partial<EventFacts> = {}): EventFacts => ({
  today,
  person: known(),
  relatives: { [mother]: known(), [father]: known() },
  other: null,
  atAddress: 2,
  placeKnown: true,
  ...more,
});
const common = { sequence: 6, occurredOn: day, nin: child };
const address = {
  street: 'Storgata 2',
  postalCode: '0001',
  city: 'OSLO',
  municipalityNumber: '0301',
  districtNumber: null,
};
const death: EventOf<'death'> = { type: 'death', ...common };
const move: EventOf<'move'> = { type: 'move', ...common, address };
const birth: EventOf<'birth'> = {
  type: 'birth',
  ...common,
  name: { first: 'A', middle: null, last: 'B' },
  sex: 'female',
  address,
  parents: [
    { nin: mother, role: 'mother' },
    { nin: father, role: 'father' },
  ],
  holders: [
    { nin: mother, kind: 'joint' },
    { nin: father, kind: 'joint' },
  ],
};
const newborn = facts({ person: null });

const motherAlone: EventOf<'responsibility'> = {
  type: 'responsibility',
  ...common,
  parents: [{ nin: mother, role: 'mother' }],
  holders: [{ nin: mother, kind: 'mother' }],
};
/** A child whose mother, and perhaps father, are known already. */
const withParents = (knownMother: string, knownFather?: string): EventFacts =>
  facts({
    person: known({
      birthDate: civilDate('2020-01-01'),
      parents: [
        { citizenId: knownMother, role: 'mother' },
        ...(knownFather === undefined ? [] : [{ citizenId: knownFather, role: 'father' as const }]),
      ],
    }),
    relatives: { [mother]: known({ citizenId: 'm' }), [father]: known({ citizenId: 'f' }) },
  });

describe('what of the register’s events can be carried out', () => {
  it.each<[string, RegisterEvent, EventFacts, ReturnType<typeof judgeEvent>]>([
    ['a death', death, facts(), null],
    ['a death on the day itself', { ...death, occurredOn: today }, facts(), null],
    ['tomorrow', { ...death, occurredOn: addDays(today, 1) }, facts(), 'fromTheFuture'],
    ['before the scheme', { ...death, occurredOn: civilDate('2001-05-31') }, facts(), 'outsideLaw'],
    ['a death again', death, facts({ person: known({ deathDate: day }) }), 'alreadyRegistered'],
    [
      'another day of death',
      death,
      facts({ person: known({ deathDate: addDays(day, -1) }) }),
      'contradictory',
    ],
    ['somebody unknown', death, facts({ person: null }), 'unknownPerson'],
    ['an older number', { ...death, sequence: 4 }, facts(), 'outOfOrder'],
    ['a move', move, facts(), null],
    ['a move of the dead', move, facts({ person: known({ deathDate: day }) }), 'deadPerson'],
    ['a move to a full house', move, facts({ atAddress: 19 }), 'householdTooLarge'],
    ['a move to nowhere', move, facts({ placeKnown: false }), 'unknownPlace'],
    [
      'a move before the last one',
      move,
      facts({ person: known({ addressSince: today }) }),
      'outOfOrder',
    ],
    ['a birth', birth, newborn, null],
    ['a birth without parents', { ...birth, parents: [], holders: [] }, newborn, null],
    [
      'two mothers',
      { ...birth, parents: birth.parents.map((one) => ({ ...one, role: 'mother' })) },
      newborn,
      'twoMothers',
    ],
    [
      'an unknown father',
      birth,
      facts({ person: null, relatives: { [mother]: known(), [father]: null } }),
      'unknownRelative',
    ],
    [
      'a mother younger than the child',
      birth,
      facts({
        person: null,
        relatives: { [mother]: known({ birthDate: today }), [father]: known() },
      }),
      'contradictory',
    ],
    [
      'a mother who had died',
      birth,
      facts({
        person: null,
        relatives: { [mother]: known({ deathDate: addDays(day, -1) }), [father]: known() },
      }),
      'contradictory',
    ],
    [
      'a father who had died',
      birth,
      facts({
        person: null,
        relatives: { [mother]: known(), [father]: known({ deathDate: addDays(day, -90) }) },
      }),
      null,
    ],
    ['the child its own parent', { ...birth, nin: mother }, newborn, 'contradictory'],
    [
      'joint responsibility of one',
      { ...birth, holders: [{ nin: mother, kind: 'joint' }] },
      newborn,
      'contradictory',
    ],
    [
      'a father who holds it as mother',
      { ...birth, holders: [{ nin: father, kind: 'mother' }] },
      newborn,
      'contradictory',
    ],
    ['responsibility of the mother who is known', motherAlone, withParents('m'), null],
    ['another mother than the one who is known', motherAlone, withParents('x'), 'twoMothers'],
    [
      'another who holds it as the mother',
      { ...motherAlone, parents: [] },
      withParents('x'),
      'twoMothers',
    ],
    [
      'a third parent',
      {
        ...motherAlone,
        parents: [{ nin: father, role: 'father' }],
        holders: [{ nin: father, kind: 'father' }],
      },
      withParents('x', 'y'),
      'contradictory',
    ],
  ])('%s', (_, event, given, reason) => {
    expect(judgeEvent(event, given)).toBe(reason);
  });

  it('judges whatever it is given, the same each time', () => {
    const date = fc.integer({ min: -12_000, max: 40 }).map((days) => addDays(today, days));
    const person = fc.option(
      fc.record({
        birthDate: date,
        deathDate: fc.option(date),
        status: fc.constantFrom('resident', 'emigrated', 'dead', 'notResident' as const),
        addressSince: fc.option(date),
        newestSequence: fc.option(fc.integer({ min: 1, max: 10 })),
      }),
    );
    fc.assert(
      fc.property(
        person,
        date,
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(death, move, birth),
        (some, occurredOn, sequence, event) => {
          const given = facts({
            person: some === null ? null : known(some as Partial<KnownPerson>),
          });
          const told = { ...event, occurredOn, sequence };
          const reason = judgeEvent(told, given);
          expect(judgeEvent(told, given)).toBe(reason);
          // What is let through never comes before something newer, nor changes the dead.
          const fits =
            some === null
              ? event.type === 'birth'
              : some.deathDate === null && sequence >= (some.newestSequence ?? 0);
          expect(reason !== null || (fits && occurredOn <= today)).toBe(true);
        },
      ),
    );
  });
});
