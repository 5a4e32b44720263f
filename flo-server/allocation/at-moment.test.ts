import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { allocationStep } from '../jobs/allocation/step.ts';
import { defineJob } from '../jobs/job.ts';
import { runJob } from '../jobs/run-job.ts';
import type { FloAnswerOf } from '../testing/answers.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

type Query = Readonly<Record<string, string>>;

async function send(name: FloOperationName, municipalityNumber: string, body: object, tag: string) {
  const reply = await service.signedIn('supervisor').call(name, {
    params: { municipalityNumber },
    body,
    headers: { 'idempotency-key': randomUUID(), 'if-match': tag },
  });
  expect(reply.status, reply.text).toBe(201);
}

describe('a municipality at a moment', () => {
  it('had asked of allocation what its letters said then', async () => {
    const letter = { cooperatesWith: [], letterDate: '2026-06-01', letterReference: '26/1' };
    service.clock.set('2026-06-11T10:00:00Z');
    await send('allocation.changeSetting', '0301', { ...letter, automatic: false }, '"1"');
    service.clock.set('2026-06-13T10:00:00Z');
    await send('allocation.changeSetting', '0301', { ...letter, automatic: true }, '"2"');
    service.clock.set('2026-06-15T10:00:00Z');
    const at = async (query: Query) => {
      const params = { municipalityNumber: '0301' };
      const reply = await service.call('allocation.setting', { params, query });
      expect([reply.status, reply.headers.etag]).toEqual([200, undefined]);
      const { automatic, letters, moment } = reply.json<FloAnswerOf<'allocation.setting'>>();
      return [automatic, letters.length, moment?.notKnown];
    };
    expect(await at({ knownAt: '2026-06-10T12:00:00Z' })).toEqual([true, 0, ['standard']]);
    expect(await at({ asOf: '2026-06-12' })).toEqual([false, 1, []]);
    expect(await at({ knownAt: '2026-06-12T10:00:00Z' })).toEqual([false, 1, []]);
    expect(await at({ asOf: '2026-06-14' })).toEqual([true, 2, []]);
  });

  it('had its duty suspended as it was known then, although that was shortened since', async () => {
    const letter = { letterDate: '2026-06-01', letterReference: '26/55' };
    service.clock.set('2026-06-16T10:00:00Z');
    const suspend = { kind: 'suspend', from: '2026-06-01', to: null, ...letter };
    await send('allocation.changeDuty', '3407', suspend, '"1"');
    service.clock.set('2026-06-18T10:00:00Z');
    const resume = { kind: 'resume', from: '2026-06-17', ...letter };
    await send('allocation.changeDuty', '3407', resume, '"2"');
    service.clock.set('2026-06-20T10:00:00Z');
    const at = async (query: Query) => {
      const params = { municipalityNumber: '3407' };
      const reply = await service.call('allocation.duty', { params, query });
      expect([reply.status, reply.headers.etag]).toEqual([200, undefined]);
      const { suspendedToday, suspensions, moment } = reply.json<FloAnswerOf<'allocation.duty'>>();
      expect(moment?.notKnown).toEqual([]);
      return [suspendedToday, suspensions.map(({ to, endLetter }) => [to, endLetter !== null])];
    };
    expect(await at({ knownAt: '2026-06-15T10:00:00Z' })).toEqual([false, []]);
    const inJune = { asOf: '2026-06-19', knownAt: '2026-06-17T10:00:00Z' };
    expect(await at(inJune)).toEqual([true, [[null, false]]]);
    expect(await at({ asOf: '2026-06-19' })).toEqual([false, [['2026-06-17', true]]]);
    const father = { citizenId: service.people.father.id };
    const overview = await service.call('citizen.overview', { params: father, query: inJune });
    expect(overview.json<FloAnswerOf<'citizen.overview'>>().switchFacts.dutySuspended).toBe(true);
  });

  it('that is not there is 404, and a day to come is 422', async () => {
    for (const name of ['allocation.setting', 'allocation.duty'] as const) {
      const asked = { params: { municipalityNumber: '9999' }, query: { asOf: '2026-06-01' } };
      expect((await service.call(name, asked)).status).toBe(404);
      const future = {
        params: { municipalityNumber: '0301' },
        query: { knownAt: '2027-01-01T00:00:00Z' },
      };
      expect((await service.call(name, future)).status).toBe(422);
    }
  });
});

describe('what the nights had decided for somebody', () => {
  it('is what had been decided by the day, as it was known then', async () => {
    const { withoutList } = service.people;
    const job = defineJob({ kind: 'nightly', steps: [allocationStep] });
    service.clock.set('2026-06-21T01:00:00Z');
    expect(await runJob(service, job, civilDate('2026-06-21'))).toBe('finished');
    service.clock.set('2026-06-22T10:00:00Z');
    const at = async (query: Query) => {
      const params = { citizenId: withoutList.id };
      const reply = await service.call('allocation.ofCitizen', { params, query });
      expect(reply.status, reply.text).toBe(200);
      return reply.json<FloAnswerOf<'allocation.ofCitizen'>>().items.length;
    };
    expect(await at({ asOf: '2026-06-20' })).toBe(0);
    expect(await at({ knownAt: '2026-06-20T12:00:00Z' })).toBe(0);
    expect(await at({ asOf: '2026-06-21' })).toBe(1);
  });
});
