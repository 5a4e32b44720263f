import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { plannedWorld } from '../testing/planned-world.ts';
import { addList, carryOutDue, onList, order, putOn } from '../testing/plans.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService({ parameters: { switchesPerYear: 20 } });
});
afterAll(() => service.stop());

const { people, listWith, rows, ties, planned, agreement, decisionOf, tonight } = plannedWorld(
  () => service,
);

describe('§ 12: an agreement that ends', () => {
  it('moves everybody to the named list, closes the queue, and tells each person', async () => {
    const { list, ids } = await listWith(5);
    const target = await addList(service);
    const [waiting] = await people(1);
    await rows(
      `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
        values (gen_random_uuid(), $1, $2, '2026-01-01', (select min(id) from ledger_act))`,
      waiting!.id,
      list,
    );
    const { planId } = await planned(list, order('end', { toContractId: target }));
    await tonight();
    expect(await onList(service, target, '2026-07-01')).toEqual(ids);
    expect(await onList(service, list, '2026-07-01')).toEqual([]);
    expect(await onList(service, list, '2026-06-30')).toEqual(ids);
    expect(await ties(ids[0]!)).toEqual([
      {
        list,
        valid: '[2021-03-01,2026-07-01)',
        begin: 'switch',
        end: 'contractEnded',
        above: null,
      },
      { list: target, valid: '[2026-07-01,)', begin: 'movedWithList', end: null, above: null },
    ]);
    expect(await agreement(list)).toMatchObject({
      status: 'ended',
      valid: { to: '2026-07-01' },
      waiting: 0,
      plans: [
        {
          state: 'carriedOut',
          outcome: { moved: 5, withoutList: 0, aboveCeiling: 0, waitingClosed: 1 },
        },
      ],
    });
    const notices = await rows<{ kind: string; n: number }>(
      'select kind, count(*)::integer as n from notice where plan_id = $1 group by kind order by 1',
      planId,
    );
    expect(notices).toEqual([
      { kind: 'listEndedAndMoved', n: 5 },
      { kind: 'planCarriedOut', n: 1 },
    ]);
    const periods = await rows(
      'select from gp_on_contract_association where gp_contract_id = $1 and upper_inf(valid)',
      list,
    );
    expect(periods).toHaveLength(0);
  });

  it('leaves nobody lost when no list is named: without a list, with a reason and an extra switch', async () => {
    const { list, ids } = await listWith(3);
    await planned(list, order('end'));
    await tonight();
    for (const id of ids) {
      expect(await ties(id)).toMatchObject([{ list, end: 'contractEnded' }]);
    }
    const grounds = await rows<{ id: string }>(
      `select citizen_id as id from extra_switch_ground
        where ground = 'gpLeaves' and arose_on = '2026-07-01' and citizen_id = any($1) order by 1`,
      ids,
    );
    expect(grounds.map(({ id }) => id)).toEqual(ids);
    expect((await agreement(list)).plans[0]?.outcome).toMatchObject({ moved: 0, withoutList: 3 });
  });

  it('lets those who have chosen another GP go there, and keeps them a list until then', async () => {
    service.clock.set('2026-06-25T10:00:00Z');
    const { list, crowd } = await listWith(2);
    const target = await addList(service);
    const elsewhere = await addList(service);
    const [leaver] = crowd;
    await rows(
      `with s as (select set_config('flo.instant', '2026-06-01T00:00:00Z', true),
          set_config('flo.act_id', (select min(id)::text from ledger_act), true))
        update patient_to_gp_contract_association set valid = '[2021-03-01,2026-08-01)',
          end_reason = 'switch' from s where citizen_id = $1`,
      leaver!.id,
    );
    await rows(
      `with s as (select set_config('flo.instant', '2026-06-01T00:00:00Z', true),
          set_config('flo.act_id', (select min(id)::text from ledger_act), true))
        insert into patient_to_gp_contract_association
          (citizen_id, gp_contract_id, valid, begin_reason, recorded_from, act_id)
        select $1, $2, '[2026-08-01,)', 'switch', flo_instant(), 0 from s`,
      leaver!.id,
      elsewhere,
    );
    await planned(list, order('end', { toContractId: target }));
    await tonight();
    expect(await ties(leaver!.id)).toMatchObject([
      { list, valid: '[2021-03-01,2026-07-01)' },
      { list: target, valid: '[2026-07-01,2026-08-01)', end: 'switch' },
      { list: elsewhere, valid: '[2026-08-01,)' },
    ]);
  });

  it('of a switch that was pending when the list ended: taken back, everybody has a list', async () => {
    const { list, crowd } = await listWith(1);
    const target = await addList(service);
    const elsewhere = await addList(service);
    const [incomer] = await people(1, 'open');
    const [leaver] = crowd;
    const at = { ground: 'seriousBreach', noticeGivenOn: null, effectiveDate: '2026-06-28' };
    const send = async (id: string, name: 'switch.request' | 'switch.withdraw', more: object) => {
      const seen = await service.call('citizen.overview', { params: { citizenId: id } });
      const { tiesRevision, switches } = seen.json<{
        tiesRevision: string;
        switches: { items: { switchId: string }[] };
      }>();
      return service.call(name, {
        params: { citizenId: id, switchId: switches.items[0]?.switchId ?? '' },
        body: more,
        headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': tiesRevision },
      });
    };
    service.clock.set('2026-06-10T10:00:00Z');
    expect((await send(leaver!.id, 'switch.request', { gpContractId: elsewhere })).status).toBe(
      201,
    );
    expect((await send(incomer!.id, 'switch.request', { gpContractId: list })).status).toBe(201);
    await planned(list, order('end', { ...at, toContractId: target }));
    service.clock.set('2026-06-28T00:30:00Z');
    expect(await carryOutDue(service)).toBe('finished');
    expect((await ties(incomer!.id)).at(-1)).toMatchObject({
      list: target,
      valid: '[2026-07-01,)',
    });
    for (const { id } of [leaver!, incomer!]) {
      const reply = await send(id, 'switch.withdraw', {});
      expect(reply.status, reply.text).toBe(200);
    }
    expect((await ties(leaver!.id)).at(-1)).toMatchObject({
      list: target,
      valid: '[2026-06-28,)',
      end: null,
    });
    expect((await ties(incomer!.id)).at(-1)).toMatchObject({
      list: service.lists.open,
      valid: '[2021-03-01,)',
      end: null,
    });
    await service.pool.query('delete from job_step');
    await service.pool.query('delete from job_run');
  });

  it('uses a named right when the other list has filled since, and says how many', async () => {
    const { list, ids } = await listWith(3);
    const { list: target, crowd: there } = await listWith(1, { max: 4 });
    const { planId } = await planned(list, order('end', { toContractId: target }));
    const more = await people(2);
    await putOn(service, more, target);
    await tonight();
    expect(await onList(service, target, '2026-07-01')).toEqual(
      [...ids, ...there.map(({ id }) => id), ...more.map(({ id }) => id)].toSorted(),
    );
    // One place was left: only the two who found none have the right.
    const rights = await Promise.all(ids.map(async (id) => (await ties(id))[1]));
    expect(rights.map((tie) => tie?.above ?? 'none').toSorted()).toEqual([
      'movedByMunicipality',
      'movedByMunicipality',
      'none',
    ]);
    expect(await decisionOf(planId)).toMatchObject({
      outcome: 'allowed',
      code: 'target.aboveCeiling',
      facts: { right: 'movedByMunicipality', people: 3, freePlaces: 1 },
    });
    expect((await agreement(list)).plans[0]?.outcome).toMatchObject({ moved: 3, aboveCeiling: 2 });
    expect((await agreement(target)).status).toBe('closed');
  });

  it('is stopped, with its reason, when the other list is gone; then nobody has been moved', async () => {
    const { list, ids } = await listWith(2);
    const target = await addList(service);
    await planned(list, order('end', { toContractId: target }));
    await rows(
      `update gp_contract set valid = '[2020-01-01,2026-06-20)' where false and id = $1`,
      target,
    );
    await planned(
      target,
      order('end', { effectiveDate: '2026-06-30', noticeGivenOn: '2025-12-01' }),
    );
    await tonight();
    expect(await onList(service, list, '2026-07-01')).toEqual(ids);
    expect(await agreement(list)).toMatchObject({
      status: 'open',
      plans: [{ state: 'stopped', decision: { code: 'target.notInForce' } }],
    });
  });

  it('carried out a week late holds from its day', async () => {
    const { list, ids } = await listWith(2);
    const target = await addList(service);
    await planned(list, order('end', { toContractId: target }));
    service.clock.set('2026-07-08T00:30:00Z');
    expect(await carryOutDue(service)).toBe('finished');
    expect(await onList(service, target, '2026-07-01')).toEqual(ids);
    await service.pool.query('delete from job_step');
    await service.pool.query('delete from job_run');
  });
});

