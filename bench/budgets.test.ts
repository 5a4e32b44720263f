import { describe, expect, it } from 'vitest';
import { budgets, figuresOf } from './budgets.ts';
import { suites } from './suites/index.ts';

describe('budgets', () => {
  it('has figures for every suite, and none without a suite', () => {
    const covered = Object.keys(suites).flatMap((suite) => figuresOf(suite));
    expect(covered.toSorted()).toEqual(Object.keys(budgets).toSorted());
    for (const suite of Object.keys(suites)) expect(figuresOf(suite)).not.toEqual([]);
  });
});
