import { watch } from 'node:fs';
import { inProject } from '../lib/project.ts';
import type { Child } from '../start/child.ts';
import { say } from '../start/progress.ts';

const QUIET_MS = 150;

/** A process that is started again whenever its sources change. */
export interface Restarting {
  stop(): Promise<void>;
}

/**
 * Runs `start` now and again after each change in the folders. A start that fails is told and waits
 * for the next change.
 */
export async function restarting(
  folders: readonly string[],
  start: () => Promise<Child>,
  onRestart: (child: Child) => void = () => undefined,
): Promise<Restarting> {
  let child: Child | undefined = await start();
  let turn = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const restart = async (): Promise<void> => {
    const began = performance.now();
    await child?.stop();
    try {
      child = await start();
      say(`${child.name}: started again in ${Math.round(performance.now() - began)} ms`);
      onRestart(child);
    } catch (error) {
      child = undefined;
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const watchers = folders.map((folder) =>
    watch(inProject(folder), { recursive: true }, (_event, file) => {
      if (file === null || !/(?<!\.test)\.(?:ts|sql|json)$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        turn = turn.then(restart);
      }, QUIET_MS);
    }),
  );
  return {
    stop: async () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      await turn;
      await child?.stop();
    },
  };
}
