import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';
import { fetchAs } from './testing/http-client.ts';
import { startServer } from './testing/server-process.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('the process', () => {
  it('starts many at once on one database that nobody has migrated', async () => {
    const empty = await testDatabase('template0');
    const servers = await Promise.all([1, 2, 3].map(() => startServer(empty.url)));
    for (const { api } of servers) {
      expect((await fetch(`${api}/health/ready`)).status).toBe(200);
    }
    const epochs = await Promise.all(
      servers.map(async ({ api }) => {
        const text = await (await fetchAs('telephoneAdviser', `${api}/sync/v1/snapshot`)).text();
        // The trailer is last: before it stand the standard texts that every register begins with.
        return (JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as { epoch: string }).epoch;
      }),
    );
    expect(new Set(epochs).size).toBe(1);
    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0, 0]);
    await empty.drop();
  });

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startServer(database.url, ['--port', String(port)])).rejects.toThrow(
      'the port is taken',
    );
    other.close();
  });

  it('says that the database cannot be used, without its password', async () => {
    const url = new URL(database.url);
    url.password = 'very-secret';
    const failed = startServer(url.href);
    await expect(failed).rejects.toThrow(/the database cannot be used \(28P01\)/);
    await expect(failed).rejects.not.toThrow('very-secret');
  });

  it('refuses a database that is newer', async () => {
    const client = new Client(database.url);
    await client.connect();
    await client.query(`insert into schema_migration (name, sha256) values ('9999-x.sql', '')`);
    await client.end();
    await expect(startServer(database.url)).rejects.toThrow('newer than this program');
  });

  it.each([
    [['--port', 'x'], '--port is a whole number'],
    [['--now', 'yesterday'], '--now is an instant'],
    [['--nonsense'], 'Unknown option'],
    [['--issuer', 'http://evil.example'], '--issuer is an https address'],
    [['--staff', 'everybody'], '--staff takes development'],
    [['--requests-per-second', 'many'], '--requests-per-second is a whole number'],
  ])('explains %j', async (args, message) => {
    await expect(startServer(database.url, args)).rejects.toThrow(message);
  });
});
