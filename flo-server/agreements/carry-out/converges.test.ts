import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { dieAt, RunDied } from '../../jobs/fault-point.ts';
import { createPool } from '../../db/pool.ts';
import { addPeople } from '../../testing/fixtures.ts';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { addList, carryOutDue, onList, order, plan, putOn } from '../testing/plans.ts';

const NIGHT = '2026-07-01T00:30:00Z';

let service: TestService;
beforeAll(async () => {
  service = await testService({ poolSize: 16, parameters: { switchesPerYear: 50 } });
});
afterAll(() => service.stop());

let batch = 300;
async function listWith(count: number, max = 100) {
  const list = await addList(service, { max });
  batch += 1;
  const crowd = await addPeople(service.pool, count, null, batch);
  await putOn(service, crowd, list);
  return { list, ids: crowd.map(({ id }) => id).toSorted() };
}

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await service.pool.query<Row>(sql, values)).rows;

async function forgetRuns(): Promise<void> {
  await rows('delete from job_step');
  await rows('delete from job_run');
}

/** Lists, plans and ties as they are in the end, without ids and instants that differ from run to run. */
async function endState(lists: readonly number[]): Promise<unknown> {
  const ties = await rows(
    `select citizen_id, gp_contract_id, valid::text, begin_reason, end_reason, above_ceiling_right
      from patient_to_gp_contract_association
      where citizen_id in (select citizen_id from patient_to_gp_contract_association
        where gp_contract_id = any($1)) order by citizen_id, lower(valid)`,
    lists,
  );
  const plans = await rows(
    `select gp_contract_id, kind, state, outcome from agreement_plan
      where gp_contract_id = any($1) order by gp_contract_id, kind`,
    lists,
  );
  const contracts = await rows(
    'select id, valid::text, status, max_patients from gp_contract where id = any($1) order by id',
    lists,
  );
  const told = await rows(
    `select kind, citizen_id, count(*)::integer as times from notice
      where from_contract_id = any($1) group by kind, citizen_id order by kind, citizen_id`,
    lists,
  );
  const grounds = await rows(
    `select citizen_id, ground, count(*)::integer as times from extra_switch_ground
      where arose_on = '2026-07-01' group by 1, 2 order by 1, 2`,
  );
  return { ties, plans, contracts, told, grounds };
}

describe('a night that dies', () => {
  it('at any step ends, when it is started again, as one that did not', async () => {
    service.clock.set('2026-06-10T10:00:00Z');
    const ending = await listWith(6);
    const reduced = await listWith(12);
    const target = await addList(service, { max: 40 });
    const filled = await addList(service, { valid: '[2026-06-01,)' });
    batch += 1;
    await addPeople(service.pool, 6, null, batch);
    const lists = [ending.list, reduced.list, target, filled];
    await plan(service, ending.list, order('end', { toContractId: target }));
    await plan(service, reduced.list, order('reduction', { ceiling: 7, toContractId: target }));
    await plan(service, target, order('ceiling', { ceiling: 60 }));
    const fill = await plan(service, filled, order('fill', { count: 5 }));
    expect(fill.status, fill.text).toBe(201);
    service.clock.set(NIGHT);
    // Three steps of the draw, the end, the ceiling, the fill, and the empty one: died in each, before and after.
    for (let step = 0; step < 7; step += 1) {
      for (const when of ['before', 'after'] as const) {
        const faultAt = dieAt(when, 'agreements', step);
        await expect(carryOutDue(service, undefined, { faultAt })).rejects.toBeInstanceOf(RunDied);
      }
    }
    expect(await carryOutDue(service)).toBe('finished');
    const after = await endState(lists);
    expect(await onList(service, ending.list, '2026-07-01')).toEqual([]);
    expect(await onList(service, reduced.list, '2026-07-01')).toHaveLength(7);
    expect(await onList(service, target, '2026-07-01')).toHaveLength(11);
    expect(await onList(service, filled, '2026-07-01')).toHaveLength(5);
    const [told] = await rows<{ n: number }>(
      'select count(*)::integer as n from notice where citizen_id is not null and to_contract_id = $1',
      target,
    );
    expect(told?.n).toBe(11);
    // The same night again, and the next one, change nothing.
    expect(await carryOutDue(service)).toBe('finished');
    await forgetRuns();
    expect(await carryOutDue(service)).toBe('finished');
    expect(await endState(lists)).toEqual(after);
    await forgetRuns();
  });
});

