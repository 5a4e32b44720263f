import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { migrate, readMigrations } from './migrate.ts';

const MIGRATIONS = new URL('./migrations/', import.meta.url);

let database: TestDatabase;
let path: string;
let folder: URL;
beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'flo-migrations-'));
  folder = pathToFileURL(`${path}/`);
});
afterAll(() => rm(path, { recursive: true }));
beforeEach(async () => {
  await rm(path, { recursive: true });
  await cp(MIGRATIONS, folder, { recursive: true });
  // An empty database: PostgreSQL's own template.
  database = await testDatabase('template0');
});
afterEach(() => database.drop());

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client(database.url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  it('run once, whoever starts at the same time', async () => {
    const names = (await readMigrations()).map(({ name }) => name);
    const runs = await Promise.all(Array.from({ length: 6 }, () => migrate(database.url)));
    expect(runs.flatMap(({ applied }) => applied)).toEqual(names);
    expect((await migrate(database.url)).applied).toEqual([]);
  });

  it('add what is new to what is there', async () => {
    await migrate(database.url, folder);
    await writeFile(new URL('9000-more.sql', folder), 'create table more (id integer);');
    expect((await migrate(database.url, folder)).applied).toEqual(['9000-more.sql']);
  });

  it('refuse a database that is newer than the program', async () => {
    await writeFile(new URL('9000-more.sql', folder), 'create table more (id integer);');
    await migrate(database.url, folder);
    await expect(migrate(database.url)).rejects.toThrow('9000-more.sql, which is newer');
  });

  it('refuse a file that was changed after it had run', async () => {
    await migrate(database.url, folder);
    await writeFile(new URL('0020-places.sql', folder), '-- changed');
    await expect(migrate(database.url, folder)).rejects.toThrow('0020-places.sql was changed');
  });

  it('refuse a file that comes before one that has run', async () => {
    await migrate(database.url, folder);
    await writeFile(new URL('0021-late.sql', folder), 'select 1;');
    await expect(migrate(database.url, folder)).rejects.toThrow('0021-late.sql comes before');
  });

  it('leave nothing of a file that fails', async () => {
    await writeFile(new URL('9000-bad.sql', folder), 'create table more (id integer); select 1/0;');
    await expect(migrate(database.url, folder)).rejects.toThrow('9000-bad.sql: division by zero');
    expect(await query(`select to_regclass('more') as found`)).toEqual([{ found: null }]);
    await rm(new URL('9000-bad.sql', folder));
    expect((await migrate(database.url, folder)).applied).toEqual([]);
  });

  it('refuse a file that is not named like one', async () => {
    await writeFile(new URL('more.sql', folder), '');
    await expect(migrate(database.url, folder)).rejects.toThrow('more.sql is not named');
  });
});
