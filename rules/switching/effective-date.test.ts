import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveDatePolicies } from '#contract/flo-api/switch-facts.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { effectiveDate } from './effective-date.ts';

describe('effectiveDate', () => {
  it.each([
    ['2026-11-22', 'firstOfNextMonth', '2026-12-01'],
    ['2026-12-01', 'firstOfNextMonth', '2027-01-01'],
    ['2026-12-31', 'firstOfNextMonth', '2027-01-01'],
    ['2028-02-29', 'firstOfNextMonth', '2028-03-01'],
    ['2026-11-20', 'nextWorkingDay', '2026-11-23'],
    ['2026-04-01', 'nextWorkingDay', '2026-04-07'],
    ['2026-12-31', 'nextWorkingDay', '2027-01-04'],
  ] as const)('asked on %s, %s gives %s', (today, policy, expected) => {
    expect(effectiveDate(civilDate(today), policy)).toBe(expected);
  });

  it('counts Saturdays only where the working week has them', () => {
    const friday = civilDate('2026-11-20');
    expect(effectiveDate(friday, 'nextWorkingDay', 'mondayToSaturday')).toBe('2026-11-21');
    // The Saturday before Easter is no holiday.
    const maundyThursday = civilDate('2026-04-02');
    expect(effectiveDate(maundyThursday, 'nextWorkingDay', 'mondayToSaturday')).toBe('2026-04-04');
    expect(effectiveDate(maundyThursday, 'nextWorkingDay', 'mondayToFriday')).toBe('2026-04-07');
  });

  it('is always later than today, so that a switch can be taken back', () => {
    const days = fc
      .integer({ min: 0, max: 30_000 })
      .map((n) => addDays(civilDate('2013-01-01'), n));
    fc.assert(
      fc.property(days, fc.constantFrom(...effectiveDatePolicies), (today, policy) => {
        expect(effectiveDate(today, policy) > today).toBe(true);
      }),
    );
  });
});
