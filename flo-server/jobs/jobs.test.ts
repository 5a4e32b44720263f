import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JobRun } from '#contract/flo-api/jobs.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { execute } from '../db/statement.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { createRunner } from './runner.ts';
import type { Runner } from './runner.ts';
import { alone } from './run-lock.ts';

let service: TestService;
let runner: Runner;
beforeAll(async () => {
  service = await testService();
  runner = createRunner(service);
});
beforeEach(async () => {
  await execute(service.pool, 'truncate job_run, job_step cascade');
  service.clock.set('2026-06-10T10:00:00Z');
});
afterAll(async () => {
  await runner.stop();
  await service.stop();
});

const start = (kind: string, key: string | null, who = 'supervisor') =>
  service.signedIn(who).call('job.start', {
    params: { kind },
    body: { key },
    headers: { 'idempotency-key': randomUUID() },
  });

async function runs(): Promise<JobRun[]> {
  const reply = await service.signedIn('supervisor').call('job.runs');
  return reply.json<{ items: JobRun[] }>().items;
}

async function finished(): Promise<JobRun[]> {
  for (;;) {
    const found = await runs();
    if (found.every(({ state }) => ['finished', 'failed'].includes(state))) return found;
  }
}

describe('starting a run', () => {
  it('answers at once, runs it in the background, and shows its steps', async () => {
    const reply = await start('nightly', null);
    expect(reply.status, reply.text).toBe(201);
    expect(reply.json<JobRun>()).toMatchObject({ kind: 'nightly', key: '2026-06-10' });
    const [run] = await finished();
    expect(run).toMatchObject({ state: 'finished', startedBy: 'Anne Solberg', error: null });
    expect(run?.steps[0]).toMatchObject({ name: 'unsettledWishes', state: 'finished' });
    expect(run?.steps.every(({ state }) => state === 'finished')).toBe(true);
    await start('nightly', null);
    expect(await finished()).toHaveLength(1);
  });

  it('waits for its turn when another run of the kind is under way', async () => {
    await alone(service.pool, 'nightly', async () => {
      expect((await start('nightly', '2026-06-09')).status).toBe(201);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await runs())[0]).toMatchObject({ key: '2026-06-09', state: 'waiting' });
    });
    expect(await finished()).toMatchObject([{ key: '2026-06-09', state: 'finished' }]);
  });

  it('takes a night that was missed, never one to come', async () => {
    expect((await start('nightly', '2026-06-08')).status).toBe(201);
    const coming = await start('nightly', '2026-06-11');
    expect([coming.status, coming.json<Problem>().fields?.[0]?.reason]).toEqual([422, 'notDueYet']);
    const odd = await start('monthly', '2026-05-15');
    expect([odd.status, odd.json<Problem>().fields?.[0]?.reason]).toEqual([422, 'notFirstOfMonth']);
    await finished();
  });
});

describe('runs that are due', () => {
  it('start by themselves, once, however many processes look', async () => {
    const other = createRunner(service);
    await Promise.all([runner.tick(), other.tick(), runner.tick()]);
    await other.stop();
    const found = await runs();
    expect(found).toHaveLength(2);
    expect(new Set(found.map(({ kind, key, state }) => `${kind} ${key} ${state}`))).toEqual(
      new Set(['monthly 2026-06-01 finished', 'nightly 2026-06-10 finished']),
    );
  });

  it('are tried again a quarter of an hour after they failed, and what was left goes on first', async () => {
    await service.pool.query(
      `insert into job_run (kind, key, on_day, state, started_by, started_at, ended_at, error)
        values ('nightly', '2026-06-10', '2026-06-10', 'failed', '{"name":"FLO"}',
            '2026-06-10T09:50:00Z', '2026-06-10T09:50:00Z', 'x'),
          ('nightly', '2026-06-07', '2026-06-07', 'running', '{"name":"FLO"}',
            '2026-06-07T00:00:00Z', null, null)`,
    );
    const states = async () =>
      Object.fromEntries((await runs()).map(({ key, state }) => [key, state]));
    await runner.tick();
    expect(await states()).toMatchObject({ '2026-06-07': 'finished', '2026-06-10': 'failed' });
    service.clock.set('2026-06-10T10:05:00Z');
    await runner.tick();
    expect(await states()).toMatchObject({ '2026-06-10': 'finished' });
  });
});
