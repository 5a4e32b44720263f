import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { decideDeidentification } from './decide-deidentification.ts';
import type { DeidentificationCase } from './decide-deidentification.ts';

const living: DeidentificationCase = {
  today: civilDate('2026-06-10'),
  status: 'resident',
  deathDate: null,
  merged: false,
  alreadyDone: false,
};
const dead = (deathDate: string): DeidentificationCase => ({
  ...living,
  status: 'dead',
  deathDate: civilDate(deathDate),
});

describe('whether a record may lose who it was about', () => {
  it.each([
    ['the living', living, 'deidentification.inUse'],
    ['those who have moved abroad', { ...living, status: 'emigrated' }, 'deidentification.inUse'],
    ['somebody dead for less than ten years', dead('2016-06-11'), 'deidentification.tooEarly'],
    ['somebody dead for ten years to the day', dead('2016-06-10'), 'deidentification.allowed'],
    ['a second record of a living person', { ...living, merged: true }, 'deidentification.allowed'],
    [
      'a number issued by mistake',
      { ...living, status: 'discontinued' },
      'deidentification.allowed',
    ],
    [
      'a record that has lost it',
      { ...dead('1990-01-01'), alreadyDone: true },
      'deidentification.alreadyDone',
    ],
  ] as const)('%s', (_, item, code) => {
    const decision = Decision.parse(decideDeidentification(item));
    expect(decision.code).toBe(code);
    expect(decision.outcome).toBe(code === 'deidentification.allowed' ? 'allowed' : 'refused');
  });

  it('tells from when, also after a leap day', () => {
    const decision = decideDeidentification(dead('2020-02-29'));
    expect(decision.facts['earliest']).toBe('2030-03-01');
  });
});
