import { createStore, type StoreApi } from 'zustand/vanilla';

/** What became of a wish to take something back. */
export type UndoOutcome = 'undone' | 'tooLate';

/** The last outcome, until it has been read: a command that left anyway must not look taken back. */
export const undoOutcome: StoreApi<{ readonly said: UndoOutcome | undefined }> = createStore(
  () => ({
    said: undefined,
  }),
);

/** It has been read, or its reader has left. */
export const forgetUndoOutcome = (): void => undoOutcome.setState({ said: undefined });

const SECOND = 1000;

/** Whole seconds left of an undo window, by the time of the whole system. */
export function secondsLeft(undoUntil: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(undoUntil) - now.getTime()) / SECOND));
}
