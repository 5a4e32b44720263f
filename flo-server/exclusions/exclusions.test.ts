import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Exclusion, ExclusionReceipt } from '#contract/flo-api/exclusions.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { beginAct } from '../ledger/act.ts';
import { placeOnList } from '../ledger/place-on-list.ts';
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

let added = 0;
async function newPerson(list: ListName = 'elsewhere'): Promise<FixturePerson> {
  added += 1;
  return (await addPeople(service.pool, 1, list, added))[0]!;
}

async function overview({ id }: FixturePerson): Promise<CitizenOverview> {
  return (await service.call('citizen.overview', { params: { citizenId: id } })).json();
}

const headersFor = async (person: FixturePerson) => ({
  'idempotency-key': randomUUID(),
  'if-match': (await overview(person)).tiesRevision,
});

async function exclude(person: FixturePerson, list: ListName, body: object = {}): Promise<Reply> {
  return service.signedIn('caseworker').call('exclusion.register', {
    params: { citizenId: person.id },
    body: {
      gpContractId: service.lists[list],
      municipalityNumber: '3407',
      decidedOn: '2026-06-09',
      reference: '26/117',
      ...body,
    },
    headers: await headersFor(person),
  });
}

async function record(
  person: FixturePerson,
  exclusionId: string,
  event: string,
  on = '2026-06-10',
): Promise<Reply> {
  return service.signedIn('caseworker').call('exclusion.record', {
    params: { citizenId: person.id, exclusionId },
    body: { event, on },
    headers: await headersFor(person),
  });
}

async function preview({ id }: FixturePerson, list: ListName): Promise<string> {
  const reply = await service.call('switch.preview', {
    params: { citizenId: id },
    body: { gpContractId: service.lists[list] },
  });
  return reply.json<Decision>().code;
}

describe('a municipality’s decision to move a person away from a doctor', () => {
  it('is about the doctor, on every list the doctor has, and strikes the person from this one', async () => {
    const person = await newPerson();
    const reply = await exclude(person, 'elsewhere');
    expect(reply.status, reply.text).toBe(201);
    const { exclusion, decision } = reply.json<ExclusionReceipt>();
    expect(exclusion).toMatchObject({
      doctor: { name: { first: 'Ola', last: 'Sæther' } },
      municipalityName: 'Gjøvik',
      reference: '26/117',
      endedOn: null,
    });
    expect(decision.facts).toMatchObject({ leavesOn: '2026-07-01' });
    const { current, switchFacts } = await overview(person);
    expect(current).toMatchObject({ valid: { to: '2026-07-01' }, endReason: 'excluded' });
    const { elsewhere, common, lastPlace, open } = service.lists;
    expect(new Set(switchFacts.excludedContractIds)).toEqual(
      new Set([elsewhere, common, lastPlace]),
    );
    expect(await preview(person, 'common')).toBe('switch.excluded');
    expect(switchFacts.excludedContractIds).not.toContain(open);
    expect(await preview(person, 'open')).toBe('switch.allowed');
  });

  it('is followed by an appeal, and by the doctor being chosen again when it is overturned', async () => {
    const person = await newPerson('open');
    const { exclusion } = (await exclude(person, 'elsewhere')).json<ExclusionReceipt>();
    const { exclusionId } = exclusion;
    const early = await record(person, exclusionId, 'overturned');
    expect(early.json<Problem>().decision?.code).toBe('exclusion.notAppealed');
    expect((await record(person, exclusionId, 'appealed')).status).toBe(200);
    expect(await preview(person, 'elsewhere')).toBe('switch.excluded');
    const done = await record(person, exclusionId, 'overturned');
    expect(done.json<ExclusionReceipt>().exclusion).toMatchObject({
      appealedOn: '2026-06-10',
      appealDecidedOn: '2026-06-10',
      endedOn: '2026-06-10',
      endReason: 'overturned',
    });
    expect(await preview(person, 'elsewhere')).toBe('switch.allowed');
    const again = await record(person, exclusionId, 'cancelled');
    expect(again.json<Problem>().decision?.code).toBe('exclusion.ended');
  });

  it.each([
    ['adult', 'vacant', {}, 'exclusion.noDoctor'],
    ['adult', 'elsewhere', { decidedOn: '2026-06-11' }, 'exclusion.future'],
    ['excluded', 'elsewhere', {}, 'exclusion.already'],
  ] as const)('of %s about %s is refused: %s', async (name, list, body, code) => {
    const reply = await exclude(service.people[name], list, body);
    expect([reply.status, reply.json<Problem>().decision?.code]).toEqual([409, code]);
  });

  it('names the doctor where the list has several, and is about that one alone', async () => {
    const person = await newPerson('common');
    const doctors = await service.pool.query<{ hpr: number }>(
      `select hpr_number as hpr from gp_on_contract_association
        where gp_contract_id = $1 and relationship = 'LPFL' order by hpr_number`,
      [service.lists.common],
    );
    const [first, second] = doctors.rows.map(({ hpr }) => hpr);
    expect(second).toBeDefined();
    const unnamed = await exclude(person, 'common');
    expect([unnamed.status, unnamed.json<Problem>().decision?.code]).toEqual([
      409,
      'exclusion.whichDoctor',
    ]);
    const stranger = await exclude(person, 'common', { hprNumber: 9_000_001 });
    expect(stranger.json<Problem>().decision?.code).toBe('exclusion.notOnList');
    for (const hprNumber of [second, first]) {
      const reply = await exclude(person, 'common', { hprNumber });
      expect(reply.status, reply.text).toBe(201);
      expect(reply.json<ExclusionReceipt>().exclusion.doctor?.hprNumber).toBe(hprNumber);
      const again = await exclude(person, 'common', { hprNumber });
      expect(again.json<Problem>().decision?.code).toBe('exclusion.already');
    }
  });

  it('waits for a pending switch to the doctor to be taken back', async () => {
    const person = await newPerson('open');
    const headers = await headersFor(person);
    const body = { gpContractId: service.lists.elsewhere };
    await service.call('switch.request', { params: { citizenId: person.id }, body, headers });
    const reply = await exclude(person, 'elsewhere');
    expect(reply.json<Problem>().decision).toMatchObject({
      code: 'exclusion.pendingToDoctor',
      alternatives: [{ code: 'withdrawPendingSwitch' }],
    });
  });

  it('is read with everything that became of it, newest first', async () => {
    const reply = await service.call('exclusion.list', {
      params: { citizenId: service.people.excluded.id },
    });
    expect(reply.json<{ items: Exclusion[] }>().items).toMatchObject([
      { gpContractId: service.lists.elsewhere, decidedOn: '2022-02-02', endedOn: null },
    ]);
  });

  it('has a municipality that exists, and belongs to this person', async () => {
    const person = await newPerson('open');
    const unknown = await exclude(person, 'elsewhere', { municipalityNumber: '9999' });
    expect(unknown.json<Problem>().code).toBe('municipality.unknown');
    const other = (await exclude(await newPerson('open'), 'elsewhere')).json<ExclusionReceipt>();
    const reply = await record(person, other.exclusion.exclusionId, 'cancelled');
    expect([reply.status, reply.json<Problem>().code]).toEqual([404, 'exclusion.unknown']);
  });
});

