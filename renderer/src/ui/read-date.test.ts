import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { readDate, readRequiredDate } from './read-date.ts';

const today = civilDate('2026-11-22');

describe('a day as it is typed', () => {
  it.each([
    ['1.12.2025', '2025-12-01'],
    ['01.12.25', '2025-12-01'],
    ['01122025', '2025-12-01'],
    ['011225', '2025-12-01'],
    ['1-12-2025', '2025-12-01'],
    ['1/12/2025', '2025-12-01'],
    ['2025-12-01', '2025-12-01'],
    [' i går ', '2026-11-21'],
    ['I dag', '2026-11-22'],
    ['29.2.2024', '2024-02-29'],
    ['', undefined],
  ])('%j is %s', (text, date) => {
    expect(readDate(text, today, true)).toEqual({ ok: true, date });
  });

  it.each([
    ['31.02.2026', 'noSuchDay'],
    ['29.2.2026', 'noSuchDay'],
    ['2026-13-01', 'noSuchDay'],
    ['i fjor', 'notUnderstood'],
    ['1.12', 'notUnderstood'],
    ['1.12.20255', 'notUnderstood'],
    ['1.1.1899', 'tooEarly'],
    ['23.11.2026', 'future'],
  ])('%j is refused: %s', (text, fault) => {
    expect(readDate(text, today, true)).toEqual({ ok: false, fault });
  });

  it('may lie ahead where nothing must have been known', () => {
    expect(readDate('1.1.2027', today)).toEqual({ ok: true, date: '2027-01-01' });
  });

  it('may be one that must be there', () => {
    expect(readRequiredDate('1.1.2027', today)).toEqual({ date: '2027-01-01' });
    expect(readRequiredDate(' ', today)).toEqual({ fault: 'missing' });
    expect(readRequiredDate('1.1.2027', today, true)).toEqual({ fault: 'future' });
  });
});
