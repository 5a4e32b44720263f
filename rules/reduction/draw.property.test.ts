import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, drawnIds, frozenHash, seedHash, ticketOf, verifyDraw } from './draw.ts';
import { unitsOf } from './units.ts';
import type { ListedPerson } from './units.ts';

const seeds = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

/** Lists of households of one to twenty, with parents and children of all ages in them. */
const listed: fc.Arbitrary<ListedPerson[]> = fc
  .array(
    fc.record({
      size: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(20)),
      ages: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 20, maxLength: 20 }),
      known: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((households) =>
    households.flatMap(({ size, ages, known }, number) =>
      Array.from({ length: size }, (_, i) => ({
        id: `p${number}-${i}`,
        household: known ? String(number) : null,
        ageYears: ages[i] ?? 40,
        parents: i > 1 ? [`p${number}-0`, `p${number}-1`] : [],
      })),
    ),
  );

const cases = fc
  .record({ people: listed, seed: seeds, part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ people, seed, part }) => ({
    people,
    seed,
    need: Math.floor(part * people.length),
    units: unitsOf(people, { familyAgeLimit: 16 }),
  }));

describe('a draw, whatever the list and the seed', () => {
  it('draws whole units, exactly as many people as are needed where whole units can make it', () => {
    fc.assert(
      fc.property(cases, ({ units, need, seed }) => {
        const answer = draw(units, need, seed);
        const drawn = new Set(drawnIds(answer));
        for (const unit of units) {
          expect(new Set(unit.map((id) => drawn.has(id))).size).toBe(1);
        }
        expect(drawn.size).toBe(answer.people);
        expect(drawn.size).toBeGreaterThanOrEqual(need);
        const singles = units.filter((unit) => unit.length === 1).length;
        const largest = Math.max(...units.map((unit) => unit.length));
        expect(drawn.size - need).toBeLessThan(singles >= largest ? 1 : largest);
      }),
    );
  });

  it('is the same however the list is ordered, and is another with another seed', () => {
    fc.assert(
      fc.property(cases, seeds, ({ people, units, need, seed }, other) => {
        const again = unitsOf(people.toReversed(), { familyAgeLimit: 16 }).toReversed();
        expect(drawnIds(draw(again, need, seed))).toEqual(drawnIds(draw(units, need, seed)));
        const orders = [seed, other].map((one) => JSON.stringify(draw(units, need, one).order));
        const mayBeEqual = seed === other || units.length <= 8;
        expect(mayBeEqual || orders[0] !== orders[1]).toBe(true);
      }),
    );
  });

  it('can be repeated by anybody from what is published, and any change of it shows', () => {
    fc.assert(
      fc.property(cases, ({ units, need, seed }) => {
        const drawn = drawnIds(draw(units, need, seed));
        const hash = seedHash(seed);
        const published = {
          seedHash: hash,
          seed,
          frozenHash: frozenHash(units),
          units,
          need,
          drawn,
        };
        expect(verifyDraw(published)).toEqual({ seed: true, list: true, drawn: true });
        const shielded = { ...published, units: units.slice(1), need: 0, drawn: [] };
        expect(verifyDraw(shielded).list).toBe(false);
        const otherSeed = seed.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
        expect(verifyDraw({ ...published, seed: otherSeed }).seed).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('gives everybody the same chance: nothing but the seed orders the units', () => {
    const units = Array.from({ length: 20 }, (_, i) => [`p${i}`]);
    const times = new Map<string, number>();
    for (let n = 0; n < 2000; n += 1) {
      const seed = n.toString(16).padStart(64, '0');
      for (const id of drawnIds(draw(units, 5, seed))) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // 500 expected each, standard deviation about 19.
    for (const id of units.flat()) expect(Math.abs((times.get(id) ?? 0) - 500)).toBeLessThan(120);
  });
});

describe('§ 11 third part: families in the same household', () => {
  const person = (id: string, ageYears: number, more: Partial<ListedPerson> = {}) => ({
    id,
    household: 'h',
    ageYears,
    parents: [],
    ...more,
  });

  it('children under the limit stay together and with their parents; at the limit they do not', () => {
    const people = [
      person('mother', 40),
      person('father', 41),
      person('lodger', 30),
      person('child', 15, { parents: ['mother', 'father', 'elsewhere'] }),
      person('grown', 16, { parents: ['mother', 'father'] }),
    ];
    expect(unitsOf(people, { familyAgeLimit: 16 })).toEqual([
      ['child', 'father', 'mother'],
      ['grown'],
      ['lodger'],
    ]);
    expect(unitsOf(people, { familyAgeLimit: null })).toEqual([
      ['child', 'father', 'grown', 'lodger', 'mother'],
    ]);
    expect(unitsOf(people, { familyAgeLimit: 17 })[0]).toEqual([
      'child',
      'father',
      'grown',
      'mother',
    ]);
  });

  it('two families in one household are two, and half-siblings are one', () => {
    const people = [
      person('ada', 40),
      person('anna', 8, { parents: ['ada', 'away'] }),
      person('arne', 3, { parents: ['ada', 'bo'] }),
      person('bo', 40),
      person('cecilie', 40),
      person('cato', 9, { parents: ['cecilie'] }),
      person('dina', 7, { parents: ['gone'] }),
      person('dag', 5, { parents: ['gone'] }),
      person('emil', 6, { parents: [] }),
    ];
    expect(unitsOf(people, { familyAgeLimit: 16 })).toEqual([
      ['ada', 'anna', 'arne', 'bo'],
      ['cato', 'cecilie'],
      ['dag', 'dina'],
      ['emil'],
    ]);
  });

  it('a parent in another household is no reason to draw the child', () => {
    const people = [
      person('father', 40, { household: 'other' }),
      person('child', 8, { parents: ['father'] }),
    ];
    expect(unitsOf(people, { familyAgeLimit: 16 })).toEqual([['child'], ['father']]);
  });

  it('a household of twenty is passed over when fewer must go, and drawn when nobody else can', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `f${String(i).padStart(2, '0')}`);
    const singles = Array.from({ length: 10 }, (_, i) => [`s${i}`]);
    for (let n = 0; n < 20; n += 1) {
      const seed = n.toString(16).padStart(64, '0');
      const answer = draw([twenty, ...singles], 5, seed);
      expect(drawnIds(answer)).toHaveLength(5);
      expect(drawnIds(answer)).not.toContain('f00');
    }
    expect(drawnIds(draw([twenty], 5, 'ab'.repeat(32)))).toHaveLength(20);
    expect(drawnIds(draw([twenty, ...singles], 0, 'ab'.repeat(32)))).toEqual([]);
  });

  it('is refused when more must go than there are', () => {
    expect(() => draw([['a']], 2, 'ab'.repeat(32))).toThrow(RangeError);
  });
});

describe('the names in a draw', () => {
  it('hold in one draw only, and tell nothing of the person', () => {
    const one = ticketOf('draw-1', 'somebody');
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(ticketOf('draw-1', 'somebody')).toBe(one);
    expect(ticketOf('draw-2', 'somebody')).not.toBe(one);
    expect(ticketOf('draw-1', 'somebody else')).not.toBe(one);
  });
});
