import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { withdrawalCodes } from './codes.ts';
import type { WithdrawalCode } from './codes.ts';
import { decideWithdrawal } from './decide-withdrawal.ts';
import type { SwitchToWithdraw } from './decide-withdrawal.ts';
import { citizen } from './testing/facts.ts';

const TODAY = civilDate('2026-11-22');
const parameters = parametersOn(TODAY);
const tomorrow: SwitchToWithdraw = {
  effectiveDate: civilDate('2026-11-23'),
  state: 'pending',
  counts: true,
  backTo: [1],
};

const examples: readonly [string, SwitchToWithdraw | null, WithdrawalCode][] = [
  ['the day before it takes effect', tomorrow, 'withdrawal.allowed'],
  ['the day it takes effect', { ...tomorrow, effectiveDate: TODAY }, 'withdrawal.inEffect'],
  ['in effect', { ...tomorrow, state: 'inEffect' }, 'withdrawal.inEffect'],
  ['withdrawn already', { ...tomorrow, state: 'withdrawn' }, 'withdrawal.alreadyWithdrawn'],
  ['replaced by a later one', { ...tomorrow, state: 'replaced' }, 'withdrawal.replaced'],
  ['back to a doctor one is struck from', { ...tomorrow, backTo: [7] }, 'withdrawal.excluded'],
  ['no such switch', null, 'withdrawal.unknown'],
];

describe('decideWithdrawal', () => {
  it.each(examples)('%s', (_why, target, code) => {
    const decision = decideWithdrawal(
      citizen({ switchesUsed: 1, excludedContractIds: [7] }),
      target,
      parameters,
    );
    expect(Decision.safeParse(decision).success).toBe(true);
    expect(decision.code).toBe(code);
    expect(decision.outcome).toBe(code === 'withdrawal.allowed' ? 'allowed' : 'refused');
  });

  it('has an example of every code', () => {
    expect([...new Set(examples.map(([, , code]) => code))].toSorted()).toEqual(
      [...withdrawalCodes].toSorted(),
    );
  });

  it('tells a caller without standing nothing of how the switch stands', () => {
    for (const target of [tomorrow, { ...tomorrow, state: 'replaced' as const }, null]) {
      const child = citizen({ ageYears: 7, caller: null });
      const decision = decideWithdrawal(child, target, parameters);
      expect(decision).toMatchObject({ outcome: 'refused', code: 'caller.undeclared' });
      expect(decision.basis[0]).toMatchObject({ paragraph: '§ 5', part: 1 });
      expect(Decision.safeParse(decision).success).toBe(true);
    }
  });

  it('gives the switch back, unless a withdrawn switch counts or this one never did', () => {
    const used = (target: SwitchToWithdraw, withdrawnSwitchCounts: boolean): unknown =>
      decideWithdrawal(citizen({ switchesUsed: 2 }), target, {
        ...parameters,
        withdrawnSwitchCounts,
      }).facts['usedAfter'];
    expect(used(tomorrow, false)).toBe(1);
    expect(used(tomorrow, true)).toBe(2);
    expect(used({ ...tomorrow, counts: false }, false)).toBe(2);
  });

  it('is allowed on every day before the effective date and on no day from it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), (offset) => {
        const target = { ...tomorrow, effectiveDate: addDays(TODAY, offset) };
        const { outcome } = decideWithdrawal(citizen(), target, parameters);
        expect(outcome === 'allowed').toBe(offset > 0);
      }),
    );
  });
});
