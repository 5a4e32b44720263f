import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AllocationSetting, CitizenAllocations } from '#contract/flo-api/allocation.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { allocationStep } from '../jobs/allocation/step.ts';
import { defineJob } from '../jobs/job.ts';
import { runJob } from '../jobs/run-job.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const params = { municipalityNumber: '0301' };
const letter = {
  automatic: false,
  cooperatesWith: ['3407'],
  letterDate: '2026-06-01',
  letterReference: '26/1234-2',
};
const change = (body: object, revision: string) =>
  service.signedIn('supervisor').call('allocation.changeSetting', {
    params,
    body,
    headers: { 'idempotency-key': randomUUID(), 'if-match': revision },
  });
const read = async () =>
  (await service.call('allocation.setting', { params })).json<AllocationSetting>();
const night = (day: string) =>
  runJob(service, defineJob({ kind: 'nightly', steps: [allocationStep] }), civilDate(day));
async function codesOf(citizenId: string): Promise<string[]> {
  const reply = await service.call('allocation.ofCitizen', { params: { citizenId } });
  return reply.json<CitizenAllocations>().items.map(({ code }) => code);
}

describe('what a municipality asks of allocation', () => {
  it('is on until a letter says otherwise, and keeps every letter', async () => {
    expect(await read()).toEqual({
      municipalityNumber: '0301',
      automatic: true,
      cooperatesWith: [],
      revision: '"1"',
      letters: [],
    });
    const reply = await change(letter, '"1"');
    expect(reply.status, reply.text).toBe(201);
    expect(await read()).toMatchObject({ automatic: false, revision: '"2"', letters: [letter] });
  });

  it('holds from the next night, and the person is told why', async () => {
    const { withoutList } = service.people;
    expect(await night('2026-06-10')).toBe('finished');
    expect(await codesOf(withoutList.id)).toEqual(['allocation.municipalityOff']);
    const on = { ...letter, automatic: true, letterReference: '26/1234-3' };
    expect((await change(on, '"2"')).status).toBe(201);
    expect(await night('2026-06-11')).toBe('finished');
    expect(await codesOf(withoutList.id)).toEqual([
      'allocation.placedInDistrict',
      'allocation.municipalityOff',
    ]);
    const { letters } = await read();
    expect(letters.map(({ letterReference }) => letterReference)).toEqual([
      '26/1234-3',
      '26/1234-2',
    ]);
  });

  it.each([
    ['a letter from the future', { letterDate: '2026-06-11' }],
    ['itself', { cooperatesWith: ['0301'] }],
    ['the same twice', { cooperatesWith: ['3407', '3407'] }],
    ['one that is not there', { cooperatesWith: ['9999'] }],
  ])('refuses %s', async (_, wrong) => {
    expect((await change({ ...letter, ...wrong }, '"3"')).status).toBe(422);
  });

  it('is not changed on top of somebody else’s change, nor by an adviser', async () => {
    expect((await change(letter, '"1"')).status).toBe(412);
    const reply = await service.call('allocation.changeSetting', {
      params,
      body: letter,
      headers: { 'idempotency-key': randomUUID(), 'if-match': '"3"' },
    });
    expect(reply.status).toBe(403);
  });
});
