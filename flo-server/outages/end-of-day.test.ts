import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { Task } from '#contract/flo-api/tasks.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { dieAt, RunDied } from '../jobs/fault-point.ts';
import { defineJob } from '../jobs/job.ts';
import { nightly } from '../jobs/nightly.ts';
import { runJob } from '../jobs/run-job.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { at, outageTests } from './testing/outage.ts';
import type { OutageTests } from './testing/outage.ts';
import { unsettledWishesStep } from './unsettled-step.ts';

// The step alone: the whole night has tests of its own.
const night = defineJob({ kind: 'nightly', steps: [unsettledWishesStep] });
const NEXT_DAY = civilDate('2026-06-11');

let service: TestService;
let outages: OutageTests;
let crowd: FixturePerson[];
beforeAll(async () => {
  service = await testService();
  crowd = await addPeople(service.pool, 40);
  outages = outageTests(service);
});
beforeEach(async () => {
  await service.pool.query('truncate job_run, job_step cascade');
});
afterAll(() => service.stop());

const next = (): string => crowd.pop()!.id;

/** Wishes of the day that nobody settles; then it is the night after. */
async function leftWishes(hour: string, count: number) {
  outages.setTime(`${hour}:12`);
  const from = `${hour}:10`;
  const reply = await outages.register({ from, collectUntil: `${hour}:40` });
  expect(reply.status, reply.text).toBe(201);
  const wishes = Array.from({ length: count }, () => ({ citizenId: next(), key: randomUUID() }));
  for (const { citizenId, key } of wishes) {
    const sent = await outages.wish({ citizenId, key, list: service.lists.elsewhere });
    expect(sent.status).toBe(202);
  }
  service.clock.set('2026-06-11T01:00:00Z');
  return wishes;
}

async function tasksAbout(citizenIds: readonly string[]): Promise<Task[]> {
  const reply = await service.call('task.list', { query: { limit: '200' } });
  return reply
    .json<{ items: Task[] }>()
    .items.filter(({ citizenId }) => citizenId !== null && citizenIds.includes(citizenId));
}

describe('what is not settled when the day ends', () => {
  it('becomes a task by the night, once, and is never carried out (P17)', async () => {
    const wishes = await leftWishes('08', 3);
    // Too late to settle: another day has begun.
    await outages.settle();
    expect(await runJob(service, night, NEXT_DAY)).toBe('finished');
    const ids = wishes.map(({ citizenId }) => citizenId);
    const tasks = await tasksAbout(ids);
    expect(tasks).toHaveLength(3);
    for (const task of tasks) {
      expect(task).toMatchObject({ kind: 'unsentWish', reason: 'switch.request', state: 'open' });
    }
    for (const { key, citizenId } of wishes) {
      expect(await outages.became(key)).toMatchObject({
        status: 409,
        body: { code: 'wish.expired' },
      });
      const again = await outages.wish({ citizenId, key, list: service.lists.elsewhere });
      expect(again.json<Problem>().code).toBe('wish.expired');
    }
    const { rows } = await service.pool.query('select from gp_switch where citizen_id = any($1)', [
      ids,
    ]);
    expect(rows).toHaveLength(0);
    expect((await outages.list())[0]).toMatchObject({
      state: 'settled',
      wishes: { collected: 0, handedOver: 3 },
    });
  });

  it('is one task each when the night dies at every commit and is run again (P11)', async () => {
    const wishes = await leftWishes('09', 3);
    for (const batch of [0, 1]) {
      for (const when of ['before', 'after'] as const) {
        const faultAt = dieAt(when, 'unsettledWishes', batch);
        const died = runJob(service, night, NEXT_DAY, { faultAt });
        await expect(died).rejects.toBeInstanceOf(RunDied);
      }
    }
    expect(await runJob(service, night, NEXT_DAY)).toBe('finished');
    await service.pool.query('truncate job_run, job_step cascade');
    expect(await runJob(service, night, NEXT_DAY)).toBe('finished');
    expect(await tasksAbout(wishes.map(({ citizenId }) => citizenId))).toHaveLength(3);
  });

  it('is done before anything else in the night', () => {
    expect(nightly.steps[0]).toBe(unsettledWishesStep);
  });

  it('of a day that is not over is left alone', async () => {
    outages.setTime('10:12');
    await outages.register({ from: '10:10', collectUntil: '10:40' });
    const wish = { citizenId: next(), key: randomUUID(), list: service.lists.elsewhere };
    await outages.wish(wish);
    expect(await runJob(service, night, civilDate('2026-06-10'))).toBe('finished');
    expect(await tasksAbout([wish.citizenId])).toEqual([]);
    outages.setTime('10:41');
    await outages.settle();
    expect((await outages.became(wish.key)).status).toBe(201);
  });
});

describe('a wish that cannot be carried out', () => {
  it('holds nobody up: it becomes a task, and those behind it are settled (P15)', async () => {
    outages.setTime('11:12');
    await outages.register({ from: '11:10', collectUntil: '11:40' });
    const bad = { citizenId: next(), key: randomUUID(), list: service.lists.elsewhere };
    const good = { citizenId: next(), key: randomUUID(), list: service.lists.elsewhere };
    for (const wish of [bad, good]) expect((await outages.wish(wish)).status).toBe(202);
    // A fault that no rule knows of.
    await service.pool.query(
      `create function refuse_one() returns trigger language plpgsql as $$
        begin raise exception 'fault' using errcode = 'FL009'; end $$`,
    );
    await service.pool.query(
      `create trigger refuse_one before insert on gp_switch for each row
        when (new.citizen_id = '${bad.citizenId}') execute function refuse_one()`,
    );
    outages.setTime('11:41');
    await outages.settle();
    await service.pool.query('drop trigger refuse_one on gp_switch');
    expect((await outages.became(good.key)).status).toBe(201);
    expect(await outages.became(bad.key)).toMatchObject({ body: { code: 'wish.expired' } });
    expect(await tasksAbout([bad.citizenId])).toMatchObject([{ kind: 'unsentWish' }]);
  });
});

describe('a wish that the workspace could not send', () => {
  const leave = (citizenId: string, reason: string, key = randomUUID()) =>
    service.call('task.handOver', {
      params: { citizenId },
      body: { kind: 'unsentWish', reason, unit: null },
      headers: { 'idempotency-key': key },
    });

  it('becomes a task, also about a record that is shut', async () => {
    service.clock.set(at('12:00'));
    const shut = service.personOfKind('strictlyConfidential').id;
    const key = randomUUID();
    const [one, again] = [
      await leave(shut, 'switch.request', key),
      await leave(shut, 'switch.request', key),
    ];
    expect([one.status, again.status]).toEqual([201, 201]);
    expect(again.json()).toEqual(one.json());
  });

  it('says what was wished for by its operation, and nothing else of anybody', async () => {
    for (const reason of ['Vil til samme lege som naboen', 'citizen.lookup', 'toString']) {
      const reply = await leave(next(), reason);
      expect([reply.status, reply.json<Problem>().code]).toEqual([400, 'request.invalid']);
    }
  });
});
