import { describe, expect, it } from 'vitest';
import { repeatFor } from './repeat.ts';

const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

describe('repeatFor', () => {
  it('counts every turn once, from nought', async () => {
    const turns: number[] = [];
    const { times, seconds } = await repeatFor(20, 3, async (turn) => {
      turns.push(turn);
      await tick();
    });
    expect(turns.toSorted((a, b) => a - b)).toEqual(Array.from({ length: times }, (_, n) => n));
    expect(times).toBeGreaterThanOrEqual(3);
    expect(seconds).toBeGreaterThan(0);
  });

  it('keeps to so many at a time, each in its lane', async () => {
    const busy = new Set<number>();
    await repeatFor(10, 2, async (_, lane) => {
      expect(busy.has(lane)).toBe(false);
      busy.add(lane);
      expect(busy.size).toBeLessThanOrEqual(2);
      await tick();
      busy.delete(lane);
    });
  });

  it('fails when a turn fails', async () => {
    await expect(repeatFor(50, 2, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
