import { describe, expect, it } from 'vitest';
import { GPContractId } from '#contract/identifiers/ids.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { PersonsWish } from '#contract/flo-api/outages.ts';
import { timesOf } from './wish-words.ts';

const today = civilDate('2026-11-23');
const wish = (changes: Partial<PersonsWish> = {}): PersonsWish => ({
  key: '0b7d1a52-6f0e-4a39-9c47-5c5b0f4f7d10',
  operation: 'switch.request',
  gpContractId: GPContractId.parse(1001),
  state: 'collected',
  receivedAt: '2026-11-23T08:14:00.000Z',
  arrivedAt: '2026-11-23T10:02:00.000Z',
  proved: true,
  collectUntil: '2026-11-23T13:00:00.000Z',
  endedAt: null,
  code: null,
  decision: null,
  ...changes,
});

describe('the times of a wish', () => {
  it('are when it was received, and when it is settled at the earliest', () => {
    expect(timesOf(wish(), today, 'nb')).toEqual([
      'Mottatt kl. 09:14.',
      'Avgjøres etter kl. 14:00.',
    ]);
  });

  it('say which time counts where the first cannot be proved (P18)', () => {
    const [received] = timesOf(
      wish({ proved: false, receivedAt: '2026-11-23T10:02:00.000Z' }),
      today,
      'nb',
    );
    expect(received).toContain('kl. 11:02');
    expect(received).toContain('lar seg ikke bevise');
  });

  it('have the day with them when it is another, and when it was over', () => {
    const over = wish({ state: 'refused', endedAt: '2026-11-23T13:00:20.000Z' });
    expect(timesOf(over, civilDate('2026-11-24'), 'nb')).toEqual([
      'Mottatt 23. november kl. 09:14.',
      'Ferdig 23. november kl. 14:00.',
    ]);
  });
});
