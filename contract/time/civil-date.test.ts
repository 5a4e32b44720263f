import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  civilDate,
  daysBetween,
  firstOfNextMonth,
  isCivilDate,
  isoWeekday,
  osloDate,
} from './civil-date.ts';

const d = civilDate;

describe('civil days', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-11-31', 'x'])(
    '%j is no day',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  it('knows the day in Norway on both sides of midnight, summer and winter', () => {
    expect(osloDate(new Date('2026-11-30T22:59:59Z'))).toBe('2026-11-30');
    expect(osloDate(new Date('2026-11-30T23:00:00Z'))).toBe('2026-12-01');
    expect(osloDate(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(osloDate(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });

  it.each([
    ['2026-11-22', '2026-12-01'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-29', '2028-03-01'],
    ['2026-12-01', '2027-01-01'],
  ])('the 1st after %s is %s', (from, to) => {
    expect(firstOfNextMonth(d(from))).toBe(to);
  });

  it('counts days across the change to summer time', () => {
    expect(addDays(d('2026-03-28'), 2)).toBe('2026-03-30');
    expect(daysBetween(d('2026-03-28'), d('2026-03-30'))).toBe(2);
    expect(daysBetween(d('2026-03-30'), d('2026-03-28'))).toBe(-2);
  });

  it.each([
    ['2010-11-22', '2026-11-22', 16],
    ['2010-11-23', '2026-11-22', 15],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('born %s is on %s %i years', (birth, on, years) => {
    expect(ageOn(d(birth), d(on))).toBe(years);
  });

  it('numbers weekdays from Monday', () => {
    expect(isoWeekday(d('2026-11-22'))).toBe(7);
    expect(isoWeekday(d('2026-11-23'))).toBe(1);
  });
});
