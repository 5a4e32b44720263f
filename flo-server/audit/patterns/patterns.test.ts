import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditPattern } from '#contract/flo-api/audit.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';

const PEOPLE = 4000;
const STAFF = 12;
/** May 2026 has twenty weekdays from the 4th on. */
const DAYS = Array.from(
  { length: 28 },
  (_, i) => `2026-05-${String(4 + i).padStart(2, '0')}`,
).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()) && day <= '2026-05-29');

let service: TestService;
/** Ids. */
let people: string[];
let seq = 0;

interface Look {
  readonly by: number;
  readonly at: string;
  readonly citizenId: string;
  readonly callId?: string | null;
  readonly outcome?: 'done' | 'denied';
}

async function write(looks: readonly Look[]): Promise<void> {
  const rows = looks.map(({ by, at, citizenId, callId = 'call', outcome = 'done' }) => {
    seq += 1;
    return { seq, by, at, citizen: citizenId, call: callId, outcome };
  });
  await service.pool.query(
    `insert into audit_entry (chain, seq, at, principal_id, principal_name, role,
        organization_number, organization_name, unit, ground, action, resource, outcome, citizen_id,
        call_id, request_id, mac)
      select '00000000-0000-4000-8000-000000000001', r.seq, r.at, 'staff-' || r.by, 'Nr ' || r.by,
        'telephoneAdviser', '986965610', 'Helfo', 'Veiledning', 'guidance', 'lookUp',
        'citizen.lookup', r.outcome, r.citizen, r.call, gen_random_uuid(), ''
      from json_to_recordset($1::json) as r (seq bigint, by integer, at timestamptz, citizen uuid,
        call text, outcome text)`,
    [JSON.stringify(rows)],
  );
}

/** Anybody of the register, the same at every run. */
const anybody = (nth: number): string => people[(nth * 7919) % PEOPLE]!;

/** A month of work as it should be: everybody takes calls, between eight and half past three. */
function ordinaryWork(): Look[] {
  let nth = 0;
  return DAYS.flatMap((day) =>
    Array.from({ length: STAFF }, (_, by) => by).flatMap((by) =>
      Array.from({ length: 24 }, (_, call) => {
        nth += 1;
        const minutes = 6 * 60 + 5 + call * 18 + (by % 10);
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        return { by, at: `${day}T${clock}:00Z`, citizenId: anybody(nth) };
      }),
    ),
  );
}

async function patterns(from = '2026-05-01', to = '2026-05-31'): Promise<AuditPattern[]> {
  const reply = await service
    .signedIn('supervisor')
    .call('audit.patterns', { query: { from, to } });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<{ items: AuditPattern[] }>().items;
}

async function only(signal: AuditPattern['signal'], by: number): Promise<AuditPattern> {
  const found = await patterns();
  expect(found.map((one) => [one.signal, one.by.id])).toEqual([[signal, `staff-${by}`]]);
  return found[0]!;
}

beforeAll(async () => {
  service = await testService();
  // Names and streets as unevenly spread as real ones: some dozens are rare, some are everywhere.
  const written = await service.pool.query<{ id: string }>(
    `with person as (
        insert into citizen (id, nin, first_name, last_name, sex, birth_date, person_status,
          eligibility, municipality_number, name_tokens, name_keys, ties_recorded_at)
        select gen_random_uuid(), '00' || lpad(n::text, 9, '0'), 'Fornavn',
          'Etternavn' || case when n % 2 = 1 then n % 330 else n % 20 end, 'female', '1980-01-01',
          'resident', 'resident', '0301', '{}', '{}', '2016-01-01'
        from generate_series(1, $1::integer) as n returning id, nin),
      home as (
        insert into citizen_address (citizen_id, kind, street, city, municipality_number, valid)
        select id, 'residential',
          'Gate' || case when n % 2 = 1 then n % 334 else n % 16 end || 'veien ' || n, 'OSLO', '0301',
          '[2000-01-01,)'
        from (select id, nin::bigint as n from person) p)
      select id from person order by nin`,
    [PEOPLE],
  );
  people = written.rows.map(({ id }) => id);
  // Every one of the staff is somebody of the register, too.
  await service.pool.query(
    `insert into staff_member (id, name, role, organization_number, organization_name, unit, citizen_id)
      select 'staff-' || (i - 1), 'Nr ' || (i - 1), 'telephoneAdviser', '986965610', 'Helfo',
        'Veiledning', id from unnest($1::uuid[]) with ordinality as s (id, i)`,
    [people.slice(0, STAFF)],
  );
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.pool.query('alter table audit_entry disable trigger all');
  await service.pool.query('truncate audit_entry');
  await write(ordinaryWork().filter(({ by, citizenId }) => people[by]! !== citizenId));
});

/** People who share a trait with one of the staff, except that one. */
async function sharing(sql: string, by: number): Promise<string[]> {
  const { rows } = await service.pool.query<{ id: string }>(sql, [people[by]!]);
  return rows.map(({ id }) => id);
}

