import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../../db/pool.ts';
import type { Pool } from '../../db/pool.ts';
import { testDatabase } from '../../testing/database.ts';
import type { TestDatabase } from '../../testing/database.ts';
import { entriesOfCitizenSql } from './of-citizen.ts';
import { ownEntriesSql } from './mine.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = createPool(database.url, { size: 2 });
  await pool.query(`insert into audit_entry (chain, seq, at, principal_id, principal_name, role,
      organization_number, organization_name, unit, ground, action, resource, outcome, citizen_id,
      found_ids, request_id, mac)
    select '00000000-0000-4000-8000-000000000001', i, timestamptz '2026-01-01Z' + i * interval '1 minute',
      'staff-' || i % 300, 'N', 'telephoneAdviser', '1', 'H', 'U', 'guidance',
      case when i % 20 = 0 then 'search' else 'lookUp' end, 'citizen.lookup', 'done',
      case when i % 20 > 0 then gen_random_uuid() end,
      case when i % 20 = 0 then array(select gen_random_uuid() from generate_series(1, 10)) else '{}' end,
      gen_random_uuid(), '\\x00'
    from generate_series(1, 60000) as i`);
  await pool.query('vacuum analyze audit_entry');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function planOf(sql: string, values: readonly (string | number)[]): Promise<string> {
  const client = await pool.connect();
  try {
    // As after some runs of a prepared statement: a plan that fits every value.
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(`prepare plan_test as ${sql}`);
    const list = values.map((value) => `'${value}'`).join(', ');
    const { rows } = await client.query<Record<string, string>>(
      `explain execute plan_test (${list})`,
    );
    return rows.map((row) => Object.values(row)[0]).join('\n');
  } finally {
    client.release(true);
  }
}

const TOP = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 1_000_000];
const CITIZEN = '00000000-0000-4000-8000-000000000002';

describe('the reports', () => {
  it('walk an index, never the whole audit', async () => {
    const ofCitizen = await planOf(entriesOfCitizenSql, [CITIZEN, ...TOP, 51]);
    expect(ofCitizen).toContain('audit_entry_citizen');
    expect(ofCitizen).toContain('audit_entry_found');
    expect(ofCitizen).not.toMatch(/Seq Scan on audit_entry/);
    const mine = await planOf(ownEntriesSql, ['staff-7', ...TOP, 51]);
    expect(mine).toContain('audit_entry_principal');
    expect(mine).not.toMatch(/Seq Scan on audit_entry/);
  });
});
