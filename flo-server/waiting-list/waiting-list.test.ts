import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { addPeople } from '../testing/fixtures.ts';
import { insertRows } from '../testing/register/insert.ts';
import type { ListName } from '../testing/register/lists.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { keepOpening, simulate } from './testing/openings.ts';
import { command, join, overviewOf, receiptOf } from './testing/queue-client.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

let batch = 0;
async function people(count: number, list: ListName | null = 'open'): Promise<FixturePerson[]> {
  batch += 1;
  return addPeople(service.pool, count, list, batch);
}
const onePerson = async (): Promise<FixturePerson> => (await people(1))[0]!;

const codeOf = (reply: { json<T>(): T }): string | undefined =>
  reply.json<Problem>().decision?.code;

describe('joining', () => {
  it('gives the last place, a receipt, and a new revision', async () => {
    const person = await onePerson();
    const before = await overviewOf(service, person);
    const receipt = receiptOf(await join(service, person, service.lists.notReopened));
    expect(receipt).toMatchObject({ kind: 'join', givenUp: null, place: { position: 1 } });
    expect(receipt.decision.code).toBe('waitingList.allowed');
    const after = await overviewOf(service, person);
    expect(after.waiting).toMatchObject({
      position: 1,
      length: 1,
      officeName: 'Frogner legesenter',
    });
    expect(after.tiesRevision).toBe(receipt.tiesRevision);
    expect(after.tiesRevision).not.toBe(before.tiesRevision);
    expect(codeOf(await join(service, person, service.lists.notReopened))).toBe(
      'waitingList.alreadyWaiting',
    );
  });

  it('another queue gives up the first, and says which place that was', async () => {
    const [first, person] = await people(2);
    await join(service, first!, service.lists.notReopened);
    await join(service, person!, service.lists.notReopened);
    const held = (await overviewOf(service, person!)).waiting!;
    const preview = await service.call('waitingList.preview', {
      params: { citizenId: person!.id },
      body: { gpContractId: service.lists.full },
    });
    expect(preview.json<Decision>()).toMatchObject({
      code: 'waitingList.allowedReplacing',
      facts: { givesUpPosition: held.position },
    });
    const receipt = receiptOf(await join(service, person!, service.lists.full));
    expect(receipt).toMatchObject({
      kind: 'replace',
      givenUp: { gpContractId: service.lists.notReopened, position: held.position },
      place: { gpContractId: service.lists.full },
    });
    const { rows } = await service.pool.query(
      `select left_reason from waiting_list_entry where citizen_id = $1 order by joined_at`,
      [person!.id],
    );
    expect(rows).toEqual([{ left_reason: 'replaced' }, { left_reason: null }]);
  });

  it.each([
    ['open', 'waitingList.ownList'],
    ['elsewhere', 'waitingList.listOpen'],
    ['locked', 'waitingList.listLocked'],
    ['ended', 'waitingList.listEnded'],
    ['ending', 'waitingList.listEnded'],
    ['notStarted', 'waitingList.listNotStarted'],
    ['membership', 'waitingList.membershipRequired'],
  ] as const)('a list that is %s: %s', async (list, code) => {
    const reply = await join(service, await onePerson(), service.lists[list]);
    expect([reply.status, codeOf(reply)]).toEqual([409, code]);
  });

  it.each([
    ['optedOut', 'waitingList.optedOut'],
    ['emigrated', 'waitingList.emigrated'],
    ['noRight', 'waitingList.notEligible'],
    ['dead', 'waitingList.dead'],
    ['child', 'caller.undeclared'],
  ] as const)('somebody who is %s: %s', async (who, code) => {
    expect(codeOf(await join(service, service.people[who], service.lists.full))).toBe(code);
  });

  it('is open to whoever belongs to the university, not where the duty is suspended', async () => {
    const [student, other] = await people(2);
    const { membership } = service.lists;
    await insertRows(service.pool, 'university_membership', [
      {
        id: randomUUID(),
        citizen_id: student!.id,
        ground: 'student',
        valid: '[2026-01-01,2026-08-01)',
        registered_at: '2026-06-01T08:00:00Z',
        act_id: 1,
      },
    ]);
    const places = 'update gp_contract set max_patients = $2 where id = $1';
    const { rows } = await service.pool.query<{ max: number }>(
      'select max_patients as max from gp_contract where id = $1',
      [membership],
    );
    await service.pool.query(places, [membership, 0]);
    expect(receiptOf(await join(service, student!, membership)).place).toMatchObject({
      position: 1,
    });
    const passed = async () => (await simulate(service, 'membership', 20)).passedOver;
    expect(await passed()).toEqual([]);
    await service.pool.query(
      'update university_membership set ended_at = registered_at, ending_act_id = act_id',
    );
    expect(await passed()).toMatchObject([{ reason: 'membershipRequired', lapses: false }]);
    await service.pool.query(places, [membership, rows[0]!.max]);

    await service.pool.query(`update citizen set municipality_number = '4640' where id = $1`, [
      other!.id,
    ]);
    await insertRows(service.pool, 'gp_duty_suspension', [
      { municipality_number: '4640', valid: '[2026-01-01,2026-07-01)' },
    ]);
    const suspended = await join(service, other!, service.lists.full);
    await service.pool.query('delete from gp_duty_suspension');
    expect(codeOf(suspended)).toBe('waitingList.dutySuspended');
  });

  it('is for nobody with a right to the list, nor to a list of a doctor one is excluded by', async () => {
    const [person] = await people(1);
    const { child, adult } = service.people;
    const { open, full } = service.lists;
    const listOf = async (id: string) =>
      (await overviewOf(service, { ...person!, id })).switchFacts;
    expect((await listOf(child.id)).parentContractIds).toContain(open);
    const asParent = await service.call('standing.declare', {
      params: { citizenId: child.id },
      body: {
        kind: 'parent',
        representativeId: adult.id,
        registrationId: null,
        consentHeard: false,
      },
      headers: { 'idempotency-key': randomUUID() },
    });
    const headers = { 'flo-standing': asParent.json<{ standingId: string }>().standingId };
    const elsewhere = service.lists.elsewhere;
    const max = 'update gp_contract set max_patients = $2 where id = $1';
    const { rows } = await service.pool.query<{ max: number }>(
      'select max_patients as max from gp_contract where id = $1',
      [elsewhere],
    );
    await service.pool.query(max, [elsewhere, 1]);
    const told = await join(service, child, elsewhere, { headers });
    await service.pool.query(max, [elsewhere, rows[0]!.max]);
    expect(told.json<Problem>().decision).toMatchObject({
      code: 'waitingList.rightToList',
      alternatives: [{ code: 'switchToList', gpContractId: elsewhere }],
    });

    const doctorOf = `(select a.hpr_number from gp_on_contract_association a
      where a.gp_contract_id = $2 and a.relationship = 'LPFL' order by lower(a.valid) desc limit 1)`;
    await service.pool.query(
      `insert into list_exclusion (citizen_id, gp_contract_id, hpr_number, decided_on)
        select $1, $3, ${doctorOf}, '2026-01-01'`,
      [person!.id, full, elsewhere],
    );
    expect(codeOf(await join(service, person!, full))).toBe('waitingList.excluded');
  });

  it('of a child: by the parent at the same address, not by the one who lives elsewhere', async () => {
    const { child, adult, father } = service.people;
    const as = async (parent: FixturePerson): Promise<string> => {
      const reply = await service.call('standing.declare', {
        params: { citizenId: child.id },
        body: {
          kind: 'parent',
          representativeId: parent.id,
          registrationId: null,
          consentHeard: false,
        },
        headers: { 'idempotency-key': randomUUID() },
      });
      return reply.json<{ standingId: string }>().standingId;
    };
    const by = async (parent: FixturePerson) =>
      join(service, child, service.lists.full, { headers: { 'flo-standing': await as(parent) } });
    expect(codeOf(await by(father))).toBe('waitingList.childElsewhere');
    expect((await by(adult)).status).toBe(201);
  });

  it('has one effect however often it is sent, and none on an old revision', async () => {
    const person = await onePerson();
    const key = randomUUID();
    const { tiesRevision } = await overviewOf(service, person);
    const sent = { key, ifMatch: tiesRevision };
    const [one, two] = [
      await join(service, person, service.lists.full, sent),
      await join(service, person, service.lists.full, sent),
    ];
    expect(two.json()).toEqual(one.json());
    const old = await command(service, 'waitingList.leave', person, {}, { ifMatch: tiesRevision });
    expect(old.status).toBe(412);
  });
});

