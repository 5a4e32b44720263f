import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { beginAct } from '../ledger/act.ts';
import { placeOnList } from '../ledger/place-on-list.ts';
import { addPeople } from '../testing/fixtures.ts';
import { insertRows } from '../testing/register/insert.ts';
import type { ListName } from '../testing/register/lists.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
let actId = 0;
beforeAll(async () => {
  service = await testService();
  const { rows } = await service.pool.query<{ id: string }>(
    'select id from ledger_act order by id limit 1',
  );
  actId = Number(rows[0]?.id);
});
afterAll(() => service.stop());

let added = 0;
async function newPerson(list: ListName | null = 'open'): Promise<FixturePerson> {
  added += 1;
  return (await addPeople(service.pool, 1, list, added))[0]!;
}

async function overview({ id }: FixturePerson): Promise<CitizenOverview> {
  return (await service.call('citizen.overview', { params: { citizenId: id } })).json();
}

async function switchTo(person: FixturePerson, list: ListName): Promise<Reply> {
  return service.call('switch.request', {
    params: { citizenId: person.id },
    body: { gpContractId: service.lists[list] },
    headers: {
      'idempotency-key': randomUUID(),
      'if-match': (await overview(person)).tiesRevision,
    },
  });
}

async function preview({ id }: FixturePerson, list: ListName): Promise<Decision> {
  const body = { gpContractId: service.lists[list] };
  return (await service.call('switch.preview', { params: { citizenId: id }, body })).json();
}

const ground = (person: FixturePerson, kind: string, on: string) =>
  insertRows(service.pool, 'extra_switch_ground', [
    { id: randomUUID(), citizen_id: person.id, ground: kind, arose_on: on, act_id: actId },
  ]);

