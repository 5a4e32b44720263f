import type { Pool } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** Any number will do, as long as every process uses the same one. */
export const RUN_LOCK = 7_362_002;

const tryLock = statement<{ held: boolean }>(
  'jobs.tryLock',
  `select pg_try_advisory_lock(${RUN_LOCK}, hashtext($1) & 2147483647) as held`,
);

const unlock = statement(
  'jobs.unlock',
  `select pg_advisory_unlock(${RUN_LOCK}, hashtext($1) & 2147483647)`,
);

/**
 * Works while no other process runs this kind; undefined when one does. The lock belongs to a connection:
 * the database gives it up when the process dies.
 */
export async function alone<T>(
  pool: Pool,
  kind: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    const [row] = await tryLock(connection, kind);
    if (row?.held !== true) return undefined;
    try {
      return await work();
    } finally {
      await unlock(connection, kind).catch((error: unknown) => {
        broken = error instanceof Error ? error : new Error('the lock was not given up');
      });
    }
  } finally {
    connection.release(broken);
  }
}