describe('leaving and taking back', () => {
  it('is on nobody’s list afterwards; taken back, the place is as it was', async () => {
    const person = await onePerson();
    const { place } = receiptOf(await join(service, person, service.lists.full));
    const left = receiptOf(await command(service, 'waitingList.leave', person, {}));
    expect(left).toMatchObject({
      kind: 'leave',
      place: null,
      givenUp: { position: place!.position },
    });
    expect((await overviewOf(service, person)).waiting).toBeNull();
    const { changeId } = left;
    const undone = receiptOf(await command(service, 'waitingList.undo', person, { changeId }));
    expect(undone).toMatchObject({ kind: 'undo', undoableUntil: null });
    expect(undone.place).toEqual(place);
    const again = await command(service, 'waitingList.undo', person, { changeId });
    expect(codeOf(again)).toBe('queueUndo.changedSince');
  });

  it('of a replacement gives both places back', async () => {
    const person = await onePerson();
    const first = receiptOf(await join(service, person, service.lists.notReopened));
    const { changeId } = receiptOf(await join(service, person, service.lists.full));
    const undone = receiptOf(await command(service, 'waitingList.undo', person, { changeId }));
    expect(undone.place).toEqual(first.place);
    expect(undone.givenUp?.gpContractId).toBe(service.lists.full);
  });

  it('of a joining leaves nothing', async () => {
    const person = await onePerson();
    const { changeId } = receiptOf(await join(service, person, service.lists.full));
    const undone = receiptOf(await command(service, 'waitingList.undo', person, { changeId }));
    expect(undone.place).toBeNull();
  });

  it('is refused when the queue has been served in between', async () => {
    const person = await onePerson();
    await join(service, person, service.lists.notReopened);
    const { changeId } = receiptOf(await command(service, 'waitingList.leave', person, {}));
    await keepOpening(service, 'notReopened');
    const reply = await command(service, 'waitingList.undo', person, { changeId });
    expect(codeOf(reply)).toBe('queueUndo.servedSince');
  });

  it('is refused to somebody who waits for nothing, and of another person’s change', async () => {
    const [person, other] = await people(2);
    const reply = await command(service, 'waitingList.leave', person!, {});
    expect(codeOf(reply)).toBe('leavingQueue.notWaiting');
    const { changeId } = receiptOf(await join(service, other!, service.lists.full));
    const undo = await command(service, 'waitingList.undo', person!, { changeId });
    expect([undo.status, undo.json<Problem>().code]).toEqual([404, 'waitingList.changeUnknown']);
  });
});
