import { describe, expect, it } from 'vitest';
import { timeLeft } from './override-time.ts';

describe('how long an exception still holds', () => {
  const until = '2026-11-22T14:30:00.000Z';
  it.each([
    ['2026-11-22T12:18:00.000Z', { hours: 2, minutes: 12 }],
    ['2026-11-22T13:30:00.000Z', { hours: 1, minutes: 0 }],
    ['2026-11-22T12:29:59.500Z', { hours: 2, minutes: 0 }],
    ['2026-11-22T14:29:59.000Z', { hours: 0, minutes: 1 }],
    ['2026-11-22T14:30:00.000Z', undefined],
    ['2026-11-22T15:00:00.000Z', undefined],
  ])('at %s', (now, expected) => {
    expect(timeLeft(until, new Date(now))).toEqual(expected);
  });
});
