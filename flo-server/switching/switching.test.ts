import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Places } from '#contract/flo-api/places.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { ListName } from '../testing/register/lists.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

async function overview({ id }: FixturePerson): Promise<CitizenOverview> {
  const reply = await service.call('citizen.overview', { params: { citizenId: id } });
  return reply.json();
}

interface Options {
  readonly key?: string;
  readonly ifMatch?: string;
}

async function command(person: FixturePerson, { key, ifMatch }: Options) {
  return {
    'idempotency-key': key ?? randomUUID(),
    'if-match': ifMatch ?? (await overview(person)).tiesRevision,
  };
}

async function switchTo(
  person: FixturePerson,
  list: ListName | number,
  options: Options = {},
): Promise<Reply> {
  const gpContractId = typeof list === 'number' ? list : service.lists[list];
  return service.call('switch.request', {
    params: { citizenId: person.id },
    body: { gpContractId },
    headers: await command(person, options),
  });
}

async function withdraw(
  person: FixturePerson,
  switchId: string,
  options: Options = {},
): Promise<Reply> {
  return service.call('switch.withdraw', {
    params: { citizenId: person.id, switchId },
    body: {},
    headers: await command(person, options),
  });
}

async function places(list: ListName): Promise<Places> {
  const reply = await service.call('gpContract.places', {
    body: { gpContractIds: [service.lists[list]] },
  });
  return reply.json<{ places: Places[] }>().places[0]!;
}

async function newPerson(list: ListName | null = 'open'): Promise<FixturePerson> {
  return (await addOne(list))[0]!;
}
let added = 0;
async function addOne(list: ListName | null) {
  added += 1;
  const people = await addPeople(service.pool, 1, list, added);
  return people;
}

async function storedStatus(list: ListName): Promise<string> {
  const { rows } = await service.pool.query<{ status: string }>(
    'select status from gp_contract where id = $1',
    [service.lists[list]],
  );
  return rows[0]!.status;
}

describe('a switch', () => {
  it('is received, takes effect on the 1st of next month, and can be read aloud', async () => {
    const person = await newPerson();
    const reply = await switchTo(person, 'elsewhere');
    expect(reply.status, reply.text).toBe(201);
    const receipt = reply.json<SwitchReceipt>();
    expect(receipt).toMatchObject({
      state: 'pending',
      effectiveDate: '2026-07-01',
      withdrawableUntil: '2026-06-30',
      gpName: { first: 'Ola', last: 'Sæther' },
      officeName: 'Mjøsa legesenter',
      officePhone: '22 00 00 00',
      fromGPName: { first: 'Kari', last: 'Nordmann' },
      switchesUsed: 1,
      switchLimit: 2,
      tiesRevision: '"2"',
      decision: { outcome: 'allowed', code: 'switch.allowed' },
    });
    expect(reply.headers.etag).toBe('"2"');
    const after = await overview(person);
    expect(after.current).toMatchObject({
      gpContractId: service.lists.open,
      valid: { to: '2026-07-01' },
      endReason: 'switch',
    });
    expect(after.coming).toMatchObject({
      gpContractId: service.lists.elsewhere,
      valid: { from: '2026-07-01', to: null },
      beginReason: 'switch',
    });
    expect(after.switchFacts.pending).toMatchObject({ switchId: receipt.switchId });
  });

  it('of somebody without a list is a first choice', async () => {
    const { withoutList } = service.people;
    const reply = await switchTo(withoutList, 'open');
    expect(reply.json<SwitchReceipt>()).toMatchObject({
      fromGPName: null,
      decision: { code: 'choice.allowed' },
    });
    const after = await overview(withoutList);
    expect(after.noGPReason).toBe('startsLater');
    expect(after.coming).toMatchObject({ beginReason: 'ownChoice' });
  });

  it('holds the place that is left until the effective date', async () => {
    const before = await places('open');
    const person = await newPerson();
    await switchTo(person, 'elsewhere');
    expect((await places('open')).occupied).toBe(before.occupied + 1);
  });

  it('to a common list names the responsible doctor', async () => {
    const person = await newPerson();
    await switchTo(person, 'common');
    const { rows } = await service.pool.query<{ hpr: number }>(
      `select responsible_hpr_number as hpr from patient_to_gp_contract_association
        where citizen_id = $1 and gp_contract_id = $2`,
      [person.id, service.lists.common],
    );
    expect(rows[0]?.hpr).toBeTypeOf('number');
  });

  it('closes an open list that fills, and opens a closed one that has ten places', async () => {
    expect(await storedStatus('reopened')).toBe('closed');
    expect((await places('reopened')).status).toBe('open');
    expect((await switchTo(await newPerson(), 'reopened')).status).toBe(201);
    expect(await storedStatus('reopened')).toBe('open');
    expect(await places('reopened')).toMatchObject({ status: 'open', placesAvailable: 9 });

    const last = await newPerson();
    const receipt = (await switchTo(last, 'lastPlace')).json<SwitchReceipt>();
    expect(await storedStatus('lastPlace')).toBe('closed');
    expect(await places('lastPlace')).toMatchObject({ status: 'closed', placesAvailable: 0 });
    expect((await withdraw(last, receipt.switchId)).status).toBe(200);
    // One free place is not enough for a list that has closed.
    expect(await places('lastPlace')).toMatchObject({ status: 'closed', placesAvailable: 0 });
  });

  it('closes the place in the queue for that list, and taking it back gives it again', async () => {
    const { waiting, waitingFirst, lists } = { ...service.people, lists: service.lists };
    await service.pool.query(
      'update gp_contract set max_patients = 40, status = $2 where id = $1',
      [lists.full, 'open'],
    );
    const receipt = (await switchTo(waiting, 'full')).json<SwitchReceipt>();
    expect((await overview(waiting)).waiting).toBeNull();
    expect((await overview(waitingFirst)).waiting).toMatchObject({ position: 1, length: 1 });
    await withdraw(waiting, receipt.switchId);
    expect((await overview(waiting)).waiting).toMatchObject({ position: 2, length: 2 });
    await service.pool.query('update gp_contract set max_patients = 2, status = $2 where id = $1', [
      lists.full,
      'closed',
    ]);
  });
});

