import type { Runner } from './runner.ts';

const TICK_MS = 30_000;

/**
 * Looks every half minute for runs that are due or were left. One look at a time; a database away is no
 * reason to stop looking. Gives a function that stops it.
 */
export function startScheduler(runner: Runner): () => void {
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      await runner.tick();
    } catch {
      // The next look tries again.
    } finally {
      looking = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), TICK_MS).unref();
  return () => clearInterval(timer);
}
