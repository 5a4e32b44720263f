import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { endOfDay } from './day-instants.ts';

describe('the end of a day in Norway', () => {
  it.each([
    ['2026-01-15', '2026-01-15T23:00:00.000Z'],
    ['2026-07-15', '2026-07-15T22:00:00.000Z'],
    ['2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('of %s is %s', (day, instant) => {
    expect(endOfDay(civilDate(day)).toISOString()).toBe(instant);
  });
});
