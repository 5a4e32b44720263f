import { describe, expect, it } from 'vitest';
import { interleave } from './interleave.ts';

describe('interleave', () => {
  it('takes turns, and takes turns at going first', async () => {
    const order: string[] = [];
    const note = (name: string) => (round: number) => {
      order.push(`${name}${round}`);
      return Promise.resolve([round]);
    };
    await interleave(3, note('a'), note('b'));
    expect(order).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
  });

  it('keeps the samples of the two apart', async () => {
    const samples = await interleave(
      2,
      (round) => Promise.resolve([round, round + 10]),
      () => Promise.resolve([99]),
    );
    expect(samples).toEqual({ measured: [0, 10, 1, 11], limit: [99, 99] });
  });

  it('never runs two turns at once', async () => {
    let running = 0;
    const turn = async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return [];
    };
    await interleave(3, turn, turn);
  });
});
