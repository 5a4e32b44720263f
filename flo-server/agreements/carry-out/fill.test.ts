import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { carryOutDue, onList, order, plan } from '../testing/plans.ts';
import { household, town } from '../testing/town.ts';

const PLANNED = '2026-06-10T10:00:00Z';
const REDUCED = '2026-06-20';
const NEW = '[2026-05-01,)';
const DAY = '2026-07-01';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await service.pool.query<Row>(sql, values)).rows;

const ties = (id: string) =>
  rows<{ list: number; valid: string; begin: string; end: string | null; above: string | null }>(
    `select gp_contract_id as list, valid::text as valid, begin_reason as begin, end_reason as "end",
        above_ceiling_right as above
      from patient_to_gp_contract_association where citizen_id = $1 order by lower(valid)`,
    id,
  );

async function planned(list: number, body: object): Promise<Agreement> {
  service.clock.set(PLANNED);
  const reply = await plan(service, list, body);
  expect(reply.status, reply.text).toBe(201);
  return reply.json();
}

async function night(day = DAY): Promise<void> {
  service.clock.set(`${day}T00:30:00Z`);
  expect(await carryOutDue(service)).toBe('finished');
  await service.pool.query('delete from job_step');
  await service.pool.query('delete from job_run');
}

/** Draws everybody from a list, to another or to none. */
async function reduceAway(list: number, toContractId: number | null, day = REDUCED) {
  const notice = { noticeGivenOn: '2025-12-01', effectiveDate: day };
  const { plans } = await planned(
    list,
    order('reduction', { ceiling: 0, toContractId, ...notice }),
  );
  await night(day);
  return plans[0]!.planId;
}

async function latest(gpContractId: number) {
  const reply = await service
    .signedIn('caseworker')
    .call('agreement.get', { params: { gpContractId } });
  return reply.json<Agreement>();
}

const waitFor = (id: string, list: number) =>
  rows(
    `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
      values (gen_random_uuid(), $1, $2, '2026-06-01', (select min(id) from ledger_act))`,
    id,
    list,
  );

const exclude = (id: string, list: number) =>
  rows(
    `insert into list_exclusion (citizen_id, gp_contract_id, decided_on, municipality_number)
      values ($1, $2, '2026-06-01', '0301')`,
    id,
    list,
  );

/** Writes ties as they were told long ago. */
const tie = (
  id: string,
  list: number,
  valid: string,
  begin = 'switch',
  end: string | null = null,
) =>
  rows(
    `with s as (select set_config('flo.instant', '2026-06-01T00:00:00Z', true),
        set_config('flo.act_id', (select min(id)::text from ledger_act), true))
      insert into patient_to_gp_contract_association
        (citizen_id, gp_contract_id, valid, begin_reason, end_reason, recorded_from, act_id)
      select $1, $2, $3::daterange, $4, $5, flo_instant(), 0 from s`,
    id,
    list,
    valid,
    begin,
    end,
  );

describe('§ 9 fifth part: newly registered without a wish', () => {
  it('come to the new list, longest without first, are told, and use no switch', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW });
    const [first, second, third] = await newcomers(3);
    const made = await planned(target, order('fill', { count: 2 }));
    await night();
    expect(await onList(service, target, DAY)).toEqual([first!, second!].toSorted());
    expect(await ties(first!)).toEqual([
      { list: target, valid: `[${DAY},)`, begin: 'movedByMunicipality', end: null, above: null },
    ]);
    expect(await ties(third!)).toEqual([]);
    const { plans } = await latest(target);
    expect(plans[0]).toMatchObject({
      state: 'carriedOut',
      outcome: { moved: 2, withoutList: 0, aboveCeiling: 0, waitingClosed: 0 },
    });
    const told = await rows(
      `select kind, citizen_id as who, from_contract_id as "from", to_contract_id as "to", due_on::text as day
        from notice where plan_id = $1 order by citizen_id nulls last`,
      made.plans[0]!.planId,
    );
    const placed = { kind: 'placedInNewPractice', from: null, to: target, day: DAY };
    expect(told).toEqual([
      ...[first!, second!].toSorted().map((who) => ({ ...placed, who })),
      { kind: 'planCarriedOut', who: null, from: target, to: null, day: DAY },
    ]);
    expect(await rows('select from gp_switch where citizen_id = $1', first)).toEqual([]);
    const [act] = await rows<{ code: string; from: string }>(
      `select a.decision ->> 'code' as code, a.decision -> 'facts' ->> 'from' as "from"
        from ledger_act a join patient_to_gp_contract_association t on t.act_id = a.id
        where t.citizen_id = $1`,
      first,
    );
    expect(act).toEqual({ code: 'fill.allowed', from: 'newlyRegistered' });
  });

  it('are not those who wait, are to come, have opted out, were struck, or had a list here', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW });
    const other = await list();
    const [waits, comes, out, struck, had, elsewhere, asylum, ordinary] = await newcomers(8);
    await waitFor(waits!, other);
    await tie(comes!, other, '[2026-08-01,)');
    await rows(`update citizen set opted_out_since = '2026-01-01' where id = $1`, out);
    await exclude(struck!, target);
    await tie(had!, other, '[2024-01-01,2026-03-01)', 'switch', 'contractEnded');
    await rows(`update citizen set municipality_number = '0301' where id = $1`, elsewhere);
    await rows(`update citizen set eligibility = 'asylumSeekerInsured' where id = $1`, asylum);
    await planned(target, order('fill', { groups: ['newlyRegistered'] }));
    await night();
    expect(await onList(service, target, DAY)).toEqual([ordinary]);
  });

  it('are a whole family or none of it, and no child that follows somebody else', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW });
    const other = await list();
    const [mother, one, two, alone, parentElsewhere, child, parentWaits, waitsChild] =
      await newcomers(8);
    await household(service, 911, [mother!, one!, two!]);
    await household(service, 912, [parentElsewhere!, child!]);
    await tie(parentElsewhere!, other, '[2021-01-01,)');
    await household(service, 913, [parentWaits!, waitsChild!]);
    await waitFor(parentWaits!, other);
    await planned(target, order('fill', { count: 2 }));
    await night();
    expect(await onList(service, target, DAY)).toEqual([alone]);
    await planned(target, order('fill', { count: 9, effectiveDate: '2026-07-02' }));
    await night('2026-07-02');
    expect(await onList(service, target, '2026-07-02')).toEqual(
      [mother!, one!, two!, alone!].toSorted(),
    );
    expect(await ties(child!)).toEqual([]);
    expect(await ties(waitsChild!)).toEqual([]);
  });
});

