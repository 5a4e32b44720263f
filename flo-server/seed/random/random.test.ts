import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';
import { addMonths, ageAt, dayOf, dayText, instantAt, monthStart, nightOf } from './days.ts';
import { randomFor } from './random.ts';
import { uuid4 } from './uuid.ts';
import { weighted } from './weighted.ts';

describe('randomFor', () => {
  it('repeats itself for the same seed and label only', () => {
    const first = Array.from({ length: 50 }, randomFor(1, 'a').uint32);
    expect(Array.from({ length: 50 }, randomFor(1, 'a').uint32)).toEqual(first);
    expect(Array.from({ length: 50 }, randomFor(1, 'b').uint32)).not.toEqual(first);
    expect(Array.from({ length: 50 }, randomFor(2, 'a').uint32)).not.toEqual(first);
  });

  it('has the mean and spread it promises', () => {
    const random = randomFor(7, 'moments');
    const n = 40_000;
    const normals = Array.from({ length: n }, random.normal);
    const mean = normals.reduce((a, b) => a + b, 0) / n;
    const variance = normals.reduce((a, b) => a + (b - mean) ** 2, 0) / n;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
    const waits = Array.from({ length: n }, () => random.exponential(5));
    expect(waits.reduce((a, b) => a + b, 0) / n).toBeCloseTo(5, 0);
  });
});

describe('weighted', () => {
  it('draws in proportion', () => {
    const random = randomFor(3, 'weighted');
    const table = weighted([1, 0, 5, 4], (weight) => weight);
    const counts = new Map<number, number>();
    for (let i = 0; i < 20_000; i++) {
      const item = table.draw(random);
      counts.set(item, (counts.get(item) ?? 0) + 1);
    }
    expect((counts.get(5) ?? 0) / 20_000).toBeCloseTo(0.5, 1);
    expect((counts.get(1) ?? 0) / 20_000).toBeCloseTo(0.1, 1);
    expect(counts.get(0)).toBeUndefined();
    expect(() => weighted([0], (weight) => weight)).toThrow(RangeError);
  });
});

describe('apportion', () => {
  it('adds up exactly and stays within one of the share', () => {
    const weights = [717_710, 213, 5_000, 88_000, 1];
    const parts = apportion(1_000, weights);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(1_000);
    const sum = weights.reduce((a, b) => a + b, 0);
    parts.forEach((part, i) =>
      expect(Math.abs(part - (1_000 * (weights[i] ?? 0)) / sum)).toBeLessThan(1),
    );
  });
});

describe('uuid4', () => {
  it('has the version and variant of a random UUID', () => {
    const random = randomFor(9, 'uuid');
    for (let i = 0; i < 200; i++) {
      expect(uuid4(random)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });
});

describe('days', () => {
  it('counts months, years and ages', () => {
    expect(dayText(addMonths(dayOf('2026-11-17'), 2))).toBe('2027-01-01');
    expect(dayText(addMonths(dayOf('2026-01-01'), -1))).toBe('2025-12-01');
    expect(dayText(monthStart(dayOf('2026-02-28')))).toBe('2026-02-01');
    expect(ageAt(dayOf('2010-11-02'), dayOf('2026-11-01'))).toBe(15);
    expect(ageAt(dayOf('2010-11-01'), dayOf('2026-11-01'))).toBe(16);
  });

  it('writes instants', () => {
    expect(instantAt(dayOf('2026-03-01'), 3_661)).toBe('2026-03-01T01:01:01Z');
    expect(instantAt(dayOf('2026-03-01'), 86_400 + 59)).toBe('2026-03-02T00:00:59Z');
    expect(instantAt(dayOf('2026-03-01'), -1)).toBe('2026-02-28T23:59:59Z');
  });

  it('finds midnight in Norway in summer and winter', () => {
    expect(nightOf(dayOf('2026-07-01'), 60)).toBe('2026-06-30T22:01:00Z');
    expect(nightOf(dayOf('2026-11-01'), 60)).toBe('2026-10-31T23:01:00Z');
  });
});
