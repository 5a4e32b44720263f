import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import { windowWithPerson } from '../app/testing/window.ts';
import { createQueueUndo, rememberChange, undoableChange } from './queue-undo.ts';
import {
  askToLeave,
  confirmWaiting,
  explainPlace,
  showPlace,
  undoableOnScreen,
  undoWaiting,
} from './waiting-actions.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

const now = new Date('2026-11-22T10:00:00.000Z');
beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => void vi.useRealTimers());

const receipt = {
  changeId: 'change',
  kind: 'leave',
  // The service's clock is not the window's.
  at: '2026-11-22T12:00:00.000Z',
  place: null,
  undoableUntil: '2026-11-22T12:10:00.000Z',
  tiesRevision: 'r2',
} as WaitingListReceipt;
const MINUTES = 60_000;

describe('a change that can be taken back', () => {
  it('is forgotten when its time is over, by the clock of the service', () => {
    const undo = createQueueUndo();
    rememberChange(undo, receipt);
    vi.advanceTimersByTime(10 * MINUTES - 1);
    expect(undoableChange(undo.getState())?.changeId).toBe('change');
    vi.advanceTimersByTime(1);
    expect(undo.getState().change).toBeUndefined();
  });

  it('is over in time although the machine slept', () => {
    const undo = createQueueUndo();
    rememberChange(undo, receipt);
    vi.setSystemTime(now.getTime() + 11 * MINUTES);
    expect(undoableChange(undo.getState())).toBeUndefined();
  });

  it('gives way to the next one, and is none where the service gives no time', () => {
    const undo = createQueueUndo();
    rememberChange(undo, receipt);
    vi.advanceTimersByTime(5 * MINUTES);
    rememberChange(undo, { ...receipt, changeId: 'next' });
    vi.advanceTimersByTime(6 * MINUTES);
    expect(undoableChange(undo.getState())?.changeId).toBe('next');
    rememberChange(undo, { ...receipt, undoableUntil: null });
    expect(undo.getState().change).toBeUndefined();
  });
});

const waiting = { gpName: { first: 'Kari', middle: null, last: 'Full' }, officeName: '' };
const caller = { kind: 'oneself', mayAsk: ['joinWaitingList'] };

/** A person who has just left the queue. */
async function afterLeaving() {
  const opened = windowWithPerson({ waiting, tiesRevision: 'r1', switchFacts: { caller } });
  const { app, tab, sent } = opened;
  sent.mockResolvedValueOnce(receipt);
  askToLeave(app);
  confirmWaiting(app);
  await expect.poll(() => tab.waiting.getState().step).toBe('receipt');
  return opened;
}

describe('a place that was given up', () => {
  it.each([
    ['after “Done”', showPlace],
    ['from the explanation', explainPlace],
  ])('can be taken back %s', async (_, leave) => {
    const { app, sent } = await afterLeaving();
    leave(app);
    undoWaiting(app);
    // On the revision of the receipt: the fresh overview is not there yet.
    const input = { changeId: 'change', tiesRevision: 'r2' };
    expect(sent.mock.lastCall).toMatchObject(['waitingList.undo', input]);
    // On its way: it is not asked for twice.
    expect(undoableOnScreen(app)).toBeUndefined();
  });

  it('cannot be taken back once the time is over', async () => {
    const { app, sent } = await afterLeaving();
    vi.advanceTimersByTime(10 * MINUTES);
    undoWaiting(app);
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
