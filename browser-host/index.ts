import { resolve } from 'node:path';
import { offsetClock } from '#contract/time/clock.ts';
import { PageNotBuiltError, readBuiltFiles } from '#backend/page/built-files.ts';
import type { LogEntry } from '#backend/ports.ts';
import { ProfileInUseError } from '#backend/profile-lock.ts';
import { startBackend } from '#backend/start.ts';
import { appVersion } from './app-version.ts';
import { PortTakenError, startBrowserHost } from './browser-host.ts';
import { readOptions, UsageError } from './options.ts';

const log = (entry: LogEntry): void => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
};

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const files = readBuiltFiles(resolve(import.meta.dirname, '../out/renderer'));
  const backend = startBackend({
    ...options,
    host: 'browser',
    appVersion: appVersion(),
    clock: offsetClock(options.clockOffsetMs),
    fetch,
    log,
  });
  const host = await startBrowserHost({ backend, files, port: options.port }).catch(
    async (error: unknown) => {
      await backend.stop();
      throw error;
    },
  );
  const stop = (): void => {
    void Promise.all([host.stop(), backend.stop()]).then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`${JSON.stringify({ ready: true, workspace: host.address })}\n`);
}

const explained: readonly (new (...args: never[]) => Error)[] = [
  UsageError,
  PageNotBuiltError,
  PortTakenError,
  ProfileInUseError,
];

run().catch((error: unknown) => {
  const known = explained.some((kind) => error instanceof kind);
  const text = error instanceof Error ? (known ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
