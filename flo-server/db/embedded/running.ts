import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unprivilegedAccount } from './account.ts';
import { clusterOf, hasCluster, readPassword } from './cluster.ts';
import { readPidFile } from './pid-file.ts';
import { reachableDataDir } from './placement.ts';
import { isAlive } from './processes.ts';
import { DATABASE_NAME, DATABASE_USER } from './settings.ts';

const PORT_LINE = 3;

/** Whether there is a database in a folder, running or not. */
export async function hasPostgres(wanted: string): Promise<boolean> {
  return hasCluster(await reachableDataDir(wanted, await unprivilegedAccount()));
}

/**
 * Connection string of the embedded PostgreSQL that somebody has started on a folder; undefined when
 * none runs there. It holds the password: never log it.
 */
export async function runningPostgres(wanted: string): Promise<string | undefined> {
  const dataDir = await reachableDataDir(wanted, await unprivilegedAccount());
  const cluster = clusterOf(dataDir);
  const running = await readPidFile(cluster);
  if (running === undefined || !running.ready || !(await isAlive(running.pid))) return undefined;
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  const port = Number(lines[PORT_LINE]);
  return `postgres://${DATABASE_USER}:${await readPassword(dataDir)}@127.0.0.1:${port}/${DATABASE_NAME}`;
}