describe('patterns', () => {
  it('are none in a month of ordinary work', async () => {
    expect(await patterns()).toEqual([]);
  });

  it('show somebody who looks after the own family name', async () => {
    const namesakes = await sharing(
      `select o.id from citizen s join citizen o on o.last_name = s.last_name and o.id <> s.id
        where s.id = $1 limit 12`,
      2,
    );
    await write(
      [...namesakes, ...namesakes].map((citizenId, i) => ({
        by: 2,
        at: `2026-05-${String(11 + (i % 5)).padStart(2, '0')}T09:${String(10 + i).padStart(2, '0')}:00Z`,
        citizenId,
      })),
    );
    const pattern = await only('ownName', 2);
    expect(pattern.count).toBeGreaterThanOrEqual(namesakes.length);
    expect(Number(pattern.facts['expected']) * 3).toBeLessThanOrEqual(pattern.count);
    expect(JSON.stringify(pattern)).not.toContain('Etternavn');
  });

  it('show somebody who looks after the neighbours, and never where a protected one lives', async () => {
    const street = `split_part(a.street, ' ', 1)`;
    const neighbours = await sharing(
      `select b.citizen_id as id from citizen_address a join citizen_address b
         on split_part(b.street, ' ', 1) = ${street} and b.citizen_id <> a.citizen_id
        where a.citizen_id = $1`,
      4,
    );
    const visit = (ids: readonly string[]) =>
      write(
        ids.map((citizenId, i) => ({
          by: 4,
          at: `2026-05-${String(11 + (i % 5)).padStart(2, '0')}T10:${String(10 + (i % 50)).padStart(2, '0')}:00Z`,
          citizenId,
        })),
      );
    const few = neighbours.slice(0, 20);
    await service.pool.query(
      `update citizen set address_protection = 'confidential' where id = any($1)`,
      [few],
    );
    await visit(few);
    expect((await patterns()).map(({ signal }) => signal)).not.toContain('neighbour');
    await service.pool.query(`update citizen set address_protection = 'none' where id = any($1)`, [
      few,
    ]);
    const pattern = await only('neighbour', 4);
    expect(JSON.stringify(pattern)).not.toContain('Gate');
  });

  it('show refused look-ups of colleagues, but not a single one', async () => {
    const colleague = people[7]!;
    await service.pool.query(
      `insert into shielded_person (citizen_id, staff_id, relation) values ($1, 'staff-7', 'self')
        on conflict do nothing`,
      [colleague],
    );
    await service.pool.query('alter table audit_entry disable trigger all');
    await service.pool.query('delete from audit_entry where citizen_id = $1', [colleague]);
    const look = { by: 2, citizenId: colleague, outcome: 'denied' } as const;
    await write([{ ...look, at: '2026-05-12T09:00:00Z' }]);
    expect(await patterns()).toEqual([]);
    await write([{ ...look, at: '2026-05-13T09:00:00Z' }]);
    expect(await only('colleague', 2)).toMatchObject({
      count: 2,
      firstAt: '2026-05-12T09:00:00.000Z',
      lastAt: '2026-05-13T09:00:00.000Z',
      facts: { people: 1, refused: 2, withoutCall: 0 },
    });
    await service.pool.query('delete from shielded_person where citizen_id = $1', [colleague]);
  });

  it('show many more look-ups in an hour than usual', async () => {
    await write(
      Array.from({ length: 50 }, (_, i) => ({
        by: 1,
        at: `2026-05-20T11:${String(i).padStart(2, '0')}:30Z`,
        citizenId: anybody(i * 3),
      })),
    );
    const pattern = await only('burst', 1);
    expect(pattern.count).toBeGreaterThanOrEqual(50);
    expect(pattern.facts).toMatchObject({ hours: 1 });
    expect(Number(pattern.facts['usual'])).toBeLessThan(6);
  });

  it('show the same person again and again without a call', async () => {
    const citizenId = anybody(11);
    const visits = ['11', '12', '12', '13', '14', '15'].map((day, i) => ({
      by: 4,
      at: `2026-05-${day}T${String(7 + i).padStart(2, '0')}:00:00Z`,
      citizenId,
      callId: null,
    }));
    await write(visits.map((visit) => ({ ...visit, callId: 'call' })));
    expect(await patterns()).toEqual([]);
    await write(visits);
    expect(await only('repeated', 4)).toMatchObject({ count: 6, facts: { people: 1, days: 5 } });
  });

  it('show look-ups at night and at weekends, in Norwegian time', async () => {
    const look = (at: string, i: number) => ({ by: 6, at, citizenId: anybody(i) });
    // Five in the morning in UTC is seven in Norway.
    await write(['2026-05-11T05:30:00Z', '2026-05-12T05:30:00Z', '2026-05-13T05:30:00Z'].map(look));
    expect(await patterns()).toEqual([]);
    await write(['2026-05-11T20:30:00Z', '2026-05-16T10:00:00Z', '2026-05-13T04:30:00Z'].map(look));
    expect(await only('oddHours', 6)).toMatchObject({ count: 3, facts: { days: 3 } });
  });

  it('leave out what was before and after the days that were asked for', async () => {
    await write(
      Array.from({ length: 5 }, (_, i) => ({
        by: 6,
        at: `2026-05-31T22:3${i}:00Z`,
        citizenId: anybody(i),
      })),
    );
    expect(await patterns()).toEqual([]);
    expect((await patterns('2026-06-01', '2026-06-01')).map(({ signal }) => signal)).toEqual([
      'oddHours',
    ]);
  });

  it('are for three months at most, and for those who follow up', async () => {
    const query = { from: '2026-01-01', to: '2026-06-01' };
    const long = await service.signedIn('supervisor').call('audit.patterns', { query });
    expect([long.status, long.json<Problem>().code]).toEqual([400, 'request.invalid']);
    expect((await service.call('audit.patterns', { query })).status).toBe(403);
  });
});
