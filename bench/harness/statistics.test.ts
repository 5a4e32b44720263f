import { describe, expect, it } from 'vitest';
import { median, percentile, summarise } from './statistics.ts';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('percentile', () => {
  it('gives a value that was measured, whatever the order', () => {
    expect(percentile(oneToHundred, 0.95)).toBe(95);
    expect(percentile([3, 1, 2], 0.95)).toBe(3);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('has the smallest and the largest at its ends', () => {
    expect(percentile(oneToHundred, 0)).toBe(1);
    expect(percentile(oneToHundred, 1)).toBe(100);
  });

  it('sorts as numbers, not as text', () => {
    expect(percentile([9, 10, 100], 0.5)).toBe(10);
  });

  it('refuses to speak of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => percentile([1, Number.NaN], 0.5)).toThrow(RangeError);
    expect(() => percentile([1], 95)).toThrow(RangeError);
  });

  it('leaves the samples as they were', () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
  });
});

describe('summarise', () => {
  it('keeps count, ends, middle and the slow end', () => {
    expect(summarise(oneToHundred)).toEqual({
      samples: 100,
      min: 1,
      median: 50,
      p75: 75,
      p95: 95,
      max: 100,
    });
  });
});
