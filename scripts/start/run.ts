import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../lib/user-error.ts';
import { say } from './progress.ts';

const HALF_STARTED_MS = 5000;

/** What to undo, last thing first. */
export type Undo = (() => Promise<unknown> | void)[];

/** Stops everything and ends this process; later calls change nothing. */
export type ShutDown = (code: number) => Promise<void>;

/**
 * Runs `begin`, which notes in `undo` how to stop each thing it starts. Ctrl-C, SIGTERM, the death of
 * the process that started this one, and a failure stop what runs by then, last first.
 */
export async function runUntilStopped(
  begin: (undo: Undo, shutDown: ShutDown, isStopping: () => boolean) => Promise<void>,
): Promise<void> {
  const undo: Undo = [];
  let stopping: Promise<void> | undefined;
  let begun: Promise<void> = Promise.resolve();
  const stopAll = async (code: number): Promise<void> => {
    await undoAll(undo);
    // What was being started at this moment is noted only when its start is over.
    await Promise.race([begun.catch(() => undefined), sleep(HALF_STARTED_MS)]);
    await undoAll(undo);
    process.exit(code);
  };
  const shutDown: ShutDown = (code) => (stopping ??= stopAll(code));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void shutDown(0));
  }
  process.on('disconnect', () => void shutDown(0));
  try {
    begun = begin(undo, shutDown, () => stopping !== undefined);
    await begun;
  } catch (error) {
    if (stopping !== undefined) return;
    say(error instanceof UserError ? `\n${error.message}` : wordsOf(error));
    await shutDown(1);
  }
}

async function undoAll(undo: Undo): Promise<void> {
  for (let step = undo.pop(); step !== undefined; step = undo.pop()) {
    try {
      await step();
    } catch (error) {
      say(wordsOf(error));
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
