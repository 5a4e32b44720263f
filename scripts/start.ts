import { UserError } from './lib/user-error.ts';
import { readOptions, usage } from './start/options.ts';
import { say } from './start/progress.ts';
import { startSystem, type Undo } from './start/system.ts';

const undo: Undo = [];
let stopping: Promise<void> | undefined;

/** Stops everything that was started, last first, and ends this process. */
function shutDown(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const step of undo.toReversed()) {
      await Promise.resolve()
        .then(step)
        .catch((error: unknown) => say(String(error)));
    }
    process.exit(code);
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void shutDown(0));
}
// The process that started this one was killed.
process.on('disconnect', () => void shutDown(0));

try {
  const options = readOptions(process.argv.slice(2), new Date());
  if (options === 'help') {
    process.stdout.write(usage);
    process.exit(0);
  }
  const { ready, children } = await startSystem(options, undo);
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  say('Ready. Ctrl-C stops everything.');
  const [api, workspace] = children;
  void api?.ended.then((how) => {
    if (stopping === undefined) say(`${api.name} ${how}; stopping.`);
    return shutDown(1);
  });
  void workspace?.ended.then((how) => {
    const closed = ready.host === 'electron' && how.endsWith(' 0');
    if (stopping === undefined && !closed) say(`${workspace.name} ${how}; stopping.`);
    return shutDown(closed ? 0 : 1);
  });
} catch (error) {
  if (stopping === undefined) {
    say(
      error instanceof UserError
        ? `\n${error.message}`
        : String(error instanceof Error ? error.stack : error),
    );
    await shutDown(1);
  }
}
