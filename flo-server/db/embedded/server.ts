import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { childEnvironment } from './environment.ts';
import { EmbeddedPostgresError } from './error.ts';
import { readPidFile } from './pid-file.ts';
import { asArguments, baseSettings } from './settings.ts';

const START_TIMEOUT_MS = 60_000;
const FAST_SHUTDOWN_MS = 20_000;

interface ServerOptions {
  readonly binaries: PostgresBinaries;
  readonly account: Account | undefined;
  readonly cluster: string;
  /** PostgreSQL's own log, begun anew at each start. */
  readonly logFile: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on an existing cluster and waits until it accepts connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { binaries, account, cluster, logFile, port } = options;
  const log = await open(logFile, 'w', 0o600);
  const child = spawn(
    binaries.postgres,
    ['-D', cluster, '-p', String(port), ...asArguments({ ...baseSettings, ...options.settings })],
    {
      cwd: cluster,
      env: childEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      // Its own process group: Ctrl-C in a terminal must reach us first, not the database.
      detached: true,
      ...account,
    },
  );
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${code ?? signal}`));
  });
  await log.close();
  const outcome = await Promise.race([ended, untilReady(cluster, child.pid)]);
  if (outcome !== 'ready' || child.pid === undefined) {
    child.kill('SIGQUIT');
    const lines = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n');
    throw new EmbeddedPostgresError(`PostgreSQL did not start: ${outcome}\n${lines}`);
  }
  // The database alone must not keep its owner running.
  child.unref();
  return { pid: child.pid, stop: () => stop(child, ended) };
}

async function untilReady(cluster: string, pid: number | undefined): Promise<string> {
  const until = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < until) {
    const file = await readPidFile(cluster);
    if (file?.pid === pid && file?.ready === true) return 'ready';
    await sleep(10);
  }
  return `not ready after ${START_TIMEOUT_MS / 1000} seconds`;
}

async function stop(
  child: { kill(signal: NodeJS.Signals): boolean; exitCode: number | null; ref(): void },
  ended: Promise<string>,
): Promise<void> {
  if (child.exitCode !== null) return;
  child.ref();
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), FAST_SHUTDOWN_MS);
  await ended;
  clearTimeout(impatient);
}