describe('§ 9 fifth part: people from lists that were reduced (§ 11)', () => {
  it('come in the order of the reduction and the draw’s tickets, and leave the other list', async () => {
    const { list, listed } = await town(service);
    const [later, earlier, given, target] = [
      await list(),
      await list(),
      await list(),
      await list({ valid: NEW }),
    ];
    const late = await listed(3, later);
    const early = await listed(2, earlier);
    await reduceAway(earlier, null, '2026-06-18');
    const reduction = await reduceAway(later, given);
    const made = await planned(target, order('fill', { count: 4, groups: ['reducedList'] }));
    await night();
    const tickets = await rows<{ id: string }>(
      `select citizen_id as id from reduction_draw_person where plan_id = $1 order by ticket`,
      reduction,
    );
    const [a, b, stays] = tickets.map(({ id }) => id);
    expect(late).toContain(stays);
    expect(await onList(service, target, DAY)).toEqual([...early, a!, b!].toSorted());
    expect(await onList(service, given, DAY)).toEqual([stays]);
    expect((await ties(a!)).slice(1)).toEqual([
      {
        list: given,
        valid: `[${REDUCED},${DAY})`,
        begin: 'listReduction',
        end: 'movedByMunicipality',
        above: null,
      },
      { list: target, valid: `[${DAY},)`, begin: 'movedByMunicipality', end: null, above: null },
    ]);
    const told = await rows<{ kind: string; from: number | null; n: number }>(
      `select kind, from_contract_id as "from", count(*)::integer as n from notice
        where plan_id = $1 and citizen_id is not null group by 1, 2 order by 1`,
      made.plans[0]!.planId,
    );
    expect(told).toEqual([
      { kind: 'movedToNewPractice', from: given, n: 2 },
      { kind: 'placedInNewPractice', from: null, n: 2 },
    ]);
    const grounds = await rows(
      `select from extra_switch_ground where citizen_id = $1 and ground = 'listCut' and arose_on = $2`,
      a,
      DAY,
    );
    expect(grounds).toHaveLength(1);
  });

  it('are not those who have switched, wait, or were struck, nor their families', async () => {
    const { list, listed } = await town(service);
    const [reduced, given, other] = [await list(), await list(), await list()];
    const target = await list({ valid: NEW });
    const ids = await listed(7, reduced);
    const [switched, waits, struck, mother, child, pending, ordinary] = ids;
    await household(service, 921, [mother!, child!]);
    await reduceAway(reduced, given);
    const move = async (id: string, on: string) => {
      await rows(
        `with s as (select set_config('flo.instant', '2026-06-21T00:00:00Z', true),
            set_config('flo.act_id', (select min(id)::text from ledger_act), true))
          update patient_to_gp_contract_association t
            set valid = daterange(lower(valid), $2::date), end_reason = 'switch' from s
            where citizen_id = $1 and upper_inf(valid)`,
        id,
        on,
      );
      await tie(id, other, `[${on},)`);
    };
    await move(switched!, '2026-06-25');
    await move(mother!, '2026-06-25');
    await move(pending!, '2026-08-01');
    await waitFor(waits!, other);
    await exclude(struck!, target);
    await planned(target, order('fill', { groups: ['reducedList'] }));
    await night();
    expect(await onList(service, target, DAY)).toEqual([ordinary]);
    expect(await onList(service, given, DAY)).toEqual(
      [waits!, struck!, child!, pending!].toSorted(),
    );
  });

  it('may be left without a list by a reduction of the same day, which is carried out first', async () => {
    const { list, listed } = await town(service);
    const [reduced, given, target] = [await list(), await list(), await list({ valid: NEW })];
    const ids = await listed(3, reduced);
    await planned(target, order('fill', { groups: ['reducedList'] }));
    await planned(reduced, order('reduction', { ceiling: 0 }));
    await night();
    expect(await onList(service, target, DAY)).toEqual(ids.toSorted());
    const [another] = [await list()];
    const others = await listed(2, another!);
    const next = { effectiveDate: '2026-07-02' };
    await planned(target, order('fill', { groups: ['reducedList'], ...next }));
    await planned(another!, order('reduction', { ceiling: 0, toContractId: given, ...next }));
    await night('2026-07-02');
    expect(await onList(service, given, '2026-07-02')).toEqual(others.toSorted());
  });
});

