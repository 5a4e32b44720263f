import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '#flo-server/db/embedded.ts';

/** A PostgreSQL that loses nothing when it is killed, which is what people have. */
export interface KillablePostgres {
  readonly url: string;
  readonly pid: number;
  /** Starts it again, on the same port and what is on its disk, after it was killed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it in a folder of its own. */
export async function startKillablePostgres(): Promise<KillablePostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'flo-faults-'));
  const dataDir = join(folder, 'pg');
  // What a killed process has handed to the operating system survives: only that is needed here.
  const settings = { fsync: 'off', full_page_writes: 'off', autovacuum: 'off' };
  let server = await startEmbeddedPostgres({ dataDir, settings });
  const { port } = server;
  return {
    get url() {
      return server.url;
    },
    get pid() {
      return server.pid;
    },
    restart: async () => {
      server = await startEmbeddedPostgres({ dataDir, settings, port });
    },
    stop: async () => {
      await server.stop();
      await removeEmbeddedPostgres(dataDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
