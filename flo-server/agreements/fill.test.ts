import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement, PlanPreview } from '#contract/flo-api/agreements.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { insertRows } from '../testing/register/insert.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { order, plan } from './testing/plans.ts';
import { town } from './testing/town.ts';
import type { Town } from './testing/town.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const NEW = '[2026-05-01,)';

async function preview(gpContractId: number, body: object): Promise<PlanPreview> {
  const reply = await service
    .signedIn('caseworker')
    .call('agreement.preview', { params: { gpContractId }, body });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

describe('§ 9 fifth part: filling the list of a new practice, planned', () => {
  it('carries the decision, how many and from which groups, and nothing of who', async () => {
    const { list } = await town(service);
    const id = await list({ valid: NEW });
    const made = await plan(service, id, order('fill', { count: 40 }));
    expect(made.status, made.text).toBe(201);
    expect(made.json<Agreement>().plans).toMatchObject([
      {
        kind: 'fill',
        state: 'planned',
        fill: { count: 40, groups: ['newlyRegistered', 'reducedList'] },
        decision: { code: 'fill.planned', facts: { people: 40, freePlaces: 100 } },
        toContractId: null,
        ceiling: null,
      },
    ]);
    const again = await plan(service, id, order('fill'));
    expect(again.json<Problem>().decision?.code).toBe('agreement.alreadyPlanned');
  });

  it.each<[string, string, object, ((at: Town, list: number) => Promise<unknown>)?]>([
    ['a list that is not new', 'fill.notNewPractice', { valid: '[2025-07-01,)' }],
    ['a list that begins later', 'fill.notBegun', { valid: '[2026-08-01,)' }],
    ['a list without a GP', 'fill.noGP', { valid: NEW, vacant: true }],
    ['a list with one place too few', 'fill.tooFewPlaces', { valid: NEW, max: 9 }],
    [
      'a locked list',
      'fill.locked',
      { valid: NEW },
      (_, id) => service.pool.query(`update gp_contract set status = 'locked' where id = $1`, [id]),
    ],
    [
      'a list for certain people',
      'fill.membersOnly',
      { valid: NEW },
      (_, id) =>
        service.pool.query(
          `update gp_contract set requires_membership = 'universityOfOslo' where id = $1`,
          [id],
        ),
    ],
    [
      'a list where the duty is suspended',
      'fill.dutySuspended',
      { valid: NEW },
      ({ number }) =>
        insertRows(service.pool, 'gp_duty_suspension', [
          { municipality_number: number, valid: '[2026-01-01,)' },
        ]),
    ],
    [
      'a list with places that others wait for',
      'fill.tooFewPlaces',
      { valid: NEW, max: 10 },
      async ({ newcomers }, id) =>
        service.pool.query(
          `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
            values (gen_random_uuid(), $1, $2, '2026-06-01', (select min(id) from ledger_act))`,
          [(await newcomers(1))[0], id],
        ),
    ],
  ])('%s is refused: %s', async (_, code, options, arrange) => {
    const at = await town(service);
    const id = await at.list(options);
    await arrange?.(at, id);
    const refused = await plan(service, id, order('fill'));
    expect([refused.status, refused.json<Problem>().decision?.code]).toEqual([409, code]);
    expect(await preview(id, order('fill'))).toMatchObject({ decision: { code }, fill: null });
  });

  it.each([
    ['that names somebody', { citizenIds: [randomUUID()] }],
    ['that shields somebody', { except: [randomUUID()] }],
    ['of nobody', { count: 0 }],
    ['from no group', { groups: [] }],
    ['from a group the law does not name', { groups: ['neighbours'] }],
  ])('%s is not understood', async (_, more) => {
    const reply = await plan(service, service.lists.open, order('fill', more));
    expect(reply.status).toBe(400);
  });
});

describe('a preview of a fill', () => {
  it('counts who would be moved, from how many lists, up to the places, and names nobody', async () => {
    const { list, newcomers } = await town(service);
    const id = await list({ valid: NEW, max: 12 });
    const ids = await newcomers(4);
    const seen = await preview(id, order('fill'));
    expect(seen).toMatchObject({
      decision: { code: 'fill.planned' },
      fill: { newlyRegistered: 4, reducedList: 0, lists: 0, freePlaces: 12 },
      moves: [],
      withoutList: 0,
    });
    for (const one of ids) expect(JSON.stringify(seen)).not.toContain(one);
    const two = await preview(id, order('fill', { count: 2 }));
    expect(two.fill?.newlyRegistered).toBe(2);
    const others = await preview(id, order('fill', { groups: ['reducedList'] }));
    expect(others.fill).toMatchObject({ newlyRegistered: 0, reducedList: 0 });
    expect((await preview(id, order('ceiling', { ceiling: 50 }))).fill).toBeNull();
  });
});

describe('a list that is opened', () => {
  it('may be filled from the day its GP begins', async () => {
    const { list } = await town(service);
    const beside = await list();
    const { kind: _, ...start } = order('start') as { kind: string };
    const opened = await service.signedIn('caseworker').call('agreement.openList', {
      params: { gpContractId: beside },
      body: { ...start, employed: true },
      headers: { 'idempotency-key': randomUUID() },
    });
    const { gpContractId } = opened.json<Agreement>();
    const made = await plan(service, gpContractId, order('fill'));
    expect(made.json<Agreement>().plans.map(({ kind }) => kind)).toEqual(['fill', 'start']);
  });
});
