import { describe, expect, it } from 'vitest';
import { compareThree, mergeThree, sameValue, type FieldState } from './three-way.ts';

const only = (base: unknown, mine: unknown, theirs: unknown) =>
  compareThree(['x'], { x: base }, { x: mine }, { x: theirs })[0]?.state;

describe('one field in three versions', () => {
  it.each<[unknown, unknown, unknown, FieldState]>([
    ['a', 'a', 'a', 'same'],
    ['a', 'b', 'a', 'mine'],
    ['a', 'a', 'b', 'theirs'],
    ['a', 'b', 'c', 'both'],
    ['a', 'b', 'b', 'same'],
    [null, null, 'a', 'theirs'],
    ['', ' ', '', 'mine'],
    [false, true, false, 'mine'],
    [0, 0, null, 'theirs'],
    [['0301', '3101'], ['0301', '3101'], ['3101', '0301'], 'theirs'],
    [['0301'], ['0301', '3101'], ['0301'], 'mine'],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1, b: 2 }, 'same'],
    [{ a: 1 }, { a: 1, b: undefined }, { a: 1 }, 'mine'],
    [[], {}, [], 'mine'],
  ])('%j, mine %j, theirs %j: %s', (base, mine, theirs, state) => {
    expect(only(base, mine, theirs)).toBe(state);
  });

  it('is the same seen from the other side, with the sides changed', () => {
    const turned: Record<FieldState, FieldState> = {
      same: 'same',
      mine: 'theirs',
      theirs: 'mine',
      both: 'both',
    };
    const values = ['a', 'b', 'c'];
    for (const base of values)
      for (const mine of values)
        for (const theirs of values) {
          expect(turned[only(base, mine, theirs) ?? 'same']).toBe(only(base, theirs, mine));
        }
  });
});

describe('a record of three versions', () => {
  const names = ['a', 'b', 'c', 'd'] as const;
  const base = { a: '1', b: '1', c: '1', d: '1' };
  const mine = { a: '1', b: 'min tekst', c: '1', d: 'min tekst' };
  const theirs = { a: '1', b: '1', c: 'deres', d: 'deres' };
  const fields = compareThree(names, base, mine, theirs);

  it('keeps every word of mine unless somebody chooses otherwise', () => {
    expect(fields.map(({ state }) => state)).toEqual(['same', 'mine', 'theirs', 'both']);
    expect(mergeThree(fields, {})).toEqual({ a: '1', b: 'min tekst', c: 'deres', d: 'min tekst' });
  });

  it('takes what is chosen, field by field', () => {
    const merged = mergeThree(fields, { b: 'theirs', c: 'mine', d: 'theirs' });
    expect(merged).toEqual({ a: '1', b: '1', c: '1', d: 'deres' });
  });
});

it('values are compared by what they hold', () => {
  expect(sameValue({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] })).toBe(true);
  expect(sameValue({ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] })).toBe(false);
  expect(sameValue(Number.NaN, Number.NaN)).toBe(true);
});