describe('a plan that has come true by itself', () => {
  it('is carried out: that nothing was needed is an answer, and no refusal', async () => {
    const list = await addList(service);
    const lock = await planned(list, order('lock'));
    const ceiling = await planned(list, order('ceiling', { ceiling: 90 }));
    await rows(`update gp_contract set status = 'locked', max_patients = 90 where id = $1`, list);
    await tonight();
    for (const { planId } of [lock, ceiling]) {
      expect(await decisionOf(planId)).toMatchObject({
        outcome: 'allowed',
        code: 'plan.nothingNeeded',
      });
    }
  });
});

describe('§ 9: a list that is taken over', () => {
  it('goes whole to the new GP, and uses nobody’s switch', async () => {
    const { list, ids } = await listWith(4);
    const successor = await addList(service, { common: true });
    await planned(list, order('transfer', { toContractId: successor }));
    await tonight();
    expect(await onList(service, successor, '2026-07-01')).toEqual(ids);
    expect((await ties(ids[0]!))[0]).toMatchObject({ end: 'movedWithList' });
    const [used] = await rows<{ n: number }>(
      'select count(*)::integer as n from gp_switch where citizen_id = any($1)',
      ids,
    );
    expect(used?.n).toBe(0);
    const [told] = await rows<{ n: number }>(
      `select count(*)::integer as n from notice where kind = 'listTakenOver' and citizen_id = any($1)`,
      ids,
    );
    expect(told?.n).toBe(4);
  });

  it('§ 39: brings nobody back to a doctor they were struck from: they are left to the allocation', async () => {
    const { list, ids } = await listWith(3);
    const target = await addList(service);
    const [struck, ...others] = ids;
    await rows(
      `insert into list_exclusion (citizen_id, gp_contract_id, decided_on, municipality_number)
        values ($1, $2, '2026-01-15', '0301')`,
      struck,
      target,
    );
    const { planId } = await planned(list, order('transfer', { toContractId: target }));
    await tonight();
    expect(await onList(service, target, '2026-07-01')).toEqual(others);
    expect(await ties(struck!)).toMatchObject([{ list, end: 'contractEnded' }]);
    expect((await agreement(list)).plans[0]?.outcome).toMatchObject({ moved: 2, withoutList: 1 });
    const told = await rows(
      'select kind from notice where plan_id = $1 and citizen_id = $2',
      planId,
      struck,
    );
    expect(told).toEqual([{ kind: 'listEndedWithoutList' }]);
  });

  it('§ 20: gives everybody on a common list a doctor who answers, shared evenly', async () => {
    const { list } = await listWith(6);
    const common = await addList(service, { common: true });
    await planned(list, order('transfer', { toContractId: common }));
    await tonight();
    const shared = await rows<{ hpr: number; n: number }>(
      `select responsible_hpr_number as hpr, count(*)::integer as n
        from patient_to_gp_contract_association where gp_contract_id = $1 group by 1 order by 1`,
      common,
    );
    expect(shared).toEqual([
      { hpr: 9_000_003, n: 3 },
      { hpr: 9_000_004, n: 3 },
    ]);
  });
});

