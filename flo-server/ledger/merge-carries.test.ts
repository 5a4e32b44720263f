import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { beginAct } from './act.ts';
import { mergePersons } from './merge-persons.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const REASON = 'Samme person';
const act = () => ({
  operation: 'register.event',
  principal: servicePrincipal,
  reason: REASON,
  now: service.clock.now(),
  today: osloDate(service.clock.now()),
});
const merge = (survivorId: string, duplicateId: string) =>
  inTransaction(service.pool, (db) => mergePersons(db, { survivorId, duplicateId }, act()));

/** Two records in the register, as they are before somebody sees that they are one person. */
async function two(seed: number, lists: readonly ['open' | null, 'open' | 'elsewhere' | null]) {
  const [own] = await addPeople(service.pool, 1, lists[0], seed);
  const [other] = await addPeople(service.pool, 1, lists[1], seed + 1);
  return { own: own!.id, other: other!.id };
}

async function overview(citizenId: string, query: Record<string, string> = {}) {
  const reply = await service.call('citizen.overview', { params: { citizenId }, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<CitizenOverview>();
}

async function askSwitch(citizenId: string, gpContractId: number) {
  const { tiesRevision } = await overview(citizenId);
  return service.call('switch.request', {
    params: { citizenId },
    body: { gpContractId },
    headers: { 'idempotency-key': randomUUID(), 'if-match': tiesRevision },
  });
}

const rows = async (sql: string, ...values: unknown[]) =>
  (await service.pool.query<Record<string, unknown>>(sql, values)).rows;

/** Writes as the register would, in an act; the act's id is the last value. */
const written = (sql: string, ...values: unknown[]) =>
  inTransaction(service.pool, async (db) => {
    const { operation, principal, now: at } = act();
    const actId = await beginAct(db, { at, operation, principal, decision: null });
    await db.query(sql, [...values, actId]);
  });

const waits = (citizenId: string, list: number, joinedAt: string) =>
  written(
    `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
      values (gen_random_uuid(), $1, $2, $3, $4)`,
    citizenId,
    list,
    joinedAt,
  );

const used = (citizenId: string, slot: number) =>
  written(
    `insert into gp_switch (id, citizen_id, from_contract_id, to_contract_id, requested_at,
        effective_date, quota_year, quota_slot, state, act_id)
      values (gen_random_uuid(), $1, null, $2, '2026-02-01T10:00:00Z', '2026-03-01', 2026, $3,
        'standing', $4)`,
    citizenId,
    service.lists.open,
    slot,
  );

describe('the switches of two records that are one person', () => {
  it('count together: whoever has used one on each has none left', async () => {
    const { own, other } = await two(500, ['open', null]);
    await used(own, 1);
    await used(other, 1);
    expect((await overview(own)).switches.used).toBe(1);
    await merge(own, other);
    const { switches } = await overview(own);
    expect([switches.used, switches.items.length]).toEqual([2, 2]);
    const refused = await askSwitch(own, service.lists.elsewhere);
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({ decision: { code: 'switch.quotaUsed' } });
    const then = await overview(own, { asOf: '2026-06-10' });
    expect(then.switches.used).toBe(2);
  });

  it('count one that is still to come, when the person comes to the list all the same', async () => {
    const { own, other } = await two(502, [null, 'open']);
    expect((await askSwitch(other, service.lists.elsewhere)).status).toBe(201);
    await merge(own, other);
    const { coming, switches } = await overview(own);
    expect([coming?.gpContractId, switches.used]).toEqual([service.lists.elsewhere, 1]);
  });

  it('give the extra switch of one event once', async () => {
    const { own, other } = await two(504, ['open', null]);
    const ground = (citizenId: string, arose: string) =>
      written(
        `insert into extra_switch_ground values (gen_random_uuid(), $1, 'moved', $2, $3)`,
        citizenId,
        arose,
      );
    await ground(own, '2026-05-01');
    await ground(other, '2026-05-01');
    await ground(other, '2026-05-20');
    await written(
      `insert into gp_switch (id, citizen_id, to_contract_id, requested_at, effective_date, state,
          act_id, extra_ground_id)
        select gen_random_uuid(), $1, $2, '2026-05-02T10:00:00Z', '2026-06-01', 'standing', $3, id
          from extra_switch_ground where citizen_id = $1 and arose_on = '2026-05-01'`,
      other,
      service.lists.open,
    );
    await merge(own, other);
    expect(
      await rows(
        `select g.arose_on as day, w.id is not null as used
          from extra_switch_ground g left join gp_switch w on w.extra_ground_id = g.id
          where g.citizen_id = $1 order by 1`,
        own,
      ),
    ).toEqual([
      { day: '2026-05-01', used: true },
      { day: '2026-05-20', used: false },
    ]);
  });
});

describe('the places in queues of two records that are one person', () => {
  const { full, locked } = { full: 'full', locked: 'locked' } as const;
  const places = (citizenId: string) =>
    rows(
      `select w.gp_contract_id as list, w.joined_at as since, w.left_reason as reason,
          c.operation as by
        from waiting_list_entry w left join ledger_act c on c.id = w.closing_act_id
        where w.citizen_id = $1 order by w.joined_at, w.left_at nulls last`,
      citizenId,
    );
  const [early, late] = [new Date('2026-01-05T10:00:00Z'), new Date('2026-04-05T10:00:00Z')];

  it.each([
    ['the second’s', late, early, full],
    ['the first’s', early, late, locked],
  ])('become one: the older, here %s', async (_, own, other, kept) => {
    const pair = await two(own === late ? 510 : 512, ['open', null]);
    const { lists } = service;
    await waits(pair.own, lists.locked, own.toISOString());
    await waits(pair.other, lists.full, other.toISOString());
    await merge(pair.own, pair.other);
    const open = (await places(pair.own)).filter(({ reason }) => reason === null);
    expect(open).toMatchObject([{ list: lists[kept], since: early }]);
    const ended = [...(await places(pair.own)), ...(await places(pair.other))].filter(
      ({ reason }) => reason !== null,
    );
    for (const place of ended) {
      expect(place).toMatchObject({ reason: 'merged', by: 'register.event' });
    }
    expect((await overview(pair.own)).waiting?.gpContractId).toBe(lists[kept]);
  });

  it('end for a list that the person is on', async () => {
    const pair = await two(514, ['open', null]);
    await waits(pair.other, service.lists.open, early.toISOString());
    await merge(pair.own, pair.other);
    expect(await places(pair.own)).toEqual([]);
    expect(await places(pair.other)).toMatchObject([{ reason: 'merged' }]);
  });
});

const optedOut = async (citizenId: string) =>
  (await rows('select opted_out_since as since from citizen where id = $1', citizenId))[0]?.[
    'since'
  ];

describe('what else is known of two records that are one person', () => {
  it('holds one list at a time when both are on one, and is in the scheme', async () => {
    const pair = await two(520, ['open', 'elsewhere']);
    await written(
      `update citizen set opted_out_since = case when $2 > 0 then '2026-01-01'::date end where id = $1`,
      pair.other,
    );
    await merge(pair.own, pair.other);
    expect((await overview(pair.own)).current?.gpContractId).toBe(service.lists.open);
    expect(await optedOut(pair.own)).toBeNull();
    expect(
      await rows(
        `select count(*)::integer as n from patient_to_gp_contract_association
          where citizen_id = any($1) and (upper(valid) is null or upper(valid) > '2026-06-10')`,
        [pair.own, pair.other],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('stays outside the scheme when neither is on a list', async () => {
    const pair = await two(522, [null, null]);
    await written(
      `update citizen set opted_out_since = case when $2 > 0 then '2026-01-01'::date end where id = $1`,
      pair.other,
    );
    await merge(pair.own, pair.other);
    expect(await optedOut(pair.own)).toBe('2026-01-01');
  });

  it('keeps a doctor who cannot be chosen, and a tie to the university', async () => {
    const pair = await two(524, ['open', null]);
    const { elsewhere } = service.lists;
    await written(
      `insert into list_exclusion (citizen_id, gp_contract_id, decided_on, act_id)
        values ($1, $2, '2026-01-01', $3)`,
      pair.other,
      elsewhere,
    );
    await written(
      `insert into university_membership (id, citizen_id, ground, valid, registered_at, act_id)
        values (gen_random_uuid(), $1, 'student', '[2026-01-01,)', '2026-01-01T10:00:00Z', $2)`,
      pair.other,
    );
    await merge(pair.own, pair.other);
    const refused = await askSwitch(pair.own, elsewhere);
    expect(refused.json()).toMatchObject({ decision: { outcome: 'refused' } });
    expect(
      await rows(`select ground from university_membership where citizen_id = $1`, pair.own),
    ).toEqual([{ ground: 'student' }]);
  });

  it('leads from a task about the second record to the person', async () => {
    const pair = await two(526, ['open', null]);
    const handed = await service.call('task.handOver', {
      params: { citizenId: pair.other },
      body: { kind: 'callBack', reason: 'Ring tilbake', unit: null },
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(handed.status, handed.text).toBe(201);
    await merge(pair.own, pair.other);
    const reply = await service.call('task.list', { query: {} });
    const { items } = reply.json<{ items: { citizenId: string }[] }>();
    expect(items.map(({ citizenId }) => citizenId)).toContain(pair.own);
  });
});
