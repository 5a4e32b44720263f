import { pruneAnswers } from './idempotency/store.ts';
import { pruneHolds } from './live/presence-rows.ts';
import { markFeed, pruneReferenceChanges } from './reference-sync/prune.ts';
import type { Services } from './services.ts';
import { pruneUsedProofs } from './sign-in/used-proofs.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Runs something again and again. The next time tries again: a database away is no reason to stop. */
function every(milliseconds: number, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(() => void work().catch(() => undefined), milliseconds).unref();
}

/**
 * Clears away what has outlived its use: used proofs and holds once a minute, because
 * every request and every open record leaves one, the rest once an hour. Nothing depends on it: what is in force follows from the data and the clock.
 * Gives a function that stops it.
 */
export function startHousekeeping({ pool, clock }: Services): () => void {
  const timers = [
    every(MINUTE_MS, () => pruneUsedProofs(pool)),
    every(MINUTE_MS, () => pruneHolds(pool, clock.now())),
    every(HOUR_MS, async () => {
      await pruneAnswers(pool, clock.now());
      await markFeed(pool, clock.now());
      await pruneReferenceChanges(pool, clock.now());
    }),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
