import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { Task } from '#contract/flo-api/tasks.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { dieAt } from '../../jobs/fault-point.ts';
import { defineJob } from '../../jobs/job.ts';
import { nightly } from '../../jobs/nightly.ts';
import { runJob } from '../../jobs/run-job.ts';
import type { RunOptions } from '../../jobs/run-job.ts';
import { addPeople } from '../../testing/fixtures.ts';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { addList, carryOutDue, onList, order, plan, putOn } from '../testing/plans.ts';
import { endingsStep } from './step.ts';

const LAST = '2026-09-01';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const job = defineJob({ kind: 'nightly', steps: [endingsStep] });

/** The night to a day; another of the same day is made as if there had been none. */
async function night(day: string, options: RunOptions = {}): Promise<void> {
  service.clock.set(`${day}T00:30:00Z`);
  await service.pool.query(
    `delete from job_step where run_id in (select id from job_run where key = '${day}');
      delete from job_run where key = '${day}'`,
  );
  const { pool, clock } = service;
  const run = { pool, clock, parameterOverrides: {} };
  expect(await runJob(run, job, civilDate(day), options)).toBe('finished');
}

let batch = 300;
let hpr = 9_300_000;

/** Gives a list a GP who was born on a day, for a time. */
async function giveGP(list: number, born: string, valid: string): Promise<void> {
  hpr += 1;
  await service.pool.query(
    `insert into doctor select (json_populate_record(d, json_build_object('hpr_number', $1::integer,
        'nin', null, 'birth_date', $2::text))).* from doctor d where d.hpr_number = 9000003`,
    [hpr, born],
  );
  await service.pool.query(
    `insert into gp_on_contract_association (id, gp_contract_id, hpr_number, relationship, valid)
      values ($1, $2, $3, 'LPFL', $4)`,
    [hpr * 10, list, hpr, valid],
  );
}

/** A list of two people whose GP, alone on it, was born on a day and has it for a time. */
async function listOf(born: string, valid = '[2020-01-01,)') {
  const list = await addList(service, { vacant: true });
  await giveGP(list, born, valid);
  batch += 1;
  const crowd = await addPeople(service.pool, 2, null, batch);
  await putOn(service, crowd, list);
  return { list, ids: crowd.map(({ id }) => id).toSorted() };
}

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await service.pool.query<Row>(sql, values)).rows;

const tasksOf = (list: number) =>
  rows<{ due: string; state: string }>(
    'select due_on as due, state from task where gp_contract_id = $1 order by due_on',
    list,
  );

const gpUntil = async (list: number) =>
  (
    await rows<{ until: string | null }>(
      `select upper(valid) as until from gp_on_contract_association
        where gp_contract_id = $1 and relationship = 'LPFL'`,
      list,
    )
  ).map(({ until }) => until);

const told = (list: number) =>
  rows<{ kind: string; n: number }>(
    `select kind, count(*)::integer as n from notice
      where from_contract_id = $1 and ending_id is not null group by kind order by kind`,
    list,
  );

const grounds = async (ids: readonly string[]) =>
  (
    await rows<{ arose: string }>(
      `select arose_on as arose from extra_switch_ground
        where ground = 'gpLeaves' and citizen_id = any($1)`,
      ids,
    )
  ).map(({ arose }) => arose);

