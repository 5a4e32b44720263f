import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { translator } from '#texts/translator.ts';
import { suspendedWords } from './duty-words.ts';
import { readDuty } from './read-duty.ts';

const today = civilDate('2026-06-10');
const typed = {
  kind: 'suspend',
  from: '1.7.2026',
  to: '',
  letterDate: 'i dag',
  letterReference: ' 26/88 ',
} as const;
const sent = { from: '2026-07-01', letterDate: '2026-06-10', letterReference: '26/88' };

describe('a letter about a municipality’s duty', () => {
  it('suspends it for a time or until further notice, and lets it hold again', () => {
    expect(readDuty(typed, today)).toEqual({
      ok: true,
      change: { kind: 'suspend', to: null, ...sent },
    });
    expect(readDuty({ ...typed, to: '31.8.2026' }, today)).toMatchObject({
      change: { to: '2026-09-01' },
    });
    expect(readDuty({ ...typed, to: typed.from }, today)).toMatchObject({
      change: { to: '2026-07-02' },
    });
    expect(readDuty({ ...typed, kind: 'resume' }, today)).toEqual({
      ok: true,
      change: { kind: 'resume', ...sent },
    });
  });

  it.each([
    [{ from: '' }, { from: 'missing' }],
    [{ to: '31.9.2026' }, { to: 'noSuchDay' }],
    [{ to: '30.6.2026' }, { to: 'notAfter' }],
    [{ letterDate: '11.6.2026' }, { letterDate: 'future' }],
    [{ letterReference: '' }, { letterReference: true }],
  ])('says what is wrong: %o', (change, faults) => {
    expect(readDuty({ ...typed, ...change }, today)).toEqual({ ok: false, faults });
  });
});

describe('a suspension that has been registered', () => {
  it('is told with the last day it holds, as it was typed', () => {
    const suspension = { from: civilDate('2026-07-01'), to: civilDate('2026-09-01') };
    const words = suspendedWords(suspension, translator('nb'));
    expect(words).toContain('31.08.2026');
    expect(words).not.toContain('01.09.2026');
  });
});