/** Writes a tie of the past, as an act of the seed. */
async function wasOn(person: FixturePerson, list: ListName, valid: string): Promise<void> {
  const client = await service.pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('flo.act_id', $1, true),
        set_config('flo.instant', '2026-06-10T09:00:00Z', true)`,
      [String(actId)],
    );
    await client.query('delete from patient_to_gp_contract_association where citizen_id = $1', [
      person.id,
    ]);
    await client.query(
      `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid,
          begin_reason, end_reason, recorded_from, act_id)
        values ($1, $2, $3, 'switch', 'moved', flo_instant(), $4)`,
      [person.id, service.lists[list], valid, actId],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

describe('the right to a closed list (§ 4)', () => {
  it('brings whoever has moved back above the ceiling, by its name', async () => {
    const person = await newPerson();
    await service.pool.query('delete from citizen_address where citizen_id = $1', [person.id]);
    const lived = (municipality_number: string, valid: string) => ({
      citizen_id: person.id,
      kind: 'residential',
      street: 'Storgata 1',
      postal_code: '0301',
      city: 'STED',
      municipality_number,
      valid,
    });
    await insertRows(service.pool, 'citizen_address', [
      lived('0301', '[2015-01-01,2024-08-01)'),
      lived('3407', '[2024-08-01,2026-05-01)'),
      lived('0301', '[2026-05-01,)'),
    ]);
    await wasOn(person, 'full', '[2015-02-01,2024-09-01)');
    expect((await overview(person)).switchFacts.movedBack).toEqual({
      awayOn: '2024-08-01',
      backOn: '2026-05-01',
      contractIds: [service.lists.full],
    });
    expect((await preview(person, 'full')).code).toBe('switch.allowedByRight');
    const reply = await switchTo(person, 'full');
    expect(reply.json<SwitchReceipt>().decision.facts).toMatchObject({
      closedListRight: 'returning',
      aboveCeiling: true,
    });
    const { rows } = await service.pool.query(
      `select above_ceiling_right as "right" from patient_to_gp_contract_association
        where citizen_id = $1 and gp_contract_id = $2 and lower(valid) > '2026-06-10'`,
      [person.id, service.lists.full],
    );
    expect(rows).toEqual([{ right: 'returning' }]);
  });

  it('is a child’s to a parent’s list, and never tells where a protected parent is', async () => {
    const { child, adult, father } = service.people;
    const parents = async () => new Set((await overview(child)).switchFacts.parentContractIds);
    const { open, elsewhere } = service.lists;
    expect(await parents()).toEqual(new Set([open, elsewhere]));
    const protect = (grade: string) =>
      service.pool.query('update citizen set address_protection = $2 where id = $1', [
        father.id,
        grade,
      ]);
    await protect('confidential');
    expect(await parents()).toEqual(new Set([open]));
    await protect('none');
    expect((await overview(adult)).switchFacts.parentContractIds).toEqual([]);
  });
});

describe('the university’s lists (§ 3)', () => {
  it('open to whoever has shown a membership that holds today, and to their children', async () => {
    const { adult, child } = service.people;
    expect((await preview(adult, 'membership')).code).toBe('switch.membershipRequired');
    const evidence = (ground: string, valid: string) => ({
      id: randomUUID(),
      citizen_id: adult.id,
      ground,
      valid,
      registered_at: '2026-06-01T08:00:00Z',
      act_id: actId,
    });
    await insertRows(service.pool, 'university_membership', [
      evidence('student', '[2020-01-01,2021-01-01)'),
      evidence('employee', '[2026-01-01,2026-08-01)'),
    ]);
    expect((await overview(adult)).switchFacts.memberships).toEqual([
      { ground: 'employee', of: 'oneself' },
    ]);
    expect((await overview(child)).switchFacts.memberships).toEqual([
      { ground: 'employee', of: 'parent' },
    ]);
    expect((await preview(adult, 'membership')).facts).toMatchObject({ membership: 'employee' });
  });
});

describe('an extra switch', () => {
  it('is used before the year’s, once, and is had again when it is taken back', async () => {
    const person = await newPerson();
    await ground(person, 'moved', '2026-05-20');
    const first = await switchTo(person, 'elsewhere');
    const { switchId, switchesUsed, decision } = first.json<SwitchReceipt>();
    expect([switchesUsed, decision.facts['extraGround']]).toEqual([0, 'moved']);
    expect((await overview(person)).switchFacts.extraGrounds).toEqual([]);
    await service.call('switch.withdraw', {
      params: { citizenId: person.id, switchId },
      body: {},
      headers: {
        'idempotency-key': randomUUID(),
        'if-match': (await overview(person)).tiesRevision,
      },
    });
    expect((await overview(person)).switchFacts.extraGrounds).toMatchObject([{ ground: 'moved' }]);
  });

  it('is had by whoever has used the year’s', async () => {
    const { quotaUsed } = service.people;
    expect((await preview(quotaUsed, 'elsewhere')).code).toBe('switch.quotaUsed');
    await ground(quotaUsed, 'gpLeaves', '2026-06-01');
    expect((await preview(quotaUsed, 'elsewhere')).code).toBe('switch.allowed');
  });
});

describe('a municipality whose duty is suspended', () => {
  it('has nobody with the right to switch', async () => {
    const { onVacant } = service.people;
    expect((await preview(onVacant, 'open')).code).toBe('switch.allowed');
    await insertRows(service.pool, 'gp_duty_suspension', [
      { municipality_number: '4640', valid: '[2026-01-01,2026-07-01)' },
    ]);
    expect((await preview(onVacant, 'open')).code).toBe('person.dutySuspended');
    await service.pool.query('delete from gp_duty_suspension');
  });
});

describe('a place that was to come, and is given back', () => {
  /** Somebody whom the night has given the last place of a list from the 1st, and who has switched away. */
  async function switchedAway(): Promise<{ person: FixturePerson; switchId: string }> {
    const person = await newPerson(null);
    await inTransaction(service.pool, async (db) => {
      const at = new Date(service.clock.now().getTime() - 60_000);
      const principal = servicePrincipal;
      await beginAct(db, { at, operation: 'nightly', principal, decision: null });
      await placeOnList(db, {
        citizenId: person.id,
        gpContractId: service.lists.lastPlace,
        from: civilDate('2026-07-01'),
        beginReason: 'allocated',
        endReason: 'switch',
        replacesFrom: null,
      });
    });
    const reply = await switchTo(person, 'open');
    return { person, switchId: reply.json<SwitchReceipt>().switchId };
  }

  async function takeBack({ person, switchId }: Awaited<ReturnType<typeof switchedAway>>) {
    const reply = await service.call('switch.withdraw', {
      params: { citizenId: person.id, switchId },
      body: {},
      headers: {
        'idempotency-key': randomUUID(),
        'if-match': (await overview(person)).tiesRevision,
      },
    });
    expect(reply.status, reply.text).toBe(200);
    const { rows } = await service.pool.query<{ list: number; right: string | null }>(
      `select gp_contract_id as list, above_ceiling_right as "right"
        from patient_to_gp_contract_association where citizen_id = $1`,
      [person.id],
    );
    return rows;
  }

  it('needs a right above the ceiling only when it is gone', async () => {
    const list = service.lists.lastPlace;
    const first = await switchedAway();
    expect(await takeBack(first)).toEqual([{ list, right: null }]);
    expect((await switchTo(first.person, 'open')).status).toBe(201);
    const second = await switchedAway();
    expect((await switchTo(await newPerson(), 'lastPlace')).status).toBe(201);
    expect(await takeBack(second)).toEqual([{ list, right: 'restored' }]);
  });

  it('has a right with a name, or none', async () => {
    const { adult } = service.people;
    const client = await service.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('flo.instant', $1, true), set_config('flo.act_id', $2, true)`,
        [service.clock.now().toISOString(), String(actId)],
      );
      const naming = client.query(
        `update patient_to_gp_contract_association set above_ceiling_right = 'because'
          where citizen_id = $1 and valid @> '2026-06-10'::date`,
        [adult.id],
      );
      await expect(naming).rejects.toMatchObject({ constraint: 'tie_right_has_a_name' });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