describe('§ 12 third part: agreements that end by themselves', () => {
  it('are a step of the night, after what municipalities have decided', () => {
    const names = nightly.steps.map(({ name }) => name);
    expect(names.indexOf('endings')).toBeGreaterThan(names.indexOf('agreements'));
  });

  it('give the back office one task half a year before, and none before that', async () => {
    const { list } = await listOf('1956-09-01');
    await night('2026-02-28');
    expect(await tasksOf(list)).toEqual([]);
    await night('2026-03-01');
    await night('2026-03-02');
    expect(await tasksOf(list)).toEqual([{ due: LAST, state: 'open' }]);
    const unit = (
      await rows<{ unit: string }>('select unit from task where gp_contract_id = $1', list)
    )[0]!.unit;
    const [who] = await rows<{ id: string }>(
      `select id from staff_member where unit = $1 and role = 'caseworker' limit 1`,
      unit,
    );
    const reply = await service.signedIn(who!.id).call('task.list');
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json<{ items: Task[] }>().items).toContainEqual(
      expect.objectContaining({
        kind: 'agreementEnds',
        gpContractId: list,
        dueOn: LAST,
        citizenId: null,
      }),
    );
  });

  it.each([
    ['at the age limit', '1956-09-01', '[2020-01-01,)'],
    ['when the time it was made for is over', '1980-01-01', '[2020-01-01,2026-09-01)'],
  ])(
    '%s leave the list without a GP: everybody stays, is told and may switch, once',
    async (_, born, valid) => {
      const { list, ids } = await listOf(born, valid);
      await night('2026-08-31');
      expect(await told(list)).toEqual([]);
      await night(LAST);
      const after = async () => ({
        gp: await gpUntil(list),
        people: await onList(service, list, '2026-09-02'),
        told: await told(list),
        grounds: await grounds(ids),
        tasks: await tasksOf(list),
      });
      const whole = {
        gp: [LAST],
        people: ids,
        told: [
          { kind: 'agreementEndedByLaw', n: 1 },
          { kind: 'listWithoutGP', n: 2 },
        ],
        grounds: [LAST, LAST],
        tasks: [{ due: LAST, state: 'open' }],
      };
      expect(await after()).toEqual(whole);
      await night('2026-09-02');
      await night(LAST);
      expect(await after()).toEqual(whole);
      const [act] = await rows<{ decision: { outcome: string; code: string } }>(
        `select a.decision from agreement_ending e join ledger_act a on a.id = e.act_id
        where e.gp_contract_id = $1`,
        list,
      );
      expect(act?.decision).toMatchObject({ outcome: 'allowed', code: 'end.byLawWithoutGP' });
    },
  );

  it('are the same after a night that dies anywhere', async () => {
    const { list, ids } = await listOf('1956-09-10');
    await night('2026-09-09');
    for (const when of ['before', 'after'] as const) {
      for (const at of [0, 1]) {
        const dying = night('2026-09-10', { faultAt: dieAt(when, 'endings', at) });
        await expect(dying).rejects.toThrow('the run died');
      }
    }
    await night('2026-09-10');
    expect(await gpUntil(list)).toEqual(['2026-09-10']);
    expect(await grounds(ids)).toEqual(['2026-09-10', '2026-09-10']);
    expect(await told(list)).toHaveLength(2);
  });

  it('go on with an extension, and the task is done', async () => {
    const { list, ids } = await listOf('1956-10-01');
    await night('2026-06-10');
    expect(await tasksOf(list)).toEqual([{ due: '2026-10-01', state: 'open' }]);
    service.clock.set('2026-06-10T10:00:00Z');
    const extension = order('extension', { effectiveDate: '2026-06-10', until: '2028-01-01' });
    expect((await plan(service, list, extension)).status).toBe(201);
    await night('2026-06-11');
    expect(await tasksOf(list)).toEqual([{ due: '2026-10-01', state: 'done' }]);
    await night('2026-10-01');
    expect(await gpUntil(list)).toEqual([null]);
    expect([await told(list), await grounds(ids)]).toEqual([[], []]);
    await night('2027-12-31');
    await night('2028-01-01');
    expect(await gpUntil(list)).toEqual(['2028-01-01']);
  });

  it.each([
    ['made past the age limit', '1954-08-01'],
    ['made before the age limit, past it', '1956-08-01'],
  ])('go by the time of an agreement %s: no task until then, and then an end', async (_, born) => {
    const { list, ids } = await listOf(born, '[2023-01-01,2027-03-01)');
    await night('2026-07-31');
    await night('2026-08-01');
    expect(await gpUntil(list)).toEqual(['2027-03-01']);
    expect(await tasksOf(list)).toEqual([]);
    await night('2027-02-28');
    expect(await tasksOf(list)).toEqual([{ due: '2027-03-01', state: 'open' }]);
    await night('2027-03-01');
    expect(await told(list)).toHaveLength(2);
    expect(await grounds(ids)).toEqual(['2027-03-01', '2027-03-01']);
  });

  it('go by age where the period was cut to the life of the list', async () => {
    const life = '[2020-01-01,2028-01-01)';
    const list = await addList(service, { vacant: true, valid: life });
    await giveGP(list, '1956-09-20', life);
    await night('2026-06-10');
    expect(await tasksOf(list)).toEqual([{ due: '2026-09-20', state: 'open' }]);
  });

  it.each([
    ['at once', '2026-06-10'],
    ['on its day', '2026-06-12'],
  ])('go on when an agreement past the age limit is extended %s', async (_, effectiveDate) => {
    const { list } = await listOf('1954-08-01', '[2023-01-01,2026-10-15)');
    service.clock.set('2026-06-10T10:00:00Z');
    const extension = order('extension', { effectiveDate, until: '2028-01-01' });
    expect((await plan(service, list, extension)).status).toBe(201);
    service.clock.set(`${effectiveDate}T10:00:00Z`);
    await carryOutDue(service);
    expect(await gpUntil(list)).toEqual(['2028-01-01']);
    await night('2026-10-15');
    expect(await gpUntil(list)).toEqual(['2028-01-01']);
  });

  it('let the next GP begin on the same list that day, and no day before', async () => {
    const { list, ids } = await listOf('1956-10-20');
    const other = await listOf('1954-10-20');
    service.clock.set('2026-06-10T10:00:00Z');
    const start = (on: number, effectiveDate: string) =>
      plan(service, on, order('start', { effectiveDate }));
    const refusal = async (on: number, day: string) =>
      (await start(on, day)).json<Problem>().decision?.code;
    expect(await refusal(list, '2026-10-19')).toBe('start.hasGP');
    // Past the limit before anybody looked: the time on the list goes on until somebody ends it.
    expect(await refusal(other.list, '2026-10-20')).toBe('start.hasGP');
    expect((await start(list, '2026-10-20')).status).toBe(201);
    await night('2026-06-13');
    expect(await tasksOf(list)).toEqual([]);
    service.clock.set('2026-10-20T00:30:00Z');
    expect(await carryOutDue(service)).toBe('finished');
    await night('2026-10-20');
    expect(new Set(await gpUntil(list))).toEqual(new Set(['2026-10-20', null]));
    expect(await told(list)).toEqual([{ kind: 'agreementEndedByLaw', n: 1 }]);
    expect(await grounds(ids)).toEqual(['2026-10-20', '2026-10-20']);
  });

  it('are no task when somebody has planned what becomes of the list', async () => {
    const { list } = await listOf('1956-10-01');
    service.clock.set('2026-06-10T10:00:00Z');
    const end = order('end', {
      ground: 'ageLimit',
      noticeGivenOn: null,
      effectiveDate: '2026-10-01',
    });
    expect((await plan(service, list, end)).status).toBe(201);
    await night('2026-06-11');
    expect(await tasksOf(list)).toEqual([]);
  });

  it('that should have ended before anybody looked are a task, and nobody’s GP is taken', async () => {
    const { list, ids } = await listOf('1954-01-01');
    await night('2026-06-12');
    expect(await tasksOf(list)).toEqual([{ due: '2024-01-01', state: 'open' }]);
    expect(await gpUntil(list)).toEqual([null]);
    expect(await grounds(ids)).toEqual([]);
  });
});
