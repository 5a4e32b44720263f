import { describe, expect, it } from 'vitest';
import { table } from './table.ts';
import { judge, type Budget } from './verdict.ts';

const budgets: Record<string, Budget> = {
  'a.time': {
    title: 'a time',
    limit: 'the bare thing',
    unit: 'ms',
    rule: { kind: 'ratioAtMost', value: 3 },
    target: 100,
  },
  'a.rate': {
    title: 'a rate',
    limit: 'the bare rate',
    unit: 'look-ups/s',
    rule: { kind: 'ratioAtLeast', value: 0.25 },
  },
  'a.share': { title: 'a share', limit: 'all of it', unit: 's', rule: { kind: 'printed' } },
};

function lines(measurements: readonly (readonly [string, number, number])[]): string[] {
  const verdicts = measurements.map(([figure, measured, limit]) =>
    judge(budgets[figure]!, { figure, measured, limit }),
  );
  return table(budgets, verdicts).split('\n');
}

describe('table', () => {
  it('says figure, measured, limit, ratio, budget, target and verdict', () => {
    const [head, , first, limit] = lines([['a.time', 25.123, 10]]);
    expect(head).toMatch(/^figure\s+measured\s+limit\s+ratio\s+budget\s+target\s+ok$/);
    expect(first).toMatch(/^a time\s+25\.12 ms\s+10\.00 ms\s+2\.51\s+≤ 3 ×\s+100 ms\s+ok$/);
    expect(limit).toBe('  limit: the bare thing');
  });

  it('shouts where a budget is broken', () => {
    expect(lines([['a.rate', 200, 1000]])[2]).toMatch(/BROKEN$/);
    expect(lines([['a.time', Number.NaN, 10]])[2]).toMatch(/ – .*BROKEN$/);
  });

  it('does not praise what is only printed', () => {
    expect(lines([['a.share', 4, 2]])[2]).toMatch(/printed\s+–$/);
  });

  it('keeps its columns aligned', () => {
    const text = lines([
      ['a.time', 5, 10],
      ['a.rate', 123456, 234567],
    ]);
    const [head, , first, , second] = text;
    const column = head!.indexOf('budget');
    expect(first!.indexOf('≤')).toBe(column);
    expect(second!.indexOf('≥')).toBe(column);
  });
});
