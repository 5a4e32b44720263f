import { Client } from 'pg';
import type { Services } from '../fixtures/services.ts';

/** Asks the register's database, or changes it behind the service's back. */
async function query<Row extends object>(
  services: Services,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const client = new Client({ connectionString: services.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}

/** How many switches the register has of a person. */
export async function switchesOf(services: Services, citizenId: string): Promise<number> {
  const rows = await query<{ count: number }>(
    services,
    'select count(*)::integer as count from gp_switch where citizen_id = $1',
    [citizenId],
  );
  return rows[0]?.count ?? 0;
}

/** Others have taken every place of a list: its ceiling is what it holds. */
export async function fill(services: Services, list: number): Promise<void> {
  await query(services, 'update gp_contract set max_patients = 0 where id = $1', [list]);
}
