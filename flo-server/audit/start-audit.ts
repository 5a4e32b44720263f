import type { Clock } from '#contract/time/clock.ts';
import { createPool } from '../db/pool.ts';
import type { Pool } from '../db/pool.ts';
import { openAuditLog } from './audit-log.ts';
import type { AuditLog } from './audit-log.ts';
import { AuditKeyError, makeKeyFile, readKeyFile } from './key-file.ts';
import { hasChains } from './open-chain.ts';

/**
 * A connection of the audit's own: entries never wait behind questions, and one connection knows the
 * plan of the one statement that everybody waits for.
 */
function ownConnection({ options }: Pool): Pool {
  const { connectionString } = options;
  if (connectionString === undefined) throw new Error('the pool does not know its database');
  return createPool(connectionString, { size: 1 });
}

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
  const key = known ?? (await makeKeyFile(keyFile));
  const own = ownConnection(pool);
  try {
    const log = await openAuditLog(own, clock, key);
    const close = async (): Promise<void> => {
      await log.close();
      await own.end();
    };
    return { write: (entry) => log.write(entry), head: () => log.head(), close };
  } catch (error) {
    await own.end();
    throw error;
  }
}
