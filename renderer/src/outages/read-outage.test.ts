import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { readOutage, readTime } from './read-outage.ts';
import type { OutageDraft } from './read-outage.ts';

const today = civilDate('2026-11-20');
const now = new Date('2026-11-20T10:30:00Z');
const typed: OutageDraft = {
  day: '20.11.2026',
  from: '10:00',
  to: '',
  collectUntil: '13:00',
  reason: 'Registeret svarte ikke',
};
const read = (
  change: Partial<OutageDraft> = {},
  others: Parameters<typeof readOutage>[1]['others'] = [],
) => readOutage({ ...typed, ...change }, { now, today, others });

describe('a time of day in Norway', () => {
  it.each([
    ['9:05', '2026-11-20', '2026-11-20T08:05:00.000Z'],
    ['0905', '2026-06-10', '2026-06-10T07:05:00.000Z'],
    ['23:59', '2026-11-20', '2026-11-20T22:59:00.000Z'],
    // The night when clocks are set back the hour comes twice, and the first counts.
    ['02:30', '2026-10-25', '2026-10-25T00:30:00.000Z'],
  ])('%s on %s', (text, day, instant) => {
    expect(readTime(text, civilDate(day))?.toISOString()).toBe(instant);
  });

  it.each(['', '9', '24:00', '12:60', 'elleve'])('is not %j', (text) => {
    expect(readTime(text, today)).toBeUndefined();
  });

  it('is not an hour that clocks are set past', () => {
    expect(readTime('02:30', civilDate('2026-03-29'))).toBeUndefined();
  });
});

describe('an outage as it is typed', () => {
  it('is read in Norwegian time', () => {
    expect(read()).toEqual({
      ok: true,
      outage: {
        from: '2026-11-20T09:00:00.000Z',
        to: null,
        collectUntil: '2026-11-20T12:00:00.000Z',
        reason: 'Registeret svarte ikke',
      },
    });
    expect(read({ to: '11:15' })).toMatchObject({ outage: { to: '2026-11-20T10:15:00.000Z' } });
  });

  it.each([
    [{ day: '' }, { day: 'noDay' }],
    [{ day: '19.11.2026' }, { day: 'dayIsOver' }],
    [
      { from: 'x', to: 'y', collectUntil: '' },
      { from: 'noTime', to: 'noTime', collectUntil: 'noTime' },
    ],
    [{ reason: ' a ' }, { reason: 'noReason' }],
    [{ to: '09:30' }, { to: 'beforeFrom' }],
    [{ to: '13:30' }, { collectUntil: 'beforeTo' }],
    [{ collectUntil: '11:00' }, { collectUntil: 'inThePast' }],
    [{ collectUntil: '23:31' }, { collectUntil: 'tooLate' }],
  ])('%j is refused', (change, faults) => {
    expect(read(change)).toEqual({ ok: false, faults });
  });

  it('does not lie over another', () => {
    const other = { from: '2026-11-20T11:00:00Z', collectUntil: '2026-11-20T15:00:00Z' };
    expect(read({}, [{ ...other, settledAt: null }])).toEqual({
      ok: false,
      faults: { from: 'overlaps' },
    });
    expect(read({}, [{ ...other, from: '2026-11-20T12:00:00Z', settledAt: null }]).ok).toBe(true);
    expect(read({}, [{ ...other, settledAt: '2026-11-20T08:00:00Z' }]).ok).toBe(true);
  });
});
