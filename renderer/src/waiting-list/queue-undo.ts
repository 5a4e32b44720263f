import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';

/** The last change of a person's queue, as long as it can be taken back. */
export interface QueueChange {
  readonly changeId: string;
  /** When it was done, by the service's clock. */
  readonly at: string;
  /** Until when it can be taken back, by the service's clock: what is said on the screen. */
  readonly undoableUntil: string;
  /** The same by this window's clock, in ms: the two may be apart. */
  readonly endsAt: number;
}

export interface QueueUndo {
  readonly change: QueueChange | undefined;
}

export function createQueueUndo(): StoreApi<QueueUndo> {
  return createStore<QueueUndo>(() => ({ change: undefined }));
}

/**
 * Remembers what a receipt says can be taken back, also when it is off the screen: a place that is
 * lost is lost for good. It is forgotten when its time is over, and the way back with it.
 */
export function rememberChange(
  undo: StoreApi<QueueUndo>,
  { changeId, at, undoableUntil }: WaitingListReceipt,
): void {
  if (undoableUntil === null) return undo.setState({ change: undefined });
  const left = Date.parse(undoableUntil) - Date.parse(at);
  const change: QueueChange = { changeId, at, undoableUntil, endsAt: Date.now() + left };
  undo.setState({ change });
  setTimeout(() => {
    if (undo.getState().change === change) undo.setState({ change: undefined });
  }, left);
}

/** The change that can be taken back now, as far as this window knows. */
export function undoableChange({ change }: QueueUndo): QueueChange | undefined {
  // A machine that slept wakes with its timers late.
  return change !== undefined && Date.now() <= change.endsAt ? change : undefined;
}
