import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, yearOf } from '#contract/time/civil-date.ts';
import { isWorkingDay, nextWorkingDay, publicHolidays } from './holidays.ts';
import {
  nthWorkingDayAfter,
  publishedHolidays,
  workingDaysOfYear,
} from './testing/published-holidays.ts';

describe('publicHolidays', () => {
  it.each(Object.entries(publishedHolidays))('%s as published', (year, days) => {
    const computed = publicHolidays(Number(year)).map((date) => date.slice(5));
    expect(computed.join(' ')).toBe(days);
  });

  it('counts a day once when two holidays meet (17 May 2027 is also Whit Monday)', () => {
    expect(publicHolidays(2027)).toHaveLength(11);
  });
});

describe('isWorkingDay', () => {
  it.each(Object.entries(workingDaysOfYear))('%s has %i working days', (year, expected) => {
    let day = civilDate(`${year}-01-01`);
    let count = 0;
    for (; yearOf(day) === Number(year); day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
    expect(count).toBe(expected);
  });

  it('keeps Christmas Eve and New Year’s Eve as working days', () => {
    expect(isWorkingDay(civilDate('2024-12-24'))).toBe(true);
    expect(isWorkingDay(civilDate('2024-12-31'))).toBe(true);
  });
});

describe('nextWorkingDay', () => {
  it.each(nthWorkingDayAfter)('%s and %i working days on is %s', (from, n, expected) => {
    let day = civilDate(from);
    for (let i = 0; i < n; i += 1) day = nextWorkingDay(day);
    expect(day).toBe(expected);
  });

  it('is always later, a working day, and skips none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (offset) => {
        const day = addDays(civilDate('2000-01-01'), offset);
        const next = nextWorkingDay(day);
        expect(next > day && isWorkingDay(next)).toBe(true);
        for (let d = addDays(day, 1); d < next; d = addDays(d, 1)) {
          expect(isWorkingDay(d)).toBe(false);
        }
      }),
    );
  });
});
