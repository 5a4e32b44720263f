import { readOptions, usage } from './start/options.ts';
import { say } from './start/progress.ts';
import { runUntilStopped } from './start/run.ts';
import { startSystem } from './start/system.ts';

await runUntilStopped(async (undo, shutDown, isStopping) => {
  const options = readOptions(process.argv.slice(2), new Date());
  if (options === 'help') {
    process.stdout.write(usage);
    process.exit(0);
  }
  const { ready, children, workspace } = await startSystem(options, undo);
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  say('Ready. Ctrl-C stops everything.');
  for (const child of children) {
    void child.ended.then((how) => {
      if (!isStopping()) say(`${child.name} ${how}; stopping.`);
      return shutDown(1);
    });
  }
  void workspace.ended.then((how) => {
    // A closed window is how a person stops the desktop application.
    const closed = ready.host === 'electron' && how === 'ended with 0';
    if (!isStopping() && !closed) say(`${workspace.name} ${how}; stopping.`);
    return shutDown(closed ? 0 : 1);
  });
});
