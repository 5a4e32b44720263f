import { randomBytes } from 'node:crypto';
import { databaseUrl, runAsAdmin, TEMPLATE_DATABASE, TEST_POSTGRES } from './postgres.ts';

export interface TestDatabase {
  /** Connection string of a database that nobody else uses. */
  readonly url: string;
  /** Deletes it, ending connections that were left open. */
  drop(): Promise<void>;
}

/**
 * A fresh, migrated, empty database (about 50 ms), cloned from the run's template, or from another
 * database of the same server that nobody is connected to.
 */
export async function testDatabase(template = TEMPLATE_DATABASE): Promise<TestDatabase> {
  const adminUrl = process.env[TEST_POSTGRES];
  if (adminUrl === undefined) {
    throw new Error('No test PostgreSQL: run these tests through vitest.config.ts or npm test.');
  }
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await runAsAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: databaseUrl(adminUrl, name),
    drop: () => runAsAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
