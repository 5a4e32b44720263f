import { describe, expect, it } from 'vitest';
import { dueKey } from './due.ts';

describe('which run is due', () => {
  it.each([
    ['a second before the hour, the night before', '2026-06-09T23:59:59Z', '2026-06-09'],
    ['at the hour, tonight’s', '2026-06-10T00:00:00Z', '2026-06-10'],
    ['all day after, the same', '2026-06-10T21:59:00Z', '2026-06-10'],
    ['in winter time an hour later by UTC', '2026-12-10T00:59:00Z', '2026-12-09'],
    ['in winter time at the hour', '2026-12-10T01:00:00Z', '2026-12-10'],
    ['when 02:00 does not exist, at 03:00', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['when 02:00 comes twice, the same night', '2026-10-25T01:00:00Z', '2026-10-25'],
  ])('nightly: %s', (_, now, key) => {
    expect(dueKey('nightly', new Date(now))).toBe(key);
  });

  it.each([
    ['while switches can be withdrawn, this month’s', '2026-06-30T21:59:59Z', '2026-06-01'],
    ['at midnight, still the month before’s', '2026-06-30T22:04:59Z', '2026-06-01'],
    ['five minutes later, the 1st that has begun', '2026-06-30T22:05:00Z', '2026-07-01'],
    ['the days after, the same', '2026-07-15T10:00:00Z', '2026-07-01'],
    ['before midnight on new year’s eve, December’s', '2026-12-31T22:30:00Z', '2026-12-01'],
    ['over new year', '2026-12-31T23:30:00Z', '2027-01-01'],
  ])('monthly: %s', (_, now, key) => {
    expect(dueKey('monthly', new Date(now))).toBe(key);
  });
});
