import { surviveRejections } from '#backend/survive-rejections.ts';
import { readOptions } from './options.ts';
import { startBrowserHost } from './start.ts';

const log = (entry: object): void => {
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};

surviveRejections(log);
try {
  const host = await startBrowserHost(readOptions(process.argv.slice(2)), log);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void host.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Ready means that it can be stopped, too.
  process.stdout.write(`${JSON.stringify({ ready: true, workspace: host.workspace })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'could not start'}\n`);
  process.exitCode = 1;
}
