import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPool } from '../../db/pool.ts';
import type { Pool } from '../../db/pool.ts';
import { testAuditKey } from '../../testing/audit-key.ts';
import { testEntry } from '../../testing/audit.ts';
import { testClock } from '../../testing/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import type { TestDatabase } from '../../testing/database.ts';
import { openAuditLog } from '../audit-log.ts';
import type { Finding } from './finding.ts';
import { readCheckpoints } from './known-places.ts';
import { verifyAudit } from './verify.ts';

const clock = testClock('2026-06-10T10:00:00Z');
const drops: (() => Promise<void>)[] = [];

let database: TestDatabase;
let pool: Pool;
/** Ids of the chains, in the order they were begun: three of ten entries each. */
let chains: string[];
let third: Awaited<ReturnType<typeof openAuditLog>>;

beforeEach(async () => {
  database = await testDatabase();
  pool = createPool(database.url, { size: 4 });
  chains = [];
  for (let run = 0; run < 3; run += 1) {
    third = await openAuditLog(pool, clock, testAuditKey);
    chains.push(third.head()!.chain);
    await Promise.all(Array.from({ length: 10 }, () => third.write(testEntry())));
  }
});
afterEach(async () => {
  await pool.end();
  drops.push(() => database.drop());
});
afterAll(() => Promise.all(drops.map((drop) => drop())));

const verify = (key = testAuditKey) => verifyAudit({ databaseUrl: database.url, key });