describe('a refusal', () => {
  it.each([
    ['adult', 'full', 'switch.listFull'],
    ['adult', 'notReopened', 'switch.listNotReopened'],
    ['adult', 'locked', 'switch.listLocked'],
    ['adult', 'ended', 'switch.listEnded'],
    ['adult', 'ending', 'switch.listEnded'],
    ['adult', 'notStarted', 'switch.listNotStarted'],
    ['adult', 'membership', 'switch.membershipRequired'],
    ['adult', 'open', 'switch.ownList'],
    ['adult', 999_999, 'switch.listUnknown'],
    ['dead', 'open', 'person.dead'],
    ['emigrated', 'open', 'person.emigrated'],
    ['mergedAway', 'open', 'person.numberNotInUse'],
    ['noRight', 'open', 'person.notEligible'],
    ['optedOut', 'open', 'person.optedOut'],
    ['quotaUsed', 'elsewhere', 'switch.quotaUsed'],
    ['excluded', 'elsewhere', 'switch.excluded'],
  ] as const)('of %s to %s says %s, in preview and for real', async (name, list, code) => {
    const person = service.people[name];
    const gpContractId = typeof list === 'number' ? list : service.lists[list];
    const { rows: before } = await service.pool.query('select count(*) from ledger_act');
    const preview = await service.call('switch.preview', {
      params: { citizenId: person.id },
      body: { gpContractId },
    });
    expect(preview.json<Decision>()).toMatchObject({ outcome: 'refused', code });
    const reply = await switchTo(person, list, { ifMatch: '"1"' });
    expect(reply.status, reply.text).toBe(409);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    const problem = reply.json<Problem>();
    expect(problem).toMatchObject({
      code: 'decision.refused',
      decision: { outcome: 'refused', code },
    });
    expect(problem.decision?.basis.length).toBeGreaterThan(0);
    const { rows: after } = await service.pool.query('select count(*) from ledger_act');
    expect(after).toEqual(before);
  });

  it('of an unknown person is 404', async () => {
    const nobody = { id: randomUUID(), nin: '' };
    const reply = await switchTo(nobody, 'open', { ifMatch: '"1"' });
    expect(reply.status).toBe(404);
    expect(reply.json<Problem>().code).toBe('citizen.unknown');
  });
});

describe('a second switch', () => {
  it('replaces the pending one, and both count', async () => {
    const person = await newPerson();
    const first = (await switchTo(person, 'elsewhere')).json<SwitchReceipt>();
    const occupied = (await places('elsewhere')).occupied;
    const second = await switchTo(person, 'vacant');
    expect(second.json<SwitchReceipt>()).toMatchObject({
      switchesUsed: 2,
      decision: { code: 'switch.allowedReplacing' },
    });
    const after = await overview(person);
    expect(after.coming?.gpContractId).toBe(service.lists.vacant);
    expect(after.switches.items.map((item) => [item.state, item.counts])).toEqual([
      ['pending', true],
      ['replaced', true],
    ]);
    expect((await places('elsewhere')).occupied).toBe(occupied - 1);
    const replaced = await withdraw(person, first.switchId);
    expect(replaced.json<Problem>().decision?.code).toBe('withdrawal.replaced');
    const third = await switchTo(person, 'common');
    expect(third.json<Problem>().decision?.code).toBe('switch.quotaUsed');
  });
});

