import { describe, expect, it } from 'vitest';
import { ownLists } from './own-lists.ts';

type Given = Parameters<typeof ownLists>[0];
const tie = (gpContractId: number) => ({ gpContractId }) as unknown as Given['history'][number];
const numbers = (given: object): number[] =>
  ownLists(given as unknown as Given).map(({ gpContractId }) => gpContractId);

describe('the lists somebody is or has been on', () => {
  it('has each once, the one of today first', () => {
    expect(numbers({ current: tie(1), history: [tie(1), tie(2), tie(1)] })).toEqual([1, 2]);
    expect(numbers({ current: null, history: [tie(3)] })).toEqual([3]);
    expect(numbers({ current: null, history: [] })).toEqual([]);
  });
});
