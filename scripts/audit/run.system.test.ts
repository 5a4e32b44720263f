import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#contract/time/clock.ts';
import { startAudit } from '#flo-server/audit/start-audit.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '#flo-server/db/embedded.ts';
import type { EmbeddedPostgres } from '#flo-server/db/embedded.ts';
import { migrate } from '#flo-server/db/migrate.ts';
import { createPool } from '#flo-server/db/pool.ts';
import { testEntry } from '#flo-server/testing/audit.ts';
import { UserError } from '../lib/user-error.ts';
import { runAuditVerify } from './run.ts';

let folder: string;
let postgres: EmbeddedPostgres | undefined;
let checkpoint = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flo-audit-verify-'));
  postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durability: 'none' });
  await migrate(postgres.url);
  const pool = createPool(postgres.url, { size: 2 });
  const log = await startAudit(pool, systemClock, join(folder, 'audit.key'));
  await Promise.all(Array.from({ length: 25 }, () => log.write(testEntry())));
  const { chain, seq, mac } = log.head()!;
  checkpoint = JSON.stringify({ auditCheckpoint: { chain, seq, mac: mac.toString('hex') } });
  await pool.end();
});
afterAll(async () => {
  await postgres?.stop();
  await removeEmbeddedPostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const say = (line: string): void => {
    said += `${line}\n`;
  };
  const code = await runAuditVerify(['--data-dir', folder, ...args], say, () =>
    Promise.resolve(checkpoint),
  );
  return { code, said };
}

async function asOwner(...statements: readonly string[]): Promise<void> {
  const client = new Client(postgres!.url);
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
}

describe('npm run audit:verify', () => {
  it('verifies the data folder’s database, running or not, with its own key', async () => {
    const sound = { code: 0, said: 'audit sound: 25 entries in 1 chains\n' };
    expect(await verify()).toEqual(sound);
    expect(await verify('--checkpoints', 'any.log')).toEqual(sound);
    await postgres!.stop();
    expect(await verify()).toEqual(sound);
    postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    expect(await verify('--database-url', postgres.url)).toEqual(sound);
  });

  it('will not use a key that others can read, or none', async () => {
    const file = join(folder, 'open.key');
    await writeFile(file, Buffer.alloc(32, 1));
    await chmod(file, 0o644);
    const open = verify('--audit-key-file', file);
    await expect(open).rejects.toThrow(UserError);
    await expect(open).rejects.toThrow('chmod 600');
    await expect(verify('--audit-key-file', join(folder, 'none'))).rejects.toThrow('no key');
  });

  it('says where the first bad row is, with exit code 1', async () => {
    await asOwner(
      'alter table audit_entry disable trigger all',
      `update audit_entry set principal_name = 'En annen' where seq = 7`,
    );
    const { code, said } = await verify();
    expect(code).toBe(1);
    expect(said).toMatch(/^audit NOT sound: chain [0-9a-f-]{36}, entry 7: was changed/);
  });

  it('does not call an empty audit sound', async () => {
    await asOwner(
      ...['entry', 'link', 'head', 'chain', 'register'].flatMap((table) => [
        `alter table audit_${table} disable trigger all`,
        `delete from audit_${table}`,
      ]),
      'insert into audit_register default values',
    );
    expect((await verify()).code).toBe(1);
    expect((await verify('--checkpoints', 'any.log')).said).toContain('is missing, all of it');
  });
});