describe('§ 2 sixth part: nobody comes back to a doctor they are struck from', () => {
  it('by taking back the switch away from the doctor', async () => {
    const person = await newPerson('elsewhere');
    const asked = await service.call('switch.request', {
      params: { citizenId: person.id },
      body: { gpContractId: service.lists.open },
      headers: await headersFor(person),
    });
    const { switchId } = asked.json<{ switchId: string }>();
    expect((await exclude(person, 'elsewhere')).status).toBe(201);
    const reply = await service.call('switch.withdraw', {
      params: { citizenId: person.id, switchId },
      body: {},
      headers: await headersFor(person),
    });
    expect([reply.status, reply.json<Problem>().decision]).toMatchObject([
      409,
      { code: 'withdrawal.excluded', alternatives: [{ code: 'findAnotherGP' }] },
    ]);
    const { rows } = await service.pool.query(
      `select gp_contract_id from patient_to_gp_contract_association
        where citizen_id = $1 and valid @> '2026-07-01'::date`,
      [person.id],
    );
    expect(rows).toEqual([{ gp_contract_id: service.lists.open }]);
  });

  it('by a place the night has given them from the 1st, and says so', async () => {
    added += 1;
    const [person] = await addPeople(service.pool, 1, null, added);
    await inTransaction(service.pool, async (db) => {
      const at = new Date(service.clock.now().getTime() - 60_000);
      const act = { at, operation: 'nightly', decision: null };
      await beginAct(db, { ...act, principal: servicePrincipal });
      await placeOnList(db, {
        citizenId: person!.id,
        gpContractId: service.lists.elsewhere,
        from: civilDate('2026-07-01'),
        beginReason: 'allocated',
        endReason: 'switch',
        replacesFrom: null,
      });
    });
    const reply = await exclude(person!, 'elsewhere');
    expect(reply.json<ExclusionReceipt>().decision.facts).toMatchObject({
      leavesOn: null,
      notComingFrom: '2026-07-01',
    });
    const { rows } = await service.pool.query(
      `select (select count(*)::integer from patient_to_gp_contract_association
          where citizen_id = $1) as ties, gp_contract_id as list, reason
        from tie_not_followed where citizen_id = $1`,
      [person!.id],
    );
    expect(rows).toEqual([{ ties: 0, list: service.lists.elsewhere, reason: 'excluded' }]);
  });
});
