import { rm } from 'node:fs/promises';
import { unprivilegedAccount } from './account.ts';
import { clusterOf } from './cluster.ts';
import { endEarlierServer } from './pid-file.ts';
import { reachableDataDir } from './placement.ts';

/** Deletes a database for good, ending a PostgreSQL that still runs on it. */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const folder = await reachableDataDir(dataDir, await unprivilegedAccount());
  await endEarlierServer(clusterOf(folder), () => undefined);
  await rm(folder, { recursive: true, force: true });
}
