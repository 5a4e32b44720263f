import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './error.ts';
import { commandLine, isAlive, isGoneWithin } from './processes.ts';

/** What PostgreSQL writes about itself into its folder. */
interface PidFile {
  readonly pid: number;
  readonly ready: boolean;
}

/** PostgreSQL's own pid file, or undefined when there is none or it is half written. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const raw = await readFile(pidFile(cluster), 'utf8').catch(() => undefined);
  if (raw === undefined) return undefined;
  const lines = raw.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/** Ends the PostgreSQL that an earlier, killed owner of this folder left running. */
export async function endEarlierServer(
  cluster: string,
  log: (line: string) => void,
): Promise<void> {
  const earlier = await readPidFile(cluster);
  if (earlier === undefined) return;
  const { pid } = earlier;
  if (!(await isAlive(pid)) || !(await commandLine(pid)).includes(cluster)) {
    // The process is gone, or its number has been given to a stranger.
    await rm(pidFile(cluster), { force: true });
    return;
  }
  log(`ending the database that an earlier run left behind (process ${pid})`);
  for (const [signal, milliseconds] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    process.kill(pid, signal);
    if (await isGoneWithin(pid, milliseconds)) return;
  }
  throw new EmbeddedPostgresError(`An earlier PostgreSQL (process ${pid}) does not stop.`);
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
