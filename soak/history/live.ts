import type { Step } from './step.ts';
import { World } from './world.ts';

/** Lives one history to its end. @throws Error with the promise that was broken. */
export async function live(steps: readonly Step[]): Promise<void> {
  const unheard: unknown[] = [];
  const hear = (error: unknown): void => void unheard.push(error);
  process.on('unhandledRejection', hear);
  const world = new World();
  try {
    for (const step of steps) await world.step(step);
    await world.quiet();
    // What is left of a killed process in this one trips over files it was just closing.
    if (unheard.length > 0 && !world.desk.wasKilled)
      throw new Error('nobody caught an error', { cause: unheard[0] });
  } finally {
    await world.end();
    process.off('unhandledRejection', hear);
  }
}