describe('a fill on its day', () => {
  it('never goes above the ceiling: fewer are moved when places have been taken', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW, max: 4 });
    const ids = await newcomers(4);
    await planned(target, order('fill', { count: 4 }));
    const already = await newcomers(3);
    for (const id of already) await tie(id, target, '[2026-06-15,)');
    await night();
    expect(await onList(service, target, DAY)).toEqual([...already, ids[0]!].toSorted());
    expect(await latest(target)).toMatchObject({
      status: 'closed',
      plans: [{ state: 'carriedOut', outcome: { moved: 1, aboveCeiling: 0 } }],
    });
  });

  it('is stopped when the list takes nobody any more, and nobody has been moved', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW });
    await newcomers(2);
    await planned(target, order('fill'));
    await planned(target, order('lock', { effectiveDate: '2026-06-30' }));
    await night();
    expect(await onList(service, target, DAY)).toEqual([]);
    expect((await latest(target)).plans.find(({ kind }) => kind === 'fill')).toMatchObject({
      state: 'stopped',
      decision: { code: 'fill.locked' },
      outcome: null,
    });
  });

  it('is from the day it is carried out when that is late: nobody is moved backwards', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW });
    const other = await list();
    const [chose, waited] = await newcomers(2);
    await planned(target, order('fill'));
    await tie(chose!, other, '[2026-07-03,)');
    await night('2026-07-08');
    expect(await onList(service, target, '2026-07-08')).toEqual([waited]);
    expect(await ties(waited!)).toMatchObject([{ valid: '[2026-07-08,)' }]);
  });

  it('is overruled by who acts while it waits for the lock, and takes the next in line', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW });
    const other = await list();
    const [quick, second, third] = await newcomers(3);
    await planned(target, order('fill', { count: 2 }));
    const client = await service.pool.connect();
    await client.query('begin');
    await client.query('select from citizen where id = $1 for update', [quick]);
    await client.query(
      `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
        values (gen_random_uuid(), $1, $2, '2026-06-30', (select min(id) from ledger_act))`,
      [quick, other],
    );
    const carried = night();
    await expect
      .poll(() =>
        rows(
          `select from pg_stat_activity
            where wait_event_type = 'Lock' and datname = current_database()`,
        ),
      )
      .toHaveLength(1);
    await client.query('commit');
    client.release();
    await carried;
    expect(await onList(service, target, DAY)).toEqual([second!, third!].toSorted());
    expect(await ties(quick!)).toEqual([]);
  });

  it('takes nobody’s switch away: whoever was moved may switch at once', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW });
    const [moved] = await newcomers(1);
    await planned(target, order('fill'));
    await night();
    const seen = await service.call('citizen.overview', { params: { citizenId: moved! } });
    const { tiesRevision } = seen.json<{ tiesRevision: string }>();
    const reply = await service.call('switch.request', {
      params: { citizenId: moved! },
      body: { gpContractId: service.lists.open },
      headers: { 'idempotency-key': randomUUID(), 'if-match': tiesRevision },
    });
    expect(reply.status, reply.text).toBe(201);
  });

  it('§ 20: gives everybody on a common list a doctor who answers', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW, common: true });
    await newcomers(4);
    await planned(target, order('fill'));
    await night();
    const shared = await rows(
      `select responsible_hpr_number as hpr, count(*)::integer as n
        from patient_to_gp_contract_association where gp_contract_id = $1 group by 1 order by 1`,
      target,
    );
    expect(shared).toEqual([
      { hpr: 9_000_003, n: 2 },
      { hpr: 9_000_004, n: 2 },
    ]);
  });
});

describe('people on the way to the list', () => {
  it('who come by themselves meanwhile are counted, not moved', async () => {
    const { list, newcomers } = await town(service);
    const target = await list({ valid: NEW, max: 3 });
    const [chose, second, third] = await newcomers(3);
    await planned(target, order('fill', { count: 3 }));
    await tie(chose!, target, '[2026-06-15,)');
    await night();
    expect(await onList(service, target, DAY)).toEqual([chose!, second!, third!].toSorted());
    expect((await ties(chose!))[0]).toMatchObject({ begin: 'switch' });
    expect((await latest(target)).plans[0]?.outcome?.moved).toBe(2);
  });
});
