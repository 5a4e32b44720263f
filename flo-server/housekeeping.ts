import { pruneAnswers } from './idempotency/store.ts';
import { pruneReferenceChanges } from './reference-sync/prune.ts';
import type { Services } from './services.ts';
import { pruneUsedProofs } from './sign-in/used-proofs.ts';

const EVERY_MS = 3_600_000;

/**
 * Clears away, once an hour, what has outlived its use. Nothing depends on it: what is in force
 * follows from the data and the clock. Gives a function that stops it.
 */
export function startHousekeeping({ pool, clock }: Services): () => void {
  const clean = async (): Promise<void> => {
    await pruneAnswers(pool, clock.now());
    await pruneReferenceChanges(pool);
    await pruneUsedProofs(pool);
  };
  // The next hour tries again: a database that is away now is no reason to stop.
  const timer = setInterval(() => void clean().catch(() => undefined), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
