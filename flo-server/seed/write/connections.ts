import { Client } from 'pg';

/** The role may not load: said in words that tell what to grant. */
export class SeedPermissionError extends Error {
  constructor() {
    super(
      'The database role may not switch triggers off for the load. ' +
        'Use a superuser, or: GRANT SET ON PARAMETER session_replication_role TO the role.',
    );
    this.name = 'SeedPermissionError';
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** Settings of a bulk load: no time limits, room to sort, no waiting for the disk at each commit. */
const SETTINGS = [
  `set statement_timeout = 0`,
  `set synchronous_commit = off`,
  `set maintenance_work_mem = '512MB'`,
  `set work_mem = '128MB'`,
  // Two connections keep two processors busy, and need no shared memory, which containers are short of.
  `set max_parallel_maintenance_workers = 0`,
  `set max_parallel_workers_per_gather = 0`,
];

/** A connection for loading, triggers off: rows come in any order and are checked at the end. */
export async function loadingConnection(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'flo-seed' });
  await client.connect();
  try {
    for (const setting of SETTINGS) await client.query(setting);
    await client.query('set session_replication_role = replica');
    return client;
  } catch (error) {
    await client.end();
    if (error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE) {
      throw new SeedPermissionError();
    }
    throw error;
  }
}
