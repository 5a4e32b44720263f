import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { decideMembership, membershipCodes } from './decide-membership.ts';
import type { MembershipCase } from './decide-membership.ts';

const shown: MembershipCase = {
  today: civilDate('2026-11-22'),
  ground: 'student',
  validFrom: civilDate('2026-08-01'),
  validTo: civilDate('2027-01-31'),
  overlaps: false,
};

const examples: readonly [why: string, Partial<MembershipCase>, code: string][] = [
  ['a semester', {}, 'membership.registered'],
  ['an employment without an end', { ground: 'employee', validTo: null }, 'membership.registered'],
  ['the last day is today', { validTo: civilDate('2026-11-22') }, 'membership.registered'],
  ['the last day was yesterday', { validTo: civilDate('2026-11-21') }, 'membership.over'],
  ['it ends before it begins', { validTo: civilDate('2026-07-31') }, 'membership.emptyPeriod'],
  ['registered before', { overlaps: true }, 'membership.overlaps'],
];

describe('§ 3: registering who belongs to the university', () => {
  it.each(examples)('%s', (_why, changes, code) => {
    const decision = Decision.parse(decideMembership({ ...shown, ...changes }));
    expect(decision.code).toBe(code);
    expect(decision.basis).toMatchObject([{ paragraph: '§ 3' }]);
  });

  it('has an example of every code', () => {
    const codes = new Set(examples.map(([, , code]) => code));
    expect([...codes].toSorted()).toEqual([...membershipCodes].toSorted());
  });
});