describe('§§ 8 and 9: a GP who comes to a vacant list', () => {
  it('has it from the day, for the time agreed, and people keep their places', async () => {
    const { list, ids } = await listWith(3, { vacant: true });
    await planned(list, order('start', { endsOn: '2028-01-01' }));
    await tonight();
    expect(await agreement(list)).toMatchObject({
      people: 3,
      maxPatients: 1000,
      doctors: [{ hprNumber: 9_000_005, valid: { from: '2026-07-01', to: '2028-01-01' } }],
      plans: [{ state: 'carriedOut', outcome: { moved: 0, withoutList: 0 } }],
    });
    expect(await onList(service, list, '2026-07-02')).toEqual(ids);
    const told = await rows<{ n: number }>(
      `select count(*)::integer as n from notice where kind = 'newGP' and citizen_id = any($1)`,
      ids,
    );
    expect(told).toEqual([{ n: 3 }]);
  });

  it('is stopped when the authorisation is lost meanwhile, and the list has no GP', async () => {
    const { list } = await listWith(1, { vacant: true });
    await planned(list, order('start', { hprNumber: 9_000_006 }));
    await rows(`update doctor set authorisation = 'lost' where hpr_number = 9000006`);
    await tonight();
    await rows(`update doctor set authorisation = 'full' where hpr_number = 9000006`);
    expect(await agreement(list)).toMatchObject({
      status: 'open',
      doctors: [],
      plans: [{ state: 'stopped', decision: { code: 'start.notAuthorised' } }],
    });
  });

  it('that is stopped on the first day of a new list locks it: nobody shall come to a list without a GP', async () => {
    const list = await addList(service, { vacant: true, valid: '[2026-07-01,)' });
    await planned(list, order('start', { hprNumber: 9_000_006 }));
    await rows(`update doctor set authorisation = 'lost' where hpr_number = 9000006`);
    await tonight();
    await rows(`update doctor set authorisation = 'full' where hpr_number = 9000006`);
    expect(await agreement(list)).toMatchObject({
      status: 'locked',
      plans: [{ state: 'stopped', decision: { code: 'start.notAuthorised' } }],
    });
  });
});
