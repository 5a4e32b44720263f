import { mkdir } from 'node:fs/promises';
import { unprivilegedAccount } from './embedded/account.ts';
import { postgresBinaries } from './embedded/binaries.ts';
import { clusterOf, createCluster, hasCluster, readPassword } from './embedded/cluster.ts';
import { EmbeddedPostgresError } from './embedded/error.ts';
import { claimFolder, releaseFolder } from './embedded/owner.ts';
import { reachableDataDir } from './embedded/placement.ts';
import { endEarlierServer } from './embedded/pid-file.ts';
import { freePort } from './embedded/port.ts';
import {
  DATABASE_NAME,
  DATABASE_USER,
  durabilitySettings,
  type Durability,
} from './embedded/settings.ts';
import { startServer } from './embedded/server.ts';

export { EmbeddedPostgresError } from './embedded/error.ts';
export { removeEmbeddedPostgres } from './embedded/remove.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of this database alone; made if missing. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; a free one when left out. */
  readonly port?: number;
  /** `none` trades crash safety for speed: for tests and benchmarks only. Default `full`. */
  readonly durability?: Durability;
  /** PostgreSQL settings laid over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told about each step that takes time, in English. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection string, password included: never log it. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Fast shutdown: open transactions are rolled back. Resolves when the process is gone. */
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL 18 from npm, reachable on 127.0.0.1 only, with a random password. Makes the
 * database on first use, and ends a PostgreSQL that a killed owner left behind in the same folder.
 * As root it runs under the uid of `nobody`, since PostgreSQL refuses root.
 *
 * @throws EmbeddedPostgresError where there is no binary for the platform, where a living process
 * uses the folder, or where PostgreSQL does not come up.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const account = await unprivilegedAccount();
  const dataDir = await reachableDataDir(options.dataDir, account);
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  await claimFolder(dataDir);
  try {
    const binaries = await postgresBinaries(account);
    const cluster = clusterOf(dataDir);
    await endEarlierServer(cluster, log);
    if (!(await hasCluster(dataDir))) {
      log('making the database');
      await createCluster({ dataDir, binaries, account });
    }
    const password = await readPassword(dataDir);
    const port = options.port ?? (await freePort());
    const server = await startServer({
      binaries,
      account,
      cluster,
      logFile: `${dataDir}/postgres.log`,
      port,
      settings: { ...durabilitySettings(options.durability ?? 'full'), ...options.settings },
    });
    return {
      url: `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`,
      port,
      pid: server.pid,
      stop: async () => {
        await server.stop();
        await releaseFolder(dataDir);
      },
    };
  } catch (error) {
    await releaseFolder(dataDir);
    throw error instanceof Error ? error : new EmbeddedPostgresError(String(error));
  }
}
