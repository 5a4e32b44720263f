import { describe, expect, it } from 'vitest';
import type { TrailItem } from '#contract/flo-api/call-trail.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import { urgencyOf, windowFault } from './callback-window.ts';
import { planNote } from './note-plan.ts';
import { phoneNumberForReading, readPhoneNumber } from './phone-number.ts';
import { missingOf } from './requirements.ts';
import { added, hasActs, settled, type NewTrailItem } from './trail.ts';

const at = '2026-11-23T09:00:00.000Z';
const list = (id: number) => id as GPContractId;

describe('what a kind of contact needs', () => {
  it.each([
    [{}, false, ['kind', 'theme']],
    [{ kind: 'conversation' }, false, ['theme', 'note']],
    [{ kind: 'conversation', theme: 'other', note: ' \n' }, true, ['note']],
    [{ kind: 'conversation', theme: 'other', note: 'x' }, false, []],
    [{ kind: 'minutes', theme: 'other', note: 'x' }, false, ['caller']],
    [{ kind: 'minutes', theme: 'other' }, false, ['note', 'caller']],
    [{ kind: 'minutes', theme: 'other', note: 'x' }, true, []],
    [{ kind: 'information', theme: 'other' }, false, []],
  ] as const)('%o, caller known %s: %o', (wrapUp, callerKnown, missing) => {
    const whole = { kind: undefined, theme: undefined, note: undefined, ...wrapUp };
    expect(missingOf(whole, callerKnown)).toEqual(missing);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['41234567', '+4741234567'],
    ['412 34 567', '+4741234567'],
    ['22 33 44 55', '+4722334455'],
    ['+47 22 33 44 55', '+4722334455'],
    ['0047 22334455', '+4722334455'],
    ['+46 (8) 123 456-78', '+46812345678'],
    ['4123456', undefined],
    ['12345678', undefined],
    ['+47 1234567', undefined],
    ['+0123456789', undefined],
    ['+1234567890123456', undefined],
    ['ring meg', undefined],
    ['', undefined],
  ])('%s is %s', (typed, expected) => expect(readPhoneNumber(typed)).toBe(expected));

  it.each([
    ['+4741234567', '412 34 567'],
    ['+4722334455', '22 33 44 55'],
    ['+46812345678', '+46812345678'],
  ])('%s reads %s', (number, shown) => expect(phoneNumberForReading(number)).toBe(shown));
});

describe('the trail', () => {
  const seen: NewTrailItem = { code: 'sawHistory', at };

  it('does not say twice what was only looked at', () => {
    const once = added([], seen);
    expect(added(once, { ...seen, at: '2026-11-23T09:05:00.000Z' })).toBe(once);
    expect(once).toEqual([{ ...seen, times: 1 }]);
  });

  it('counts what was done, and keeps lists apart', () => {
    const joined = { code: 'queueJoined', at, gpContractId: list(7) } as const;
    const twice = added(added([], joined), joined);
    expect(twice.map(({ times }) => times)).toEqual([2]);
    expect(added(twice, { ...joined, gpContractId: list(8) })).toHaveLength(2);
  });

  it('tells acts from looks', () => {
    expect(hasActs(added([], seen))).toBe(false);
    expect(hasActs(added([], { code: 'switched', at }))).toBe(true);
  });
});

describe('the plan of a note', () => {
  const trail = (...items: NewTrailItem[]): TrailItem[] =>
    items.map((item) => ({ ...item, times: 1 }));
  const says = (items: readonly TrailItem[]): string[] =>
    planNote(items).map((one) => ('item' in one ? one.item.code : one.say));

  it('is who called, whether it was shown, and what was done', () => {
    const items = trail(
      { code: 'lookedUp', at },
      { code: 'sawLists', at },
      { code: 'callerDeclared', at, caller: 'parent' },
      { code: 'callerDeclared', at, caller: 'oneself' },
      { code: 'identityFailed', at },
      { code: 'identityPassed', at },
      { code: 'switchExplained', at, gpContractId: list(7), outcome: 'allowed' },
      { code: 'switched', at, gpContractId: list(7), effectiveDate: '2026-12-01' },
    );
    expect(says(items)).toEqual(['caller', 'identityPassed', 'switched']);
    expect(planNote(items)[0]).toEqual({ say: 'caller', caller: 'oneself' });
  });

  it('tells what was explained of other lists, and what was looked at only when nothing was done', () => {
    const explained = {
      code: 'switchExplained',
      at,
      gpContractId: list(8),
      outcome: 'refused',
    } as const;
    expect(says(trail({ code: 'sawGP', at }, explained))).toEqual(['switchExplained']);
    expect(says(trail({ code: 'sawGP', at }, { code: 'sawHistory', at }))).toEqual(['looked']);
    expect(says(trail({ code: 'lookedUp', at }))).toEqual([]);
  });

  it('tells of a wish that waits, and no more of it when it has been carried out', () => {
    const [explained, received] = [
      { code: 'switchExplained', at, gpContractId: list(7), outcome: 'allowed' },
      { code: 'switchReceived', at, gpContractId: list(7) },
    ] as const;
    expect(says(trail(explained, received))).toEqual(['switchReceived']);
    const switched = { code: 'switched', at, gpContractId: list(7) } as const;
    expect(says(trail(explained, received, switched))).toEqual(['switched']);
    expect(says(trail(received, { ...switched, gpContractId: list(8) }))).toEqual([
      'switchReceived',
      'switched',
    ]);
    expect(settled(trail(received), received, 'refused')).toMatchObject([{ outcome: 'refused' }]);
    expect(settled(trail(explained, received), received, undefined)).toEqual(trail(explained));
  });

  it('does not tell as done what was taken back', () => {
    const items = trail(
      { code: 'switched', at, gpContractId: list(7) },
      { code: 'switchWithdrawn', at: '2026-11-23T09:01:00.000Z', gpContractId: list(7) },
    );
    expect(says(items)).toEqual(['switchWithdrawn']);
  });
});

describe('when somebody is called back', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
  it.each([
    [1, 2, undefined],
    [-1, 1, undefined],
    [2, 1, 'empty'],
    [-2, -1, 'over'],
    [1, 26, 'tooLong'],
    [61 * 24, 61 * 24 + 1, 'tooFar'],
  ])('between %i and %i hours from now: %s', (from, to, fault) => {
    expect(windowFault(hours(from), hours(to), now)).toBe(fault);
  });

  it('is later, now, and overdue', () => {
    const promised = { from: hours(0).toISOString(), to: hours(1).toISOString() };
    expect([-1, 0, 1, 2].map((at_) => urgencyOf(promised, hours(at_)))).toEqual([
      'later',
      'due',
      'due',
      'overdue',
    ]);
  });
});
