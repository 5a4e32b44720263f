import type { FastifyInstance } from 'fastify';
import { onlyRow, statement } from '../db/statement.ts';
import type { Pool } from '../db/pool.ts';

const newestMigration = statement<{ name: string | null }>(
  'health.newestMigration',
  'select max(name) as name from schema_migration',
);

/** Whether the database can be reached and has run every migration of this program. */
async function databaseState(pool: Pool, newest: string): Promise<string> {
  try {
    const { name } = onlyRow(await newestMigration(pool));
    return name === newest ? 'ready' : 'notMigrated';
  } catch {
    return 'unreachable';
  }
}

/**
 * `/health/live`: the process answers. `/health/ready`: it can do its work; 503 while it cannot.
 * `newest` is the name of this program's last migration.
 */
export function registerHealth(app: FastifyInstance, pool: Pool, newest: string): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const database = await databaseState(pool, newest);
    const ready = database === 'ready';
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'notReady', database });
  });
}