describe('people who switch to and from a list while it is ended, reduced and filled', () => {
  it('are never lost, never on two lists, and never above a ceiling without a named right', async () => {
    service.clock.set('2026-06-30T21:50:00Z');
    const ending = await listWith(20, 60);
    const reduced = await listWith(20, 60);
    const target = await addList(service, { max: 60 });
    await plan(service, ending.list, order('end', { toContractId: target }));
    await plan(service, reduced.list, order('reduction', { ceiling: 10, toContractId: target }));
    const filled = await addList(service, { valid: '[2026-06-01,)' });
    // More than there are: whoever is refused a list that ends comes here.
    await plan(service, filled, order('fill', { count: 80 }));
    batch += 1;
    const newcomers = (await addPeople(service.pool, 10, null, batch)).map(({ id }) => id);
    batch += 1;
    const outsiders = (await addPeople(service.pool, 20, 'open', batch)).map(({ id }) => id);
    service.clock.set(NIGHT);

    const lists = [ending.list, reduced.list, target, service.lists.elsewhere];
    const everybody = [...ending.ids, ...reduced.ids, ...outsiders];
    const switchOnce = async (id: string, n: number): Promise<number> => {
      const seen = await service.call('citizen.overview', { params: { citizenId: id } });
      const reply = await service.call('switch.request', {
        params: { citizenId: id },
        body: { gpContractId: lists[n % lists.length] },
        headers: {
          'idempotency-key': crypto.randomUUID(),
          'if-match': seen.json<{ tiesRevision: string }>().tiesRevision,
        },
      });
      return reply.status;
    };
    const second = createPool(service.url, { size: 4 });
    const racing = [...everybody, ...newcomers].map((id, n) => switchOnce(id, n));
    const nights = [carryOutDue(service), carryOutDue({ ...service, pool: second })];
    const statuses = await Promise.all(racing);
    const outcomes = await Promise.all(nights);
    expect(statuses.every((status) => [201, 409, 412].includes(status))).toBe(true);
    expect(outcomes.filter((outcome) => outcome !== 'busy')).toContain('finished');
    await forgetRuns();
    expect(await carryOutDue(service)).toBe('finished');
    await second.end();

    for (const list of [ending.list, reduced.list]) {
      const reply = await service
        .signedIn('caseworker')
        .call('agreement.get', { params: { gpContractId: list } });
      expect(reply.json<Agreement>().plans[0]?.state).toBe('carriedOut');
    }
    expect(await onList(service, ending.list, '2026-07-01')).toEqual([]);
    const without = await rows<{ id: string }>(
      `select p.id from unnest($1::uuid[]) p(id)
        where not exists (select from patient_to_gp_contract_association t
          where t.citizen_id = p.id and t.valid @> date '2026-07-01')`,
      everybody,
    );
    expect(without).toEqual([]);
    // Whoever was quicker has the list they chose, and everybody else the new one.
    const placed = await rows<{ n: number }>(
      `select count(*)::integer as n from patient_to_gp_contract_association
        where citizen_id = any($1) and valid @> date '2026-08-01' group by citizen_id`,
      newcomers,
    );
    expect(placed.map(({ n }) => n)).toEqual(newcomers.map(() => 1));
    const outside = await rows(
      `select t.citizen_id from patient_to_gp_contract_association t
        where t.gp_contract_id = $1 and (upper(t.valid) is null or upper(t.valid) > '2026-07-01')`,
      ending.list,
    );
    expect(outside).toEqual([]);
    const over = await rows(
      `select c.id from gp_contract c where c.id = any($1)
        and list_occupied(c.id, '2026-07-01') > c.max_patients
        and not exists (select from patient_to_gp_contract_association t
          where t.gp_contract_id = c.id and t.above_ceiling_right is not null)
        and not exists (select from agreement_plan p where p.gp_contract_id = c.id and p.kind = 'reduction')`,
      [target, service.lists.elsewhere],
    );
    expect(over).toEqual([]);
  });
});