/** As a superuser who has taken every guard down. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const table of ['entry', 'chain', 'link', 'head', 'register']) {
      await client.query(`alter table audit_${table} disable trigger all`);
    }
    for (const sql of statements) {
      const { rowCount } = await client.query(sql);
      // One that meets no row would prove nothing.
      if (rowCount === 0) throw new Error(`nothing was tampered with: ${sql}`);
    }
  } finally {
    client.release(true);
  }
}

async function finds(expected: Finding): Promise<void> {
  expect(await verify()).toEqual({ sound: false, first: expected });
}

const at = (run: number, seq: number) => `chain = '${chains[run]}' and seq = ${seq}`;

describe('the verification', () => {
  it('finds nothing in what the service wrote, also while it writes', async () => {
    const writing = Promise.all(Array.from({ length: 50 }, () => third.write(testEntry())));
    expect(await verify()).toMatchObject({ sound: true, chains: 3 });
    await writing;
    expect(await verify()).toEqual({ sound: true, chains: 3, entries: 80 });
  });

  it.each([
    `principal_id = 'somebody-else'`,
    `at = at + interval '1 millisecond'`,
    `citizen_id = gen_random_uuid()`,
    `citizen_id = null`,
    `found_ids = array[gen_random_uuid()]`,
    `outcome = 'denied'`,
    `rule = 'family'`,
    `call_id = null`,
    `client_address = null`,
    `app_version = ''`,
    `mac = sha256('x')`,
  ])('finds a changed entry: %s', async (change) => {
    await tamper(`update audit_entry set ${change} where ${at(1, 4)}`);
    await finds({ chain: chains[1]!, seq: 4, fault: 'changed' });
  });

  it('finds an entry that is missing in the middle', async () => {
    await tamper(`delete from audit_entry where ${at(0, 6)}`);
    await finds({ chain: chains[0]!, seq: 6, fault: 'missing' });
  });

  it('finds a gap that was closed by moving the others up', async () => {
    await tamper(
      `delete from audit_entry where ${at(0, 6)}`,
      `update audit_entry set seq = seq - 1 where chain = '${chains[0]}' and seq > 6`,
    );
    await finds({ chain: chains[0]!, seq: 6, fault: 'changed' });
  });

  it('finds the newest entry missing, and the newest three', async () => {
    await tamper(`delete from audit_entry where ${at(2, 10)}`);
    await finds({ chain: chains[2]!, seq: 10, fault: 'missing' });
    await tamper(`delete from audit_entry where chain = '${chains[2]}' and seq > 7`);
    await finds({ chain: chains[2]!, seq: 8, fault: 'missing' });
  });

  it('finds a tail cut off together with its head', async () => {
    await tamper(
      `delete from audit_entry where chain = '${chains[2]}' and seq > 7`,
      `update audit_head h set seq = e.seq, mac = e.mac from audit_entry e
        where h.chain = '${chains[2]}' and e.chain = h.chain and e.seq = 7`,
    );
    await finds({ chain: chains[2]!, seq: 7, fault: 'headChanged' });
  });

  it('finds a tail cut off before the place that a later chain links to', async () => {
    const { rows } = await pool.query<{ mac: Buffer }>(
      `select mac from audit_entry where ${at(0, 10)}`,
    );
    expect(rows).toHaveLength(1);
    await tamper(
      `delete from audit_entry where chain = '${chains[0]}' and seq > 5`,
      `delete from audit_head where chain = '${chains[0]}'`,
    );
    await finds({ chain: chains[0]!, seq: 6, fault: 'missing' });
  });

  it('finds two entries that changed places', async () => {
    await tamper(
      'alter table audit_entry drop constraint audit_entry_pkey',
      `update audit_entry set seq = 9 - seq where chain = '${chains[1]}' and seq in (4, 5)`,
    );
    await finds({ chain: chains[1]!, seq: 4, fault: 'changed' });
  });

  it('finds an entry put in: at the end, in the middle, and in a chain of its own', async () => {
    const copy = (chain: string, seq: number, from: string) =>
      `insert into audit_entry (chain, seq, at, principal_id, principal_name, role,
        organization_number, organization_name, unit, ground, action, resource, outcome, request_id, mac)
       select '${chain}', ${seq}, at, principal_id, principal_name, role, organization_number,
        organization_name, unit, ground, action, resource, outcome, request_id, mac
       from audit_entry where ${from}`;
    await tamper(copy(chains[2]!, 11, at(2, 10)));
    await finds({ chain: chains[2]!, seq: 11, fault: 'inserted' });
    await tamper(
      `delete from audit_entry where ${at(2, 11)}`,
      `update audit_entry set seq = seq + 100 where chain = '${chains[1]}' and seq > 3`,
      copy(chains[1]!, 4, at(1, 3)),
      `update audit_entry set seq = seq - 99 where chain = '${chains[1]}' and seq > 100`,
    );
    await finds({ chain: chains[1]!, seq: 4, fault: 'changed' });
  });

  it('finds an entry of a chain that nobody began', async () => {
    const stray = '00000000-0000-4000-8000-000000000001';
    await tamper(
      `create table stolen as select * from audit_entry where ${at(0, 1)}`,
      `update stolen set chain = '${stray}'`,
      `insert into audit_entry select * from stolen`,
    );
    await finds({ chain: stray, seq: 1, fault: 'inserted' });
  });

  it.each([0, 1])(
    'finds a whole chain missing: number %d of those another links to',
    async (run) => {
      await tamper(
        `delete from audit_entry where chain = '${chains[run]}'`,
        `delete from audit_head where chain = '${chains[run]}'`,
        `delete from audit_chain where chain = '${chains[run]}'`,
      );
      await finds({ chain: chains[run]!, seq: 0, fault: 'chainMissing' });
    },
  );

  it('finds the newest chain missing, that nothing links to', async () => {
    await tamper(
      `delete from audit_entry where chain = '${chains[2]}'`,
      `delete from audit_head where chain = '${chains[2]}'`,
      `delete from audit_chain where chain = '${chains[2]}'`,
    );
    await finds({ chain: 'number 3', seq: 0, fault: 'chainMissing' });
    await tamper('update audit_register set chains = 2');
    await finds({ chain: '-', seq: 0, fault: 'registerChanged' });
  });

  it('finds changed links and a changed start', async () => {
    await tamper(`update audit_link set seq = 9 where chain = '${chains[0]}' and number = 2`);
    await finds({ chain: chains[1]!, seq: 0, fault: 'chainChanged' });
    await tamper(
      `update audit_link set seq = 10 where chain = '${chains[0]}' and number = 2`,
      `update audit_chain set started_at = started_at - interval '1 day' where number = 3`,
    );
    await finds({ chain: chains[2]!, seq: 0, fault: 'chainChanged' });
  });

  it('tells another key from this one', async () => {
    expect(await verify(Buffer.alloc(32, 1))).toMatchObject({ sound: false });
  });

  it('finds by a checkpoint in the log what the database alone cannot show', async () => {
    const head = third.head()!;
    const line = JSON.stringify({
      level: 30,
      auditCheckpoint: { chain: head.chain, seq: head.seq, mac: head.mac.toString('hex') },
    });
    const checkpoints = readCheckpoints(`not json\n${line}\n{"level":30}\n`);
    expect(checkpoints).toHaveLength(1);
    const options = { databaseUrl: database.url, key: testAuditKey, checkpoints };
    expect(await verifyAudit(options)).toMatchObject({ sound: true });
    const elsewhere = { ...checkpoints[0]!, seq: 12 };
    expect(await verifyAudit({ ...options, checkpoints: [elsewhere] })).toEqual({
      sound: false,
      first: { chain: head.chain, seq: 11, fault: 'missing' },
    });
  });
});
