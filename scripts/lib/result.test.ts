import { describe, expect, it } from 'vitest';
import { reportLine, succeeded, type PartResult } from './result.ts';

const result = (passed: number, failed: number): PartResult => ({
  name: 'part',
  passed,
  failed,
  seconds: 1,
});

describe('the result of a check', () => {
  it('adds the parts up', () => {
    expect(reportLine([result(3, 0), result(4, 2)])).toBe('7 passed, 2 failed');
  });

  it('fails when any part failed, when a part ran nothing, and when there was no part', () => {
    expect(succeeded([result(3, 0), result(4, 0)])).toBe(true);
    expect(succeeded([result(3, 0), result(4, 1)])).toBe(false);
    expect(succeeded([result(3, 0), result(0, 0)])).toBe(false);
    expect(succeeded([])).toBe(false);
  });

  it('counts a part that ran nothing as one failure', () => {
    expect(reportLine([result(3, 0), result(0, 0)])).toBe('3 passed, 1 failed');
  });
});
