import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listStatuses } from '#contract/codes/code-lists.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import {
  effectiveStatus,
  freePlaces,
  lifeOn,
  placesAvailable,
  placesToGive,
  settledStatus,
  statusAfterAdmission,
  statusAfterDeparture,
} from './list-status.ts';
import type { ListStatus } from './list-status.ts';

const TODAY = civilDate('2026-11-22');
const always = { validFrom: civilDate('2020-01-01'), validTo: null };

describe('settledStatus', () => {
  it.each<[ListStatus, number, ListStatus]>([
    ['open', 1, 'open'],
    ['open', 9, 'open'],
    ['open', 0, 'closed'],
    ['closed', 0, 'closed'],
    ['closed', 9, 'closed'],
    ['closed', 10, 'open'],
    ['closed', 11, 'open'],
    ['locked', 500, 'locked'],
    ['ended', 500, 'ended'],
  ])('%s with %i free is %s', (status, free, expected) => {
    expect(settledStatus({ status, maxPatients: 1000, occupied: 1000 - free }, 10)).toBe(expected);
  });

  it('treats a list over its ceiling as full', () => {
    expect(freePlaces({ maxPatients: 1000, occupied: 1003 })).toBe(0);
    expect(settledStatus({ status: 'open', maxPatients: 1000, occupied: 1003 }, 10)).toBe('closed');
  });
});

describe('statusAfterAdmission and statusAfterDeparture', () => {
  it('closes on the last place and stays closed until ten are free', () => {
    let fill = { status: 'open' as ListStatus, maxPatients: 1000, occupied: 999 };
    fill = { ...fill, status: statusAfterAdmission(fill, 10), occupied: 1000 };
    expect(fill.status).toBe('closed');
    for (let left = 1; left <= 10; left += 1) {
      fill = { ...fill, status: statusAfterDeparture(fill, 10), occupied: fill.occupied - 1 };
      expect(fill.status).toBe(left < 10 ? 'closed' : 'open');
    }
  });
});

describe('lifeOn', () => {
  const life = { validFrom: civilDate('2026-12-01'), validTo: civilDate('2027-03-01') };
  it.each([
    ['2026-11-30', 'notStarted'],
    ['2026-12-01', 'inForce'],
    ['2027-02-28', 'inForce'],
    ['2027-03-01', 'ended'],
  ])('%s is %s', (day, expected) => {
    expect(lifeOn(life, civilDate(day))).toBe(expected);
  });
});

const fills = fc.record({
  status: fc.constantFrom(...listStatuses),
  maxPatients: fc.integer({ min: 0, max: 2500 }),
  occupied: fc.integer({ min: 0, max: 2600 }),
  waiting: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
});
const lives = fc
  .tuple(fc.integer({ min: -2000, max: 60 }), fc.option(fc.integer({ min: 1, max: 3000 })))
  .map(([start, length]) => {
    const validFrom = addDays(TODAY, start);
    return { validFrom, validTo: length === null ? null : addDays(validFrom, length) };
  });

describe('any list', () => {
  it('has places only while open, never more than are free, never fewer than none', () => {
    fc.assert(
      fc.property(fills, lives, fc.integer({ min: 1, max: 20 }), (fill, life, threshold) => {
        const list = { ...fill, ...life };
        const places = placesAvailable(list, TODAY, threshold);
        const status = effectiveStatus(list, TODAY, threshold);
        expect(places).toBeGreaterThanOrEqual(0);
        expect(places).toBeLessThanOrEqual(freePlaces(list));
        expect(places > 0).toBe(status === 'open' && freePlaces(list) > fill.waiting);
        expect(placesToGive(list, TODAY, threshold) > 0).toBe(status === 'open');
      }),
    );
  });

  it.each([
    ['nobody waits', 0, 10],
    ['four wait: the rest can be had', 4, 6],
    ['ten wait for ten places: nothing is free to callers', 10, 0],
    ['more wait than there are places', 11, 0],
  ])('with ten free places, closed until today, when %s', (_, waiting, places) => {
    const list = {
      status: 'closed',
      maxPatients: 1000,
      occupied: 990,
      waiting,
      ...always,
    } as const;
    expect(placesAvailable(list, TODAY, 10)).toBe(places);
    expect(placesToGive(list, TODAY, 10)).toBe(10);
  });

  it('settles at once: asking again changes nothing', () => {
    fc.assert(
      fc.property(fills, fc.integer({ min: 1, max: 20 }), (fill, threshold) => {
        const once = settledStatus(fill, threshold);
        expect(settledStatus({ ...fill, status: once }, threshold)).toBe(once);
      }),
    );
  });

  it('is ended for good once its life is over, whatever is stored', () => {
    fc.assert(
      fc.property(fills, (fill) => {
        const list = { ...fill, ...always, validTo: TODAY };
        expect(effectiveStatus(list, TODAY, 10)).toBe('ended');
      }),
    );
  });
});
