import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { addList, order, plan } from '../agreements/testing/plans.ts';
import { town } from '../agreements/testing/town.ts';
import { allocationStep } from '../jobs/allocation/step.ts';
import { defineJob } from '../jobs/job.ts';
import { runJob } from '../jobs/run-job.ts';
import { waitingStep } from '../jobs/waiting/step.ts';
import { readTies } from '../ledger/ties-at.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

// Beyond those of the towns, which count on from file to file.
let batch = 200;
async function onePerson(): Promise<string> {
  batch += 1;
  const [person] = await addPeople(service.pool, 1, 'open', batch);
  return person!.id;
}

async function planned(list: number, body: object): Promise<Agreement> {
  const reply = await plan(service, list, body);
  expect(reply.status, reply.text).toBe(201);
  return reply.json();
}

async function takenBack(list: number, { plans, revision }: Agreement): Promise<void> {
  const reply = await service.signedIn('caseworker').call('agreement.cancelPlan', {
    params: { gpContractId: list, planId: plans[0]!.planId },
    body: {},
    headers: { 'idempotency-key': randomUUID(), 'if-match': revision },
  });
  expect(reply.status, reply.text).toBe(200);
}

async function ask(id: string, name: FloOperationName, gpContractId: number): Promise<Reply> {
  const seen = await service.call('citizen.overview', { params: { citizenId: id } });
  return service.call(name, {
    params: { citizenId: id },
    body: { gpContractId },
    headers: {
      'idempotency-key': randomUUID(),
      'if-match': seen.json<CitizenOverview>().tiesRevision,
    },
  });
}

const answer = ({ status, json }: Reply) => {
  const decision = status === 201 ? undefined : json<Problem>().decision;
  return [decision?.code ?? status, decision?.facts['validTo'] ?? null];
};

const job = defineJob({ kind: 'nightly', steps: [allocationStep, waitingStep] });
let nights = 9;
/** A night before 1 July: each runs once. */
async function tonight(): Promise<void> {
  nights += 1;
  expect(await runJob(service, job, civilDate(`2026-06-${nights}`))).toBe('finished');
}

const listAfter = async (id: string) => (await readTies(service.pool, id)).at(-1)?.gpContractId;

/** What is planned, on 10 June: what is asked for then begins on 1 July. */
type Planning = (list: number) => Promise<unknown>;
const end = (effectiveDate: string) => (list: number) =>
  planned(list, order('end', { effectiveDate }));

const plannings: readonly (readonly [why: string, gone: boolean, Planning])[] = [
  ['an end on the day', true, end('2026-07-01')],
  ['an end the day after', false, end('2026-07-02')],
  [
    'an end that is taken back',
    false,
    async (list) => takenBack(list, await end('2026-07-01')(list)),
  ],
  [
    'a takeover: everybody goes with the list (§ 9)',
    false,
    async (list) => {
      const toContractId = await addList(service);
      await service.pool.query(
        `update gp_contract set status = 'locked', municipality_number = (
          select municipality_number from gp_contract where id = $2) where id = $1`,
        [toContractId, list],
      );
      await planned(list, order('transfer', { toContractId }));
    },
  ],
];

describe.each(plannings)('§ 12: a list with a plan of %s', (_, gone, planning) => {
  const said = (code: string) => (gone ? [code, '2026-07-01'] : [201, null]);

  it('is switched to only if it is there when the switch takes effect', async () => {
    const list = await addList(service);
    await planning(list);
    const person = await onePerson();
    expect(answer(await ask(person, 'switch.request', list))).toEqual(said('switch.listEnded'));
  });

  it('is waited for only if it is there when a place could begin', async () => {
    const list = await addList(service, { max: 0 });
    await planning(list);
    const person = await onePerson();
    const reply = await ask(person, 'waitingList.join', list);
    expect(answer(reply)).toEqual(said('waitingList.listEnded'));
  });

  it('has its places given at night only if it is there when they begin', async () => {
    const { list: listHere, newcomers } = await town(service);
    const [forTheQueue, forTheFree] = [await addList(service), await listHere()];
    for (const list of [forTheQueue, forTheFree]) await planning(list);
    const [free] = await newcomers(1);
    const waiting = await onePerson();
    await service.pool.query(
      `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
        values (gen_random_uuid(), $1, $2, '2026-01-01', 1)`,
      [waiting, forTheQueue],
    );
    await tonight();
    expect([await listAfter(waiting), await listAfter(free!)]).toEqual(
      gone ? [service.lists.open, undefined] : [forTheQueue, forTheFree],
    );
  });
});