describe('taking a switch back', () => {
  it('puts the person back without an end, and gives the switch of the year back', async () => {
    const person = await newPerson();
    const before = await overview(person);
    const { switchId } = (await switchTo(person, 'elsewhere')).json<SwitchReceipt>();
    const reply = await withdraw(person, switchId);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json<SwitchReceipt>()).toMatchObject({ state: 'withdrawn', switchesUsed: 0 });
    const after = await overview(person);
    expect(after.coming).toBeNull();
    expect(after.current).toMatchObject({ ...before.current, id: after.current?.id });
    expect(after.switches).toMatchObject({
      used: 0,
      items: [{ state: 'withdrawn', counts: false }],
    });
    const again = await withdraw(person, switchId);
    expect(again.json<Problem>().decision?.code).toBe('withdrawal.alreadyWithdrawn');
  });

  it('of a replacement goes back to before the first, whose switch still counts', async () => {
    const person = await newPerson();
    await switchTo(person, 'elsewhere');
    const { switchId } = (await switchTo(person, 'vacant')).json<SwitchReceipt>();
    const reply = await withdraw(person, switchId);
    expect(reply.json<SwitchReceipt>()).toMatchObject({ state: 'withdrawn', switchesUsed: 1 });
    const after = await overview(person);
    expect(after.current).toMatchObject({
      gpContractId: service.lists.open,
      valid: { to: null },
      endReason: null,
    });
    expect(after.coming).toBeNull();
  });

  it('of a first choice leaves the person without a list', async () => {
    const person = await newPerson(null);
    const { switchId } = (await switchTo(person, 'elsewhere')).json<SwitchReceipt>();
    expect((await withdraw(person, switchId)).status).toBe(200);
    expect((await overview(person)).noGPReason).toBe('withoutList');
  });

  it('is possible until the day it takes effect, by the clock alone', async () => {
    const person = await newPerson();
    const { switchId } = (await switchTo(person, 'elsewhere')).json<SwitchReceipt>();
    service.clock.set('2026-06-30T22:30:00Z');
    try {
      const now = await overview(person);
      expect(now.today).toBe('2026-07-01');
      expect(now.current?.gpContractId).toBe(service.lists.elsewhere);
      expect(now.switches.items[0]?.state).toBe('inEffect');
      const reply = await withdraw(person, switchId);
      expect(reply.status).toBe(409);
      expect(reply.json<Problem>().decision?.code).toBe('withdrawal.inEffect');
    } finally {
      service.clock.set('2026-06-10T10:00:00Z');
    }
  });

  it('of somebody else’s switch is 404', async () => {
    const { switchId } = (await switchTo(await newPerson(), 'elsewhere')).json<SwitchReceipt>();
    const reply = await withdraw(await newPerson(), switchId);
    expect(reply.status).toBe(404);
    expect(reply.json<Problem>().code).toBe('switch.unknown');
  });
});

describe('preconditions', () => {
  it('a missing If-Match or Idempotency-Key is 428', async () => {
    const params = { citizenId: service.people.adult.id };
    const body = { gpContractId: service.lists.elsewhere };
    const noMatch = await service.call('switch.request', {
      params,
      body,
      headers: { 'idempotency-key': randomUUID() },
    });
    expect([noMatch.status, noMatch.json<Problem>().code]).toEqual([428, 'precondition.required']);
    for (const headers of [{ 'if-match': '"1"' }, { 'if-match': '"1"', 'idempotency-key': 'x' }]) {
      const noKey = await service.call('switch.request', { params, body, headers });
      expect([noKey.status, noKey.json<Problem>().code]).toEqual([428, 'idempotency.keyMissing']);
    }
  });

  it('a moved revision is 412 with the current one', async () => {
    const person = await newPerson();
    await switchTo(person, 'elsewhere');
    for (const ifMatch of ['"1"', '*', 'W/"2"']) {
      const reply = await switchTo(person, 'vacant', { ifMatch });
      expect([reply.status, reply.json<Problem>()]).toMatchObject([
        412,
        { code: 'precondition.failed', currentRevision: '"2"' },
      ]);
    }
  });
});
