import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';

/**
 * The servers of a test run, and the environment variables that carry their connection strings to its
 * workers. What the reference feed gives waits for every transaction of its server, and dropping a
 * database is one that waits for the disk: what tests the feed, journeys too, is on a server where nobody
 * does that.
 */
export const testServers = {
  common: 'FLO_TEST_POSTGRES',
  feed: 'FLO_TEST_FEED_POSTGRES',
} as const;
export type TestServer = keyof typeof testServers;
/** Environment variable that names a folder of the test run, gone when it is over. */
export const TEST_FOLDER = 'FLO_TEST_FOLDER';
/** The migrated, empty database that every test clones. */
export const TEMPLATE_DATABASE = 'template_flo';

/** A PostgreSQL for a whole test run. */
export interface TestPostgres {
  /** Connects as superuser to a database of no interest. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL in a folder of its own, makes the migrated template and announces both in the
 * environment, where `testDatabase()` in this and in every child process finds them.
 */
export async function startTestPostgres(name: TestServer = 'common'): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'flo-test-postgres-'));
  const dataDir = join(folder, 'pg');
  const server = await startEmbeddedPostgres({
    dataDir,
    durability: 'none',
    settings: { max_connections: '400', shared_buffers: '128MB', autovacuum: 'off' },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await removeEmbeddedPostgres(dataDir);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await runAsAdmin(server.url, `CREATE DATABASE ${TEMPLATE_DATABASE}`);
    await migrate(databaseUrl(server.url, TEMPLATE_DATABASE));
  } catch (error) {
    await stop();
    throw error;
  }
  process.env[testServers[name]] = server.url;
  process.env[TEST_FOLDER] ??= folder;
  return { adminUrl: server.url, stop };
}

/** The same server and user, another database. */
export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement outside any transaction. */
export async function runAsAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
