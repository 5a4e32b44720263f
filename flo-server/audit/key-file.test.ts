import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../db/pool.ts';
import { testClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import { AuditKeyError, makeKeyFile, readKeyFile } from './key-file.ts';
import { startAudit } from './start-audit.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flo-audit-key-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the key of the audit', () => {
  it('is made once, for its owner alone, however many make it at once', async () => {
    const file = join(folder, 'new', 'audit.key');
    const keys = await Promise.all([1, 2, 3, 4].map(() => makeKeyFile(file)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readKeyFile(file)).toEqual(keys[0]);
  });

  it.each([0o644, 0o640, 0o604, 0o660])('is refused when others have access (%o)', async (mode) => {
    const file = join(folder, `mode-${mode}`);
    await writeFile(file, Buffer.alloc(32, 1));
    await chmod(file, mode);
    await expect(readKeyFile(file)).rejects.toThrow(AuditKeyError);
  });

  it('is 32 bytes, not fewer or more', async () => {
    for (const length of [0, 31, 33, 64]) {
      const file = join(folder, `length-${length}`);
      await writeFile(file, Buffer.alloc(length, 1), { mode: 0o600 });
      await expect(readKeyFile(file)).rejects.toThrow('not a key of 32 bytes');
    }
  });

  it('is not made anew for a database that has an audit', async () => {
    const database = await testDatabase();
    const pool = createPool(database.url, { size: 1 });
    const clock = testClock('2026-06-10T10:00:00Z');
    const file = join(folder, 'lost.key');
    await startAudit(pool, clock, file);
    await startAudit(pool, clock, file);
    await rm(file);
    await expect(startAudit(pool, clock, file)).rejects.toThrow('is missing');
    await expect(startAudit(pool, clock, join(folder, 'mode-420'))).rejects.toThrow('chmod');
    await pool.end();
    await database.drop();
  });
});
