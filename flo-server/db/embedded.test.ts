import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { isAlive, isGoneWithin } from './embedded/processes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flo-embedded-'));
});
afterEach(async () => {
  await removeEmbeddedPostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true, force: true });
});

async function one(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ value: unknown }>(sql);
  await client.end();
  return rows[0]?.value;
}

describe('the embedded PostgreSQL', () => {
  it('is version 18 with Norwegian ICU order, and keeps its content over a restart', async () => {
    const first = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
    expect(await one(first.url, `SELECT current_setting('server_version') AS value`)).toMatch(
      /^18\./,
    );
    expect(
      await one(
        first.url,
        `SELECT string_agg(n, ' ' ORDER BY n) AS value
           FROM unnest(ARRAY['Åse', 'Østen', 'Aase', 'Zara']) AS n`,
      ),
    ).toBe('Zara Østen Åse Aase');
    await one(first.url, 'CREATE TABLE kept (value integer)');
    await one(first.url, 'INSERT INTO kept VALUES (7)');
    await first.stop();
    expect(await isAlive(first.pid)).toBe(false);

    const second = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
    expect(await one(second.url, 'SELECT value FROM kept')).toBe(7);
    await second.stop();
  });

  it('listens on loopback only and wants the password', async () => {
    const db = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
    expect(await one(db.url, `SELECT current_setting('listen_addresses') AS value`)).toBe(
      '127.0.0.1',
    );
    const wrong = db.url.replace(/:[0-9a-f]+@/, ':guess@');
    await expect(one(wrong, 'SELECT 1 AS value')).rejects.toThrow(/password/);
    await db.stop();
  });

  it('refuses a folder that a living process uses, and takes over from a killed one', async () => {
    const dataDir = join(folder, 'pg');
    const module = join(import.meta.dirname, 'embedded.ts');
    const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
      const db = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      console.log(db.pid); setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    const orphan = Number(line.toString());

    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(`process ${owner.pid}`);

    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(await isAlive(orphan)).toBe(true);
    const db = await startEmbeddedPostgres({ dataDir });
    expect(await isGoneWithin(orphan, 1000)).toBe(true);
    expect(await one(db.url, 'SELECT 1 AS value')).toBe(1);
    await db.stop();
  });
});
