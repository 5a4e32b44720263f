import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../db/pool.ts';
import type { Pool } from '../db/pool.ts';
import { testAuditKey } from '../testing/audit-key.ts';
import { testEntry } from '../testing/audit.ts';
import { testClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { AuditQueueFull, openAuditLog } from './audit-log.ts';
import { AuditKeyError } from './key-file.ts';
import { verifyAudit } from './verify/verify.ts';

const clock = testClock('2026-06-10T10:00:00Z');

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = createPool(database.url, { size: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const open = (): ReturnType<typeof openAuditLog> => openAuditLog(pool, clock, testAuditKey);
const count = async (chain: string): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*) as n from audit_entry where chain = $1',
    [chain],
  );
  return rows[0]!.n;
};

/** A pool whose statements can be kept from arriving, or their answers from coming back. */
function withQuery(
  target: Pool,
  around: (query: () => Promise<unknown>) => Promise<unknown>,
): Pool {
  const query = target.query.bind(target) as (...args: unknown[]) => Promise<unknown>;
  return Object.assign(Object.create(target) as Pool, {
    query: (...args: unknown[]) => around(() => query(...args)),
  });
}

describe('the audit log', () => {
  it('has written an entry when it says so', async () => {
    const log = await open();
    const { chain } = log.head()!;
    await log.write(testEntry());
    expect(await count(chain)).toBe(1);
    expect(log.head()!.seq).toBe(1);
  });

  it('writes what came meanwhile in one statement, in the order it came', async () => {
    const log = await open();
    const { chain } = log.head()!;
    const first = log.write(testEntry({ resource: 'first' }));
    const rest = Array.from({ length: 40 }, (_, i) =>
      log.write(testEntry({ resource: `later.${i}` })),
    );
    await Promise.all([first, ...rest]);
    const { rows } = await pool.query<{ resource: string; xmin: string }>(
      'select resource, xmin::text from audit_entry where chain = $1 order by seq',
      [chain],
    );
    expect(rows.map(({ resource }) => resource)).toEqual([
      'first',
      ...Array.from({ length: 40 }, (_, i) => `later.${i}`),
    ]);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(2);
  });

  it('says no when it cannot write, and goes on from what is there when it can', async () => {
    const other = createPool(database.url, { size: 1 });
    let broken = false;
    const flaky = withQuery(other, (query) =>
      broken ? Promise.reject(new Error('gone')) : query(),
    );
    const log = await openAuditLog(flaky, clock, testAuditKey);
    await log.write(testEntry());
    broken = true;
    await expect(log.write(testEntry())).rejects.toThrow('gone');
    broken = false;
    await log.write(testEntry());
    expect(log.head()!.seq).toBe(2);
    expect(await verifyAudit({ databaseUrl: database.url, key: testAuditKey })).toMatchObject({
      sound: true,
    });
    await other.end();
  });

  it('knows when a batch was written although its answer was lost', async () => {
    const other = createPool(database.url, { size: 1 });
    let losing = false;
    const lossy = withQuery(other, async (query) => {
      const result = await query();
      if (losing) throw new Error('lost');
      return result;
    });
    const log = await openAuditLog(lossy, clock, testAuditKey);
    losing = true;
    await expect(log.write(testEntry())).rejects.toThrow('lost');
    losing = false;
    await log.write(testEntry());
    expect(log.head()!.seq).toBe(2);
    expect(await count(log.head()!.chain)).toBe(2);
    expect(await verifyAudit({ databaseUrl: database.url, key: testAuditKey })).toMatchObject({
      sound: true,
    });
    await other.end();
  });

  it('takes no more than it can hope to write, and writes what it took before it closes', async () => {
    const log = await open();
    const all = await Promise.allSettled(
      Array.from({ length: 5_100 }, () => log.write(testEntry())),
    );
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBe(99);
    expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(AuditQueueFull);
    const late = log.write(testEntry());
    await log.close();
    await late;
    expect(await count(log.head()!.chain)).toBe(5_002);
  });

  it('does not go on under another key', async () => {
    await open();
    const opened = openAuditLog(pool, clock, Buffer.alloc(32, 8));
    await expect(opened).rejects.toThrow(AuditKeyError);
  });

  it('gives every process a chain of its own, however many begin at once', async () => {
    const before = await pool.query('select from audit_chain');
    const logs = await Promise.all([1, 2, 3].map(() => open()));
    await Promise.all(logs.map((log) => log.write(testEntry())));
    expect(new Set(logs.map((log) => log.head()!.chain)).size).toBe(3);
    const after = await pool.query('select from audit_chain');
    expect(after.rowCount).toBe((before.rowCount ?? 0) + 3);
    expect(await verifyAudit({ databaseUrl: database.url, key: testAuditKey })).toMatchObject({
      sound: true,
    });
  });

  it.each([
    'update audit_entry set outcome = outcome',
    'delete from audit_entry',
    'truncate audit_entry',
    'update audit_chain set number = number',
    'delete from audit_chain',
    'truncate audit_register',
    'delete from audit_head',
    'update audit_head set seq = seq - 1',
    'update audit_register set chains = chains - 1',
    'truncate audit_link, audit_head',
    "set session_replication_role = 'replica'; delete from audit_entry",
  ])('is not changed by its owner: %s', async (sql) => {
    await (await open()).write(testEntry());
    const client = await pool.connect();
    try {
      await expect(client.query(sql)).rejects.toThrow();
    } finally {
      client.release(true);
    }
  });
});
