import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { canEnd, readMembership } from './read-membership.ts';

const today = civilDate('2026-11-22');
const semester = { ground: 'student', from: '1.8.2026', to: '31.01.27' } as const;

describe('what opens the university’s lists, as it is typed', () => {
  it('is a semester, or an employment without an end', () => {
    expect(readMembership(semester, today)).toEqual({
      ok: true,
      membership: { ground: 'student', validFrom: '2026-08-01', validTo: '2027-01-31' },
    });
    expect(readMembership({ ground: 'employee', from: 'i dag', to: ' ' }, today)).toEqual({
      ok: true,
      membership: { ground: 'employee', validFrom: '2026-11-22', validTo: null },
    });
  });

  it.each([
    [{ from: '' }, { from: 'missing' }],
    [
      { from: 'i fjor', to: '31.2.2027' },
      { from: 'notUnderstood', to: 'noSuchDay' },
    ],
  ])('%j lacks something', (changes, faults) => {
    expect(readMembership({ ...semester, ...changes }, today)).toEqual({ ok: false, faults });
  });

  it('can be ended until it is over', () => {
    expect(canEnd({ endedAt: null, validTo: null }, today)).toBe(true);
    expect(canEnd({ endedAt: null, validTo: today }, today)).toBe(true);
    expect(canEnd({ endedAt: null, validTo: civilDate('2026-11-21') }, today)).toBe(false);
    expect(canEnd({ endedAt: '2026-11-20T10:00:00.000Z', validTo: null }, today)).toBe(false);
  });
});
