import type { Clock } from '#contract/time/clock.ts';
import type { Pool } from '../db/pool.ts';
import { openAuditLog } from './audit-log.ts';
import type { AuditLog } from './audit-log.ts';
import { AuditKeyError, makeKeyFile, readKeyFile } from './key-file.ts';
import { hasChains } from './open-chain.ts';

/**
 * Begins the audit of a process with the key in a file. Where there is neither a key nor any audit yet,
 * a key is made.
 *
 * @throws AuditKeyError when the key is lost, is another, or can be read by others.
 */
export async function startAudit(pool: Pool, clock: Clock, keyFile: string): Promise<AuditLog> {
  const known = await readKeyFile(keyFile);
  if (known === undefined && (await hasChains(pool))) {
    throw new AuditKeyError(`${keyFile} is missing, and this database has an audit already`);
  }
  return openAuditLog(pool, clock, known ?? (await makeKeyFile(keyFile)));
}
