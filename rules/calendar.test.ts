import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { addMonths } from './calendar.ts';

describe('addMonths', () => {
  it.each([
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2026-12-31', 0, '2026-12-31'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(civilDate(from), months)).toBe(expected);
  });
});
