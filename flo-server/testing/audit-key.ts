import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_FOLDER } from './postgres.ts';

/** The key of every audit that is written inside a test's own process. */
export const testAuditKey = Buffer.alloc(32, 7);

/** Where processes on one database find their key: the same for all of them, and nobody else's. */
export function auditKeyFile(databaseUrl: string): string {
  const { port, pathname } = new URL(databaseUrl);
  const name = createHash('sha256').update(`${port}${pathname}`).digest('hex').slice(0, 16);
  return join(process.env[TEST_FOLDER] ?? tmpdir(), 'audit-keys', `${name}.key`);
}
