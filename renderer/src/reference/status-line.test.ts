import { describe, expect, it } from 'vitest';
import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { ageLevel } from './age.ts';
import { statusLine } from './status-line.ts';

const now = new Date('2026-11-21T09:30:00Z');
const before = (minutes: number): string =>
  new Date(now.getTime() - minutes * 60_000).toISOString();

const whole: ReferenceStatus = {
  state: 'ready',
  asOf: before(2),
  rows: 10,
  rebuilt: false,
  online: true,
  persistent: true,
  trouble: null,
  collections: [],
};

describe('the age of what lies here', () => {
  it.each([
    [0, 'fresh'],
    [15, 'fresh'],
    [16, 'old'],
    [24 * 60, 'old'],
    [24 * 60 + 1, 'veryOld'],
    [-5, 'fresh'],
  ])('of %i minutes is %s (P9)', (minutes, level) => {
    expect(ageLevel(before(minutes), now)).toBe(level);
  });

  it('is no age at all before the first fetch', () => {
    expect(ageLevel(null, now)).toBe('never');
  });
});

describe('the status line', () => {
  it.each<[string, Partial<ReferenceStatus>, string, string]>([
    ['all is well', {}, 'fresh', '2 min siden'],
    ['it is old', { asOf: before(40) }, 'old', 'Ikke oppdatert siden 09:50'],
    ['it is very old', { asOf: before(26 * 60) }, 'veryOld', 'Svært gammelt: fra 20.11.2026 08:30'],
    [
      'the service is down',
      { online: false, asOf: before(1) },
      'down',
      'FLO svarer ikke – lokalt fra 10:29',
    ],
    ['it was never fetched', { asOf: null, state: 'failing' }, 'old', 'Ikke hentet ennå'],
    ['it is being fetched', { asOf: null, state: 'loading' }, 'old', 'Henter endringer …'],
    ['this version is too old', { state: 'outdated' }, 'down', 'For gammel versjon – 10:28'],
    [
      'the disk is full',
      { trouble: 'diskFull', state: 'failing' },
      'down',
      'Disken er full – 10:28',
    ],
    ['somebody else answers', { trouble: 'notFlo', asOf: null }, 'down', 'Feil nettverk'],
  ])('says in words when %s (P9)', (_when, over, tone, text) => {
    expect(statusLine({ ...whole, ...over }, now, 'nb')).toEqual({ tone, text });
  });
});
