import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { addList, carryOutDue, order, plan, putOn } from './testing/plans.ts';

let service: TestService;
let list: number;

beforeAll(async () => {
  service = await testService();
  list = await addList(service);
  await putOn(service, await addPeople(service.pool, 4, null, 30), list);
  service.clock.set('2026-06-11T10:00:00Z');
  const reply = await plan(service, list, order('reduction', { ceiling: 2 }));
  expect(reply.status, reply.text).toBe(201);
  service.clock.set('2026-07-01T02:00:00Z');
  await carryOutDue(service);
  // A night that is as long as a night can be: the list is frozen, drawn from, and then shortened.
  await service.pool.query('alter table reduction_draw disable trigger keep_draw');
  await service.pool.query(
    `update reduction_draw set frozen_at = '2026-06-29T02:00:00Z', drawn_at = '2026-06-30T02:00:00Z'`,
  );
  await service.pool.query('alter table reduction_draw enable trigger keep_draw');
  service.clock.set('2026-07-05T10:00:00Z');
});
afterAll(() => service.stop());

async function at(query: Record<string, string>): Promise<Agreement> {
  const params = { gpContractId: list };
  const reply = await service.signedIn('caseworker').call('agreement.get', { params, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

describe('an agreement at a moment', () => {
  it.each([
    ['nothing, before it was planned', '2026-06-11T09:59:59Z', []],
    ['planned', '2026-06-20T10:00:00Z', ['planned']],
    ['frozen', '2026-06-29T10:00:00Z', ['frozen']],
    ['drawn', '2026-06-30T10:00:00Z', ['drawn']],
    ['carried out', '2026-07-02T10:00:00Z', ['carriedOut']],
  ])('has its plan as it stood: %s', async (_, knownAt, states) => {
    const { plans, moment } = await at({ knownAt });
    expect(plans.map(({ state }) => state)).toEqual(states);
    expect(moment).toMatchObject({ notKnown: [] });
    const open = plans.filter(({ state }) => state !== 'carriedOut');
    expect(open.map(({ closedAt, outcome }) => [closedAt, outcome])).toEqual(
      open.map(() => [null, null]),
    );
  });

  it('has the ceiling and the people of then, and can be used for no write', async () => {
    const before = await at({ knownAt: '2026-06-20T10:00:00Z' });
    expect([before.people, before.maxPatients, before.revision]).toEqual([4, 100, '"0"']);
    const after = await at({ asOf: '2026-07-02' });
    expect([after.people, after.maxPatients, after.today]).toEqual([2, 2, '2026-07-02']);
    expect((await at({ asOf: '2026-06-20' })).people).toBe(4);
  });

  it('that is not there is 404, and a moment to come is 422', async () => {
    const call = (gpContractId: number, query: Record<string, string>) =>
      service.signedIn('caseworker').call('agreement.get', { params: { gpContractId }, query });
    expect((await call(99, { asOf: '2026-06-01' })).status).toBe(404);
    expect((await call(list, { knownAt: '2027-01-01T00:00:00Z' })).status).toBe(422);
  });
});
