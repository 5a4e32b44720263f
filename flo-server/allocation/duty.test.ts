import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalDuty } from '#contract/flo-api/duty.ts';
import type { CitizenAllocations } from '#contract/flo-api/allocation.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
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

const letter = { letterDate: '2026-06-01', letterReference: '26/55' };
const suspend = { kind: 'suspend', from: '2026-07-01', to: null, ...letter };
const resume = { kind: 'resume', from: '2026-09-01', ...letter };

const read = async (municipalityNumber: string) =>
  (await service.call('allocation.duty', { params: { municipalityNumber } })).json<MunicipalDuty>();
const change = (municipalityNumber: string, body: object, revision: string, key = randomUUID()) =>
  service.signedIn('supervisor').call('allocation.changeDuty', {
    params: { municipalityNumber },
    body,
    headers: { 'idempotency-key': key, 'if-match': revision },
  });

describe('a municipality’s duty to have the scheme', () => {
  it('holds until a letter suspends it, and again from when another letter says so', async () => {
    const before = await read('3407');
    expect(before).toEqual({
      municipalityNumber: '3407',
      suspendedToday: false,
      revision: '"1"',
      suspensions: [],
    });
    const key = randomUUID();
    const first = await change('3407', { ...suspend, from: '2026-06-01' }, '"1"', key);
    expect(first.status, first.text).toBe(201);
    expect(first.json()).toMatchObject({ suspendedToday: true, revision: '"2"' });
    const again = await change('3407', { ...suspend, from: '2026-06-01' }, '"1"', key);
    expect(again.json()).toEqual(first.json());
    const over = await change('3407', resume, '"2"');
    expect(over.json<MunicipalDuty>()).toMatchObject({
      revision: '"3"',
      suspensions: [
        {
          from: '2026-06-01',
          to: '2026-09-01',
          letter: { date: '2026-06-01', reference: '26/55' },
          endLetter: { date: '2026-06-01', reference: '26/55' },
        },
      ],
    });
  });

  it.each([
    ['a day that is suspended already', { ...suspend, to: '2026-12-01' }, 'alreadySuspended'],
    [
      'that ends the day it starts',
      { ...suspend, from: '2027-01-01', to: '2027-01-01' },
      'afterFrom',
    ],
    ['by a letter from the future', { ...suspend, letterDate: '2026-06-11' }, 'inFuture'],
    ['what is not suspended, to end', { ...resume, from: '2028-01-01' }, 'notSuspended'],
  ])('is not changed: %s', async (_, body, reason) => {
    await change('4640', { ...suspend, to: '2027-01-01' }, '"1"');
    const { revision } = await read('4640');
    const reply = await change('4640', body, revision);
    expect([reply.status, reply.json<Problem>().fields?.[0]?.reason]).toEqual([422, reason]);
    expect((await read('4640')).revision).toBe(revision);
  });

  it('is the supervisor’s to register, on the revision that is read', async () => {
    const reply = await service.signedIn('caseworker').call('allocation.changeDuty', {
      params: { municipalityNumber: '5610' },
      body: suspend,
      headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
    });
    expect(reply.status).toBe(403);
    expect((await change('5610', suspend, '"9"')).status).toBe(412);
    expect((await change('9998', suspend, '"1"')).status).toBe(404);
  });

  it('keeps the night from placing anybody there from the day it is suspended', async () => {
    const { revision } = await read('0301');
    const made = await change('0301', suspend, revision);
    expect(made.json()).toMatchObject({ suspendedToday: false });
    const job = defineJob({ kind: 'nightly', steps: [allocationStep] });
    expect(await runJob(service, job, civilDate('2026-06-11'))).toBe('finished');
    const { rows } = await service.pool.query<{ id: string; code: string }>(
      `select o.citizen_id as id, o.code from allocation_outcome o join citizen p on p.id = o.citizen_id
        where p.municipality_number = '0301' and p.address_protection = 'none'`,
    );
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(['allocation.dutySuspended']));
    const reply = await service.call('allocation.ofCitizen', {
      params: { citizenId: rows[0]?.id ?? '' },
    });
    expect(reply.json<CitizenAllocations>().items[0]).toMatchObject({
      outcome: 'refused',
      code: 'allocation.dutySuspended',
      basis: [{ act: 'LOV-1999-07-02-63', paragraph: '§ 2-1c', part: 3 }],
    });
  });
});
