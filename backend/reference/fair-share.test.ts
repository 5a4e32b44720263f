import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairShare } from './fair-share.ts';

describe('fairShare', () => {
  it('gives each group its share and what others leave', () => {
    expect(fairShare([['a', 'b', 'c', 'd'], ['x'], []], 4)).toEqual(['a', 'b', 'c', 'x']);
    expect(
      fairShare(
        [
          ['a', 'b', 'c'],
          ['x', 'y', 'z'],
        ],
        4,
      ),
    ).toEqual(['a', 'b', 'x', 'y']);
  });

  it('fills the limit whenever there is enough, from the front of each group', () => {
    const groups = fc.array(fc.array(fc.nat(), { maxLength: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 12 }), (all, limit) => {
        const total = all.reduce((sum, group) => sum + group.length, 0);
        expect(fairShare(all, limit)).toHaveLength(Math.min(limit, total));
      }),
    );
  });
});
