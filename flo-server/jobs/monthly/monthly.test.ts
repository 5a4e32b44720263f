import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { settledStatus } from '#rules/list-status/list-status.ts';
import { addPeople } from '../../testing/fixtures.ts';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { dieAt } from '../fault-point.ts';
import { monthly } from '../monthly.ts';
import { runJob } from '../run-job.ts';
import { settledSql } from './settled-sql.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const JULY = civilDate('2026-07-01');
const AUGUST = civilDate('2026-08-01');

async function monthOf(month: string, list: number) {
  const { rows } = await service.pool.query(
    `select people, coming, max_patients, free_places, waiting, status, with_gp, joined, departed
      from list_month where month = $1 and gp_contract_id = $2`,
    [month, list],
  );
  return rows[0] as Record<string, unknown> | undefined;
}

async function storedStatus(list: number): Promise<string> {
  const { rows } = await service.pool.query<{ status: string }>(
    'select status from gp_contract where id = $1',
    [list],
  );
  return rows[0]!.status;
}

function forgetMonth(month: string) {
  return service.pool.query(
    `delete from list_event where month = '${month}'; delete from switch_month where month = '${month}';
      delete from list_month where month = '${month}';
      delete from job_step where run_id in (select id from job_run where key = '${month}');
      delete from job_run where key = '${month}'`,
  );
}

async function switchTo(citizenId: string, gpContractId: number): Promise<void> {
  const overview = await service.call('citizen.overview', { params: { citizenId } });
  const { tiesRevision } = overview.json<{ tiesRevision: string }>();
  const reply = await service.call('switch.request', {
    params: { citizenId },
    body: { gpContractId },
    headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': tiesRevision },
  });
  expect(reply.status, reply.text).toBe(201);
}

describe('the SQL of a list’s status', () => {
  it('says what the rule says', async () => {
    const cases = fc.sample(
      fc.record({
        status: fc.constantFrom('open' as const, 'closed' as const, 'locked' as const),
        free: fc.integer({ min: 0, max: 25 }),
        threshold: fc.integer({ min: 1, max: 20 }),
      }),
      300,
    );
    const { rows } = await service.pool.query<{ status: string }>(
      `select ${settledSql('s.status', 's.free', 's.threshold')} as status
        from unnest($1::text[], $2::integer[], $3::integer[]) with ordinality
          s (status, free, threshold, position) order by s.position`,
      [
        cases.map(({ status }) => status),
        cases.map(({ free }) => free),
        cases.map(({ threshold }) => threshold),
      ],
    );
    expect(rows.map(({ status }) => status)).toEqual(
      cases.map(({ status, free, threshold }) =>
        settledStatus({ status, maxPatients: free, occupied: 0 }, threshold),
      ),
    );
  });
});

describe('the run on the 1st', () => {
  it('keeps how every list stands, which switches take effect, and what has happened', async () => {
    const { open, elsewhere, ending, vacant, ended } = service.lists;
    const [person] = await addPeople(service.pool, 1, 'open', 30);
    const before = await addPeople(service.pool, 2, 'elsewhere', 31);
    await switchTo(person!.id, elsewhere);
    service.clock.set('2026-06-30T22:30:00Z');
    expect(await runJob(service, monthly, JULY)).toBe('finished');
    const { rows } = await service.pool.query<{ people: number }>(
      `select count(*)::integer as people from patient_to_gp_contract_association
        where gp_contract_id = $1 and valid @> '2026-07-01'::date`,
      [elsewhere],
    );
    expect(await monthOf(JULY, elsewhere)).toMatchObject({
      people: rows[0]!.people,
      joined: 1,
      departed: 0,
      status: 'open',
      with_gp: true,
    });
    expect(before).toHaveLength(2);
    expect(await monthOf(JULY, open)).toMatchObject({ departed: 1 });
    expect(await monthOf(JULY, vacant)).toMatchObject({ with_gp: false });
    expect(await monthOf(JULY, ended)).toBeUndefined();
    const switches = await service.pool.query(
      'select from_contract_id, to_contract_id, counts, effective_date from switch_month where month = $1',
      [JULY],
    );
    expect(switches.rows).toContainEqual({
      from_contract_id: open,
      to_contract_id: elsewhere,
      counts: true,
      effective_date: '2026-07-01',
    });
    const events = await service.pool.query(
      'select gp_contract_id, kind, on_day from list_event where month = $1',
      [JULY],
    );
    expect(events.rows).toContainEqual({
      gp_contract_id: ending,
      kind: 'ended',
      on_day: '2026-07-01',
    });
  });

  it('notes which way a list has turned, and that it was not so the month before', async () => {
    const { full } = service.lists;
    expect(await monthOf(JULY, full)).toMatchObject({ status: 'closed', free_places: 0 });
    await service.pool.query('update gp_contract set max_patients = 12 where id = $1', [full]);
    service.clock.set('2026-07-31T22:30:00Z');
    expect(await runJob(service, monthly, AUGUST)).toBe('finished');
    expect(await monthOf(AUGUST, full)).toMatchObject({ status: 'open', free_places: 10 });
    const { rows } = await service.pool.query(
      `select kind from list_event where month = $1 and gp_contract_id = $2`,
      [AUGUST, full],
    );
    expect(rows).toEqual([{ kind: 'opened' }]);
    expect(await storedStatus(full)).toBe('open');
  });

  it('stores that a list has turned, so that it stays open until it is full', async () => {
    const { full } = service.lists;
    const month = civilDate('2026-12-01');
    const { rows } = await service.pool.query<{ free: number }>(
      `update gp_contract set status = 'closed', max_patients = list_occupied(id, $2::date) + 12
        where id = $1 returning 12 as free`,
      [full, month],
    );
    expect(rows).toHaveLength(1);
    service.clock.set('2026-11-30T23:30:00Z');
    const dying = runJob(service, monthly, month, { faultAt: dieAt('before', 'statuses', 0) });
    await expect(dying).rejects.toThrow('the run died');
    expect(await storedStatus(full)).toBe('closed');
    expect(await runJob(service, monthly, month)).toBe('finished');
    expect(await storedStatus(full)).toBe('open');
    await service.pool.query(
      'update gp_contract set max_patients = max_patients - 3 where id = $1',
      [full],
    );
    await forgetMonth(month);
    expect(await runJob(service, monthly, month)).toBe('finished');
    expect(await storedStatus(full)).toBe('open');
  });

  it.each(monthly.steps.map(({ name }) => name))(
    'that dies in %s and is started again is the same',
    async (step) => {
      const month = civilDate('2026-09-01');
      const pictures = async () =>
        JSON.stringify(
          await Promise.all(
            ['list_month', 'switch_month', 'list_event'].map(async (table) => {
              const { rows } = await service.pool.query<{ row: object }>(
                `select to_jsonb(t) - 'run_id' - 'known_at' as row from ${table} t where month = $1
                  order by 1`,
                [month],
              );
              return rows;
            }),
          ),
        );
      const forget = () => forgetMonth(month);
      service.clock.set('2026-08-31T22:30:00Z');
      expect(await runJob(service, monthly, month)).toBe('finished');
      const whole = await pictures();
      await forget();
      for (const when of ['before', 'after'] as const) {
        const dying = runJob(service, monthly, month, { faultAt: dieAt(when, step, 0) });
        await expect(dying).rejects.toThrow('the run died');
        expect(await runJob(service, monthly, month)).toBe('finished');
        expect(await pictures()).toBe(whole);
        await forget();
      }
    },
  );
});
