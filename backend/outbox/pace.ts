import { rhythm, type Rhythm } from '../sync/backoff.ts';

/** How long things take; tests have less time. */
export interface OutboxPace {
  /** How long a command with an undo window is held. */
  readonly undoMs: number;
  /** How long a page waits for its answer before it is told that the command is kept. */
  readonly patienceMs: number;
  readonly rhythm: Rhythm;
  readonly now: () => number;
  readonly random: () => number;
}

/** What people meet. */
export const pace: OutboxPace = {
  undoMs: 10_000,
  // Within what a page waits for an answer, and beyond what a call to the service takes.
  patienceMs: 12_000,
  rhythm: { ...rhythm, firstRetryMs: 1_000, longestRetryMs: 30_000 },
  now: () => performance.now(),
  random: Math.random,
};
