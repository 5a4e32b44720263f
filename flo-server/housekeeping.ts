import { pruneAnswers } from './idempotency/store.ts';
import { pruneReferenceChanges } from './reference-sync/prune.ts';
import type { Services } from './services.ts';
import { pruneUsedProofs } from './sign-in/used-proofs.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Runs something again and again. The next time tries again: a database away is no reason to stop. */
function every(milliseconds: number, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(() => void work().catch(() => undefined), milliseconds).unref();
}

/**
 * Clears away what has outlived its use: used proofs once a minute, because every request leaves one,
 * the rest once an hour. Nothing depends on it: what is in force follows from the data and the clock.
 * Gives a function that stops it.
 */
export function startHousekeeping({ pool, clock }: Services): () => void {
  const timers = [
    every(MINUTE_MS, () => pruneUsedProofs(pool)),
    every(HOUR_MS, async () => {
      await pruneAnswers(pool, clock.now());
      await pruneReferenceChanges(pool);
    }),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
