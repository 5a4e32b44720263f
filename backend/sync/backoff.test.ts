import { describe, expect, it } from 'vitest';
import { jittered, retryDelay } from './backoff.ts';

const rhythm = { pollMs: 1000, idlePollMs: 9000, firstRetryMs: 100, longestRetryMs: 1000 };
const middle = (): number => 0.5;

describe('retryDelay', () => {
  it('doubles up to the longest (P25)', () => {
    const delays = [1, 2, 3, 4, 5, 20].map((n) => retryDelay(rhythm, n, undefined, middle));
    expect(delays).toEqual([100, 200, 400, 800, 1000, 1000]);
  });

  it('is never shorter than the service asked for (P25)', () => {
    expect(retryDelay(rhythm, 1, 30, middle)).toBe(30_000);
    expect(retryDelay(rhythm, 5, 0.1, middle)).toBe(1000);
  });

  it('is spread around its middle (P25)', () => {
    expect([0, 0.5, 1].map((n) => jittered(1000, () => n))).toEqual([750, 1000, 1250]);
  });
});
