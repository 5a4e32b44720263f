import { describe, expect, it } from 'vitest';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import { askAbout, backToPlace, explained, hasPlace } from './waiting-state.ts';
import type { WaitingAsk, WaitingState } from './waiting-state.ts';

const ask: WaitingAsk = { kind: 'leave', doctor: 'Kari Nordmann' };
const receipt = (values: Partial<WaitingListReceipt>): WaitingState => ({
  step: 'receipt',
  receipt: {
    changeId: 'change',
    place: null,
    undoableUntil: null,
    ...values,
  } as WaitingListReceipt,
});
const place = {} as WaitingListReceipt['place'];

describe('a place in a queue', () => {
  it.each<[string, WaitingState, boolean, boolean]>([
    ['is what the overview says', { step: 'place' }, true, true],
    ['is not there when the overview says so', { step: 'place' }, false, false],
    ['is known from the receipt before the overview is', receipt({ place }), false, true],
    ['is gone by the receipt before the overview knows', receipt({}), true, false],
  ])('%s', (_, state, inOverview, expected) => {
    expect(hasPlace(state, inOverview)).toBe(expected);
  });
});

describe('a change that nobody knows the outcome of', () => {
  it.each<WaitingState>([
    { step: 'sending', ask, key: 'key' },
    { step: 'unknown', ask, key: 'key' },
  ])('is not thrown away while $step', (state) => {
    for (const next of [askAbout(state, ask), explained(state), backToPlace(state)]) {
      expect(next).toBe(state);
    }
  });
});
