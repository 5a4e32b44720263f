import { randomBytes } from 'node:crypto';
import { databaseUrl, runAsAdmin, TEMPLATE_DATABASE, testServers } from './postgres.ts';
import type { TestServer } from './postgres.ts';

export interface TestDatabase {
  /** Connection string of a database that nobody else uses. */
  readonly url: string;
  /** Ends connections that were left open and deletes it; on the feed's server it goes with the run. */
  drop(): Promise<void>;
}

/**
 * A fresh, migrated, empty database (about 50 ms), cloned from the run's template, or from another
 * database of the same server that nobody is connected to.
 */
export async function testDatabase(
  template = TEMPLATE_DATABASE,
  server: TestServer = 'common',
): Promise<TestDatabase> {
  const adminUrl = process.env[testServers[server]];
  if (adminUrl === undefined) {
    throw new Error('No test PostgreSQL: run these tests through vitest.config.ts or npm test.');
  }
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await runAsAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const end =
    server === 'feed'
      ? `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`
      : `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  return { url: databaseUrl(adminUrl, name), drop: () => runAsAdmin(adminUrl, end) };
}
