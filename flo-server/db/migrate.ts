import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Client } from 'pg';

/** One numbered file of `migrations/`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, hex. A file that has run is never changed; a new one is added. */
  readonly sha256: string;
}

/** The database and this program do not fit together. */
export class MigrationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MigrationError';
  }
}

const FOLDER = new URL('./migrations/', import.meta.url);
const NAME = /^\d{4}-[a-z0-9-]+\.sql$/;
/** Any number will do, as long as every process uses the same one. */
const LOCK = 7_362_001;

/** The migrations of a folder, in order. */
export async function readMigrations(folder: URL = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      if (!NAME.test(name)) throw new MigrationError(`${name} is not named like a migration`);
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function connected<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'flo-migrate',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Names of the migrations still to run; throws when the database is not an earlier state of these. */
function pending(
  known: readonly Migration[],
  applied: ReadonlyMap<string, string>,
): readonly Migration[] {
  for (const [name, sha256] of applied) {
    const file = known.find((migration) => migration.name === name);
    if (file === undefined) {
      throw new MigrationError(`the database has run ${name}, which is newer than this program`);
    }
    if (file.sha256 !== sha256) {
      throw new MigrationError(`${name} was changed after it had run in this database`);
    }
  }
  const left = known.filter((migration) => !applied.has(migration.name));
  const newest = [...applied.keys()].toSorted().at(-1) ?? '';
  const late = left.find((migration) => migration.name < newest);
  if (late !== undefined) throw new MigrationError(`${late.name} comes before ${newest}`);
  return left;
}

async function run(client: Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(
      `${migration.name}: ${error instanceof Error ? error.message : 'failed'}`,
    );
  }
}

/**
 * Brings a database up to this program's schema. Any number of processes may do so at once: one works,
 * the others wait and find nothing left to do.
 *
 * @throws MigrationError when a file was changed after it had run, or the database is newer.
 */
export function migrate(
  databaseUrl: string,
  folder?: URL,
): Promise<{ readonly applied: readonly string[] }> {
  return connected(databaseUrl, async (client) => {
    const known = await readMigrations(folder);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      await client.query(
        `create table if not exists schema_migration (name text primary key, sha256 text not null)`,
      );
      const { rows } = await client.query<{ name: string; sha256: string }>(
        'select name, sha256 from schema_migration',
      );
      const left = pending(known, new Map(rows.map((row) => [row.name, row.sha256])));
      for (const migration of left) await run(client, migration);
      return { applied: left.map((migration) => migration.name) };
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  });
}
