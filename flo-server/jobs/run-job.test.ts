import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { z } from '#contract/zod.ts';
import { execute, statement } from '../db/statement.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { dieAt, RunDied } from './fault-point.ts';
import type { FaultPoint } from './fault-point.ts';
import { defineJob, defineStep } from './job.ts';
import { listRuns } from './list-runs.ts';
import { alone } from './run-lock.ts';
import { runJob } from './run-job.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await execute(service.pool, 'create table written (at integer primary key, times integer)');
});
afterEach(() => execute(service.pool, 'truncate written, job_run, job_step cascade'));
afterAll(() => service.stop());

const night = civilDate('2026-06-10');
const write = statement(
  'test.write',
  `insert into written values ($1, 1) on conflict (at) do update set times = written.times + 1`,
);
const read = statement<{ at: number; times: number }>(
  'test.read',
  'select at, times from written order by at',
);
/** Writes three numbers, one in each batch. */
const counting = (name: string, from: number) =>
  defineStep({
    name,
    cursor: z.number(),
    batch: async ({ db, cursor }) => {
      const at = cursor ?? 0;
      await write(db, from + at);
      return { cursor: at === 2 ? null : at + 1, done: 1, total: 3 };
    },
  });
const job = defineJob({ kind: 'nightly', steps: [counting('one', 0), counting('two', 10)] });
const run = (faultAt?: FaultPoint) =>
  runJob(service, job, night, faultAt === undefined ? {} : { faultAt });
const WHOLE = [0, 1, 2, 10, 11, 12].map((at) => ({ at, times: 1 }));

describe('a run', () => {
  it('does its steps in order, tells how far it came, and does nothing the second time', async () => {
    expect(await run()).toBe('finished');
    expect(await run()).toBe('finished');
    expect(await read(service.pool)).toEqual(WHOLE);
    const [row] = await listRuns(service.pool, 1);
    expect(row).toMatchObject({
      kind: 'nightly',
      key: night,
      state: 'finished',
      attempts: 1,
      startedBy: 'FLO',
      steps: [
        { name: 'one', state: 'finished', done: 3, total: 3 },
        { name: 'two', state: 'finished', done: 3, total: 3 },
      ],
    });
  });

  const deaths = (['before', 'after'] as const).flatMap((when) =>
    ['one', 'two'].flatMap((step) => [0, 1, 2].map((batch) => [when, step, batch] as const)),
  );
  it.each(deaths)('that dies %s the commit of %s, batch %i, goes on there', async (...at) => {
    await expect(run(dieAt(...at))).rejects.toBeInstanceOf(RunDied);
    expect((await listRuns(service.pool, 1))[0]?.state).toBe('interrupted');
    expect(await run()).toBe('finished');
    expect(await read(service.pool)).toEqual(WHOLE);
  });

  it('is one at a time over all processes', async () => {
    const outcomes = await Promise.all([run(), run(), run()]);
    expect(outcomes).toContain('finished');
    expect(await read(service.pool)).toEqual(WHOLE);
    await alone(service.pool, 'nightly', async () => {
      expect(await run()).toBe('busy');
    });
  });

  it('keeps the day it began on when it is started again another day', async () => {
    await expect(run(dieAt('after', 'one', 1))).rejects.toThrow();
    service.clock.set('2026-06-12T10:00:00Z');
    const days: string[] = [];
    const second = defineStep({
      name: 'two',
      cursor: z.null(),
      batch: ({ today }) => {
        days.push(today);
        return Promise.resolve({ cursor: null, done: 0 });
      },
    });
    await runJob(service, { ...job, steps: [counting('one', 0), second] }, night);
    service.clock.set('2026-06-10T10:00:00Z');
    expect(days).toEqual(['2026-06-10']);
  });

  it('that fails says where and by what code, and goes on when it is started again', async () => {
    const broken = defineStep({
      name: 'two',
      cursor: z.null(),
      batch: async ({ db }) => {
        await execute(db, 'select 1 / 0');
        return { cursor: null, done: 0 };
      },
    });
    const steps = [counting('one', 0), broken];
    expect(await runJob(service, { ...job, steps }, night)).toBe('failed');
    expect((await listRuns(service.pool, 1))[0]).toMatchObject({
      state: 'failed',
      error: 'database.other.22012',
      steps: [{ state: 'finished' }, { state: 'failed', error: 'database.other.22012' }],
    });
    expect(await run()).toBe('finished');
    expect(await read(service.pool)).toEqual(WHOLE);
  });

  it('stops in good order between two batches, and goes on', async () => {
    let asked = 0;
    const stopping = () => (asked += 1) > 2;
    expect(await runJob(service, job, night, { stopping })).toBe('stopped');
    expect(await read(service.pool)).toEqual(WHOLE.slice(0, 2));
    expect(await run()).toBe('finished');
    expect(await read(service.pool)).toEqual(WHOLE);
  });

  it('cannot have two steps of one name', () => {
    expect(() => defineJob({ kind: 'x', steps: [counting('a', 0), counting('a', 0)] })).toThrow(
      'two steps',
    );
  });
});
