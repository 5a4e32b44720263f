import { describe, expect, it } from 'vitest';
import { osloDay, parseInstant } from './instant.ts';

describe('an instant on the command line', () => {
  it.each([
    ['2026-11-21T09:00', '2026-11-21T08:00:00.000Z'],
    ['2026-07-01T09:00:30', '2026-07-01T07:00:30.000Z'],
    ['2026-11-21', '2026-11-20T23:00:00.000Z'],
    ['2026-11-21T09:00Z', '2026-11-21T09:00:00.000Z'],
    ['2026-11-21T09:00+02:00', '2026-11-21T07:00:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T04:00', '2026-10-25T03:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(parseInstant(text).toISOString()).toBe(iso);
  });

  it.each([
    '',
    'tomorrow',
    '2026-02-30T09:00',
    '2026-13-01',
    '2026-11-21 09:00',
    '2026-11-21T25:00',
  ])('refuses "%s"', (text) => {
    expect(() => parseInstant(text)).toThrow('--now takes an instant');
  });

  it('knows the Norwegian day', () => {
    expect(osloDay(new Date('2026-11-30T23:30:00Z'))).toBe('2026-12-01');
  });
});
