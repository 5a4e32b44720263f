import { describe, expect, it } from 'vitest';
import { ownWidths, readWidths, stepWidth } from './column-widths.ts';

describe('widths of the columns', () => {
  it('widens an outer column alone, and the middle one at the cost of both', () => {
    expect(stepWidth(ownWidths, 'first', 1)).toEqual({ first: 1, third: 0 });
    expect(stepWidth(ownWidths, 'third', -1)).toEqual({ first: 0, third: -1 });
    expect(stepWidth(ownWidths, 'second', 1)).toEqual({ first: -1, third: -1 });
  });

  it('never goes so far that a column is lost', () => {
    let widths = ownWidths;
    for (let n = 0; n < 50; n += 1) widths = stepWidth(widths, 'first', 1);
    expect(widths.first).toBe(12);
    for (let n = 0; n < 50; n += 1) widths = stepWidth(widths, 'second', 1);
    expect(widths).toEqual({ first: -3, third: -3 });
  });

  it('reads what was kept, and survives anything else', () => {
    expect(readWidths({ first: 2, third: 99 })).toEqual({ first: 2, third: 12 });
    for (const kept of [undefined, null, 'wide', { first: '2' }]) {
      expect(readWidths(kept)).toEqual(ownWidths);
    }
  });
});
