import { asDatabaseFault, DatabaseFault } from './fault.ts';
import type { Connection, Pool } from './pool.ts';
import { execute } from './statement.ts';

export type Isolation = 'read committed' | 'repeatable read, read only';

const ATTEMPTS = 4;

async function connect(pool: Pool): Promise<Connection> {
  try {
    return await pool.connect();
  } catch (error) {
    throw asDatabaseFault(error);
  }
}

async function attempt<T>(
  pool: Pool,
  isolation: Isolation,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await connect(pool);
  let broken: Error | undefined;
  try {
    await execute(connection, `begin isolation level ${isolation}`);
    const result = await work(connection);
    await execute(connection, 'commit');
    return result;
  } catch (error) {
    await execute(connection, 'rollback').catch((rollbackError: unknown) => {
      broken = asDatabaseFault(rollbackError);
    });
    throw error;
  } finally {
    // A connection that cannot even roll back is thrown away.
    connection.release(broken);
  }
}

/**
 * Runs `work` in one transaction. A deadlock or serialisation failure is tried again from the start,
 * so `work` must have no effect outside the database.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (connection: Connection) => Promise<T>,
  isolation: Isolation = 'read committed',
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(pool, isolation, work);
    } catch (error) {
      const again = error instanceof DatabaseFault && error.kind === 'retry' && tries < ATTEMPTS;
      if (!again) throw error;
    }
  }
}
