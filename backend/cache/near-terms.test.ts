import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './near-terms.ts';

describe('editDistance', () => {
  it.each([
    ['hansen', 'hansen', 0],
    ['hansen', 'hanssen', 1],
    ['hansen', 'hanesn', 1],
    ['hansen', 'jansen', 1],
    ['hansen', 'hans', 2],
    ['', 'ab', 2],
  ])('%s → %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('is symmetric, zero for the same word only, and stops at the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        const distance = editDistance(a, b, most);
        expect(distance).toBe(editDistance(b, a, most));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBe(Math.min(editDistance(a, b, 20), most + 1));
      }),
    );
  });
});
