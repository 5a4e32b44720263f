import type pg from 'pg';
import { withClient } from './database.ts';

async function tables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'
     order by relname`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Writes every table to a file of its own, by the database server itself.
 *
 * @param folder one that the database server may write to.
 * @returns the number of rows.
 */
export function copyOut(url: string, folder: string): Promise<number> {
  return withClient(url, async (client) => {
    let rows = 0;
    for (const table of await tables(client)) {
      const { rowCount } = await client.query(
        `copy ${table} to '${folder}/${table}.copy' with (format binary)`,
      );
      rows += rowCount ?? 0;
    }
    return rows;
  });
}

/** Reads the files into an empty schema in one transaction, all indexes in place, no triggers. */
export function copyIn(url: string, folder: string): Promise<void> {
  return withClient(url, async (client) => {
    await client.query('set session_replication_role = replica');
    const names = await tables(client);
    await client.query('begin');
    // Migrations put rows of their own into some tables.
    await client.query(`truncate ${names.join(', ')}`);
    for (const table of names) {
      await client.query(`copy ${table} from '${folder}/${table}.copy' with (format binary)`);
    }
    await client.query('commit');
  });
}
