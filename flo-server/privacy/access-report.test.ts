import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessReport } from '#contract/flo-api/privacy.ts';
import { en } from '#texts/en/index.ts';
import { nb } from '#texts/nb/index.ts';
import { nn } from '#texts/nn/index.ts';
import { testService } from '../testing/service.ts';
import type { SignedInClient, TestService } from '../testing/service.ts';
import { actColumns } from './report/scheme-sources.ts';
import { leftOut, reportSources } from './report/sources.ts';

let service: TestService;
let caseworker: SignedInClient;
beforeAll(async () => {
  service = await testService();
  caseworker = service.signedIn('caseworker');
});
afterAll(() => service.stop());

async function reportOf(citizenId: string, as = caseworker): Promise<AccessReport> {
  const reply = await as.call('privacy.accessReport', { params: { citizenId } });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<AccessReport>();
}

const rowsOf = ({ sections }: AccessReport, key: string) =>
  sections.find((section) => section.key === key)?.rows ?? [];

describe('the report of everything FLO holds', () => {
  it('tells of every column that refers to a person, or says why not', async () => {
    const { rows } = await service.pool.query<{ name: string }>(
      `select c.relname || '.' || a.attname as name
        from pg_constraint k join pg_class c on c.oid = k.conrelid
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid = 'citizen'::regclass
       union
       select c.table_name || '.' || c.column_name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
          and c.udt_name in ('uuid', '_uuid')
          and (c.column_name ~ '(citizen|child|parent|holder|representative|person|found)_ids?$')
       union
       select c.table_name || '.' || c.column_name from information_schema.columns c
        where c.table_schema = 'public' and c.column_name in ('nins', 'owner')
       union
       -- What hangs on a row that is about a person is about the person, too.
       select c.relname || '.' || a.attname
        from pg_constraint k join pg_class c on c.oid = k.conrelid
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid <> 'citizen'::regclass and k.confrelid in (
          select conrelid from pg_constraint where contype = 'f' and confrelid = 'citizen'::regclass)`,
    );
    const told = [...reportSources.flatMap(({ covers }) => covers), ...Object.keys(leftOut)];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]);
    const all = await service.pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns`,
    );
    const known = new Set(all.rows.map(({ name }) => name));
    expect(told.filter((name) => !known.has(name))).toEqual([]);
  });

  it('tells of every act that a person’s row names', async () => {
    const { rows } = await service.pool.query<{ table: string; columns: string[] }>(
      `select c.relname as table, array_agg(a.attname::text order by a.attname) as columns
        from pg_constraint k join pg_class c on c.oid = k.conrelid
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid = 'ledger_act'::regclass
          and exists (select from pg_attribute o
            where o.attrelid = c.oid and o.attname = 'citizen_id' and not o.attisdropped)
        group by 1 order by 1`,
    );
    const told = actColumns.map(([table, columns]) => ({ table, columns: columns.toSorted() }));
    expect(told.toSorted((a, b) => (a.table < b.table ? -1 : 1))).toEqual(rows);
  });

  it('has a heading for every part and a name for every field', async () => {
    const languages = [nb, nn, en];
    for (const { key } of reportSources) {
      for (const { accessReport } of languages) expect(accessReport.sections).toHaveProperty(key);
    }
    for (const { key, sql } of reportSources) {
      const { fields } = await service.pool.query(sql, [[randomUUID()], true]).catch(() =>
        // The geography of some parts is not asked for.
        service.pool.query(`select * from (${sql}) r where $2::boolean`, [[randomUUID()], true]),
      );
      for (const { name } of fields) {
        for (const { accessReport } of languages) {
          expect(accessReport.fields, `${key}.${name}`).toHaveProperty(name);
        }
      }
    }
  });

  it('holds what is known: numbers, addresses, family, lists, callers, and who has looked', async () => {
    const { adult } = service.people;
    await service.call('citizen.lookup', { body: { nin: adult.nin } });
    await service.call('citizen.search', { body: { name: 'Kristin Hansen Berg' } });
    const report = await reportOf(adult.id);
    expect(report.name).toEqual({ first: 'Kristin', middle: 'Berg', last: 'Hansen' });
    expect(rowsOf(report, 'person')).toMatchObject([{ nin: adult.nin, birthDate: '1985-03-12' }]);
    expect(rowsOf(report, 'nins')).toMatchObject([{ nin: adult.nin, to: null }]);
    expect(rowsOf(report, 'addresses')[0]).toMatchObject({ withheld: false });
    expect(rowsOf(report, 'ties').length).toBeGreaterThanOrEqual(2);
    expect(rowsOf(report, 'acts').length).toBeGreaterThanOrEqual(1);
    const seen = rowsOf(report, 'audit').map(({ action }) => action);
    expect(seen).toEqual(expect.arrayContaining(['lookUp', 'search']));
  });

  it('keeps back who a protected child is', async () => {
    const report = await reportOf(service.people.adult.id);
    const children = rowsOf(report, 'children');
    expect(children.map(({ name }) => name)).toEqual(expect.arrayContaining([null, 'Emma Hansen']));
    expect(JSON.stringify(report)).not.toMatch(/Hemmelig|Barnesen|Skjultveien/);
  });

  it('keeps back where a protected person lives, from everybody who makes it', async () => {
    const { protected: graded } = service.people;
    await service.pool.query(
      `update staff_member set grants = '{confidential}' where role = 'supervisor'`,
    );
    const report = await reportOf(graded.id, service.signedIn('supervisor'));
    expect(rowsOf(report, 'addresses')).toMatchObject([{ street: null, withheld: true }]);
    expect(JSON.stringify(report)).not.toMatch(/Ukjentgata|GJØVIK|3407/);
  });

  it('follows the person through a merge', async () => {
    const { merged, mergedAway } = service.people;
    const report = await reportOf(mergedAway.id);
    expect(report.citizenId).toBe(merged.id);
    expect(rowsOf(report, 'person').map(({ merged: was }) => was)).toEqual([false, true]);
    expect(rowsOf(report, 'nins').map(({ nin }) => nin)).toContain(mergedAway.nin);
  });

  it('tells of events that name the person, and what was done about them', async () => {
    const { father, adult } = service.people;
    const settled = async (id: number, about: string | null): Promise<void> => {
      await service.pool.query(
        `insert into register_event (id, payload, payload_hash, nins, received_at, state, changed_at,
            citizen_id, type) overriding system value
          values ($1, '{}', $2, array[$3], '2026-06-01T10:00:00Z', 'byHand', '2026-06-01T10:00:00Z',
            $4, 'birth')`,
        [id, Buffer.from(String(id)), father.nin, about],
      );
      await service.pool.query(
        `insert into register_event_settlement values (gen_random_uuid(), $1, 'byHand', 'Ordnet',
          'unreadable', 'byHand', null, '{}', '2026-06-01T11:00:00Z')`,
        [id],
      );
    };
    await settled(9001, null);
    await settled(9002, adult.id);
    await settled(9003, father.id);
    const report = await reportOf(father.id);
    expect(rowsOf(report, 'registerEvents')).toHaveLength(3);
    const words = rowsOf(report, 'settlements').filter(({ reason }) => reason !== null);
    expect(rowsOf(report, 'settlements')).toHaveLength(3);
    expect(words).toMatchObject([{ reason: 'Ordnet', state: 'byHand' }]);
  });

  it('is not made by a telephone adviser, nor about a record that is shut', async () => {
    const params = { citizenId: service.people.adult.id };
    expect((await service.call('privacy.accessReport', { params })).status).toBe(403);
    const shut = { citizenId: service.people.protectedChild.id };
    expect((await caseworker.call('privacy.accessReport', { params: shut })).status).toBe(403);
  });
});
