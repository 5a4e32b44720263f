import { describe, expect, it } from 'vitest';
import { pagesOf } from './pages.ts';

describe('pages of the list', () => {
  it.each([
    [0, 20, 0, []],
    [0, 20, 15, [0]],
    [40, 60, 5700, [0, 1]],
    [49, 49, 5700, [0]],
    [50, 50, 5700, [1]],
    [5690, 5720, 5700, [113]],
    [300, 310, 50, []],
  ])('rows %i–%i of %i', (first, last, total, expected) => {
    expect(pagesOf(first, last, total)).toEqual(expected);
  });
});
