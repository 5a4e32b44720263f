import { describe, expect, it } from 'vitest';
import { judge, type Budget, type Rule } from './verdict.ts';

const ok = (rule: Rule, measured: number, limit: number): boolean => {
  const budget: Budget = { title: 'a', limit: 'b', unit: 'ms', rule };
  return judge(budget, { figure: 'x', measured, limit }).ok;
};

describe('judge', () => {
  it('allows a time up to so many times its limit', () => {
    const rule: Rule = { kind: 'ratioAtMost', value: 3 };
    expect(ok(rule, 30, 10)).toBe(true);
    expect(ok(rule, 30.1, 10)).toBe(false);
  });

  it('wants a rate of at least a share of its limit', () => {
    const rule: Rule = { kind: 'ratioAtLeast', value: 0.25 };
    expect(ok(rule, 250, 1000)).toBe(true);
    expect(ok(rule, 249, 1000)).toBe(false);
  });

  it('allows a time so much above its limit', () => {
    const rule: Rule = { kind: 'aboveLimitAtMost', value: 8 };
    expect(ok(rule, 28, 20)).toBe(true);
    expect(ok(rule, 28.1, 20)).toBe(false);
    expect(ok(rule, 5, 20)).toBe(true);
  });

  it('never breaks on a figure that is only printed', () => {
    expect(ok({ kind: 'printed' }, 1e9, 1)).toBe(true);
  });

  it('does not accept what was not measured, whatever the rule', () => {
    expect(ok({ kind: 'printed' }, Number.NaN, 1)).toBe(false);
    expect(ok({ kind: 'ratioAtMost', value: 3 }, 1, 0)).toBe(false);
    expect(ok({ kind: 'ratioAtLeast', value: 0.25 }, 1, Number.NaN)).toBe(false);
  });

  it('gives the ratio with the verdict', () => {
    const budget: Budget = { title: 'a', limit: 'b', unit: 'ms', rule: { kind: 'printed' } };
    expect(judge(budget, { figure: 'x', measured: 15, limit: 10 })).toEqual({
      figure: 'x',
      measured: 15,
      limit: 10,
      ratio: 1.5,
      ok: true,
    });
  });
});
