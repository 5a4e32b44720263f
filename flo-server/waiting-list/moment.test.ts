import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { servicePrincipal } from '../http/principal.ts';
import { inTransaction } from '../db/transaction.ts';
import { mergePersons } from '../ledger/merge-persons.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FloAnswerOf } from '../testing/answers.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { keepOpening } from './testing/openings.ts';
import { command, join, receiptOf } from './testing/queue-client.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

let batch = 0;
async function onePerson(): Promise<FixturePerson> {
  batch += 1;
  return (await addPeople(service.pool, 1, 'open', batch))[0]!;
}

const overviewAt = async (
  { id }: FixturePerson,
  query: Record<string, string>,
): Promise<CitizenOverview> => {
  const reply = await service.call('citizen.overview', { params: { citizenId: id }, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
};

/** The list that was waited for; null for none. */
const waitedFor = async (person: FixturePerson, query: Record<string, string>) =>
  (await overviewAt(person, query)).waiting?.gpContractId ?? null;

async function queueLength(list: number, query: Record<string, string>): Promise<number> {
  const params = { gpContractId: list };
  const reply = await service.call('gpContract.get', { params, query });
  return reply.json<FloAnswerOf<'gpContract.get'>>().gpContract.places.waiting;
}

const at = (minute: string): string => `2026-06-10T10:${minute}:00Z`;

describe('a place in a queue at a moment', () => {
  it('is gone between leaving and taking that back, as it was known then', async () => {
    const { full } = service.lists;
    const person = await onePerson();
    service.clock.set(at('01'));
    await join(service, person, full);
    service.clock.set(at('03'));
    const { changeId } = receiptOf(await command(service, 'waitingList.leave', person, {}));
    service.clock.set(at('05'));
    receiptOf(await command(service, 'waitingList.undo', person, { changeId }));
    service.clock.set(at('09'));
    const known = (minute: string) => ({ knownAt: at(minute) });
    expect(await waitedFor(person, known('00'))).toBeNull();
    expect(await waitedFor(person, known('02'))).toBe(full);
    expect(await waitedFor(person, known('04'))).toBeNull();
    expect(await waitedFor(person, known('06'))).toBe(full);
    const lengths = await Promise.all(
      ['00', '02', '04', '06'].map((minute) => queueLength(full, known(minute))),
    );
    expect(lengths.map((length) => length - lengths[0]!)).toEqual([0, 1, 0, 1]);
    const all = await service.call('gpContract.list', {
      query: { municipality: '0301', status: 'closed', pageSize: '100', ...known('04') },
    });
    const { results } = all.json<FloAnswerOf<'gpContract.list'>>();
    expect(results.find(({ id }) => Number(id) === full)?.places.waiting).toBe(lengths[2]);
  });

  it('is gone while a switch stood that was taken back, and says by which act it was closed', async () => {
    const { open } = service.lists;
    const [person] = await addPeople(service.pool, 1, 'elsewhere', 90);
    const { rows: entry } = await service.pool.query<{ id: string }>(
      `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
        select gen_random_uuid(), $1, $2, '2026-06-10T10:00:00Z', min(id) from ledger_act returning id`,
      [person!.id, open],
    );
    service.clock.set(at('21'));
    const asked = await command(service, 'switch.request', person!, { gpContractId: open });
    expect(asked.status, asked.text).toBe(201);
    const { switchId } = asked.json<{ switchId: string }>();
    const { rows } = await service.pool.query(
      `select a.operation from waiting_list_entry w join ledger_act a on a.id = w.closing_act_id
        where w.id = $1`,
      [entry[0]!.id],
    );
    expect(rows).toEqual([{ operation: 'switch.request' }]);
    service.clock.set(at('23'));
    const { tiesRevision } = await service
      .call('citizen.overview', { params: { citizenId: person!.id } })
      .then((reply) => reply.json<CitizenOverview>());
    const back = await service.call('switch.withdraw', {
      params: { citizenId: person!.id, switchId },
      body: {},
      headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': tiesRevision },
    });
    expect(back.status, back.text).toBe(200);
    service.clock.set(at('29'));
    expect(await waitedFor(person!, { knownAt: at('20') })).toBe(open);
    expect(await waitedFor(person!, { knownAt: at('22') })).toBeNull();
    expect(await waitedFor(person!, { knownAt: at('24') })).toBe(open);
  });

  it('is told with how many stood in front, and what is not known of them', async () => {
    const { notReopened } = service.lists;
    const [first, person] = [await onePerson(), await onePerson()];
    service.clock.set(at('11'));
    await join(service, first, notReopened);
    service.clock.set(at('13'));
    await join(service, person, notReopened);
    service.clock.set(at('15'));
    await command(service, 'waitingList.leave', first, {});
    service.clock.set(at('17'));
    await keepOpening(service, 'notReopened');
    service.clock.set(at('19'));
    const stood = async (minute: string) => {
      const reply = await service.call('waitingList.explain', {
        params: { citizenId: person.id },
        query: { knownAt: at(minute) },
      });
      expect(reply.status, reply.text).toBe(200);
      const body = reply.json<FloAnswerOf<'waitingList.explain'>>();
      expect(body.explained).toBeNull();
      return body;
    };
    expect(await stood('12')).toMatchObject({ stood: null, moment: { notKnown: [] } });
    expect(await stood('14')).toMatchObject({
      stood: {
        place: { gpContractId: notReopened, position: 2, length: 2 },
        inFront: 1,
        openings: [],
      },
      moment: { notKnown: ['passedOver'] },
    });
    expect(await stood('16')).toMatchObject({ stood: { inFront: 0, openings: [] } });
    expect((await stood('18')).stood?.openings).toHaveLength(1);
    expect(JSON.stringify(await stood('14'))).not.toContain(first.id);
  });

  it('that came with another record is that record’s until they were merged', async () => {
    const { full } = service.lists;
    const [survivor, duplicate] = await addPeople(service.pool, 2, null, 91);
    service.clock.set(at('31'));
    await join(service, duplicate!, full);
    service.clock.set(at('33'));
    const now = service.clock.now();
    const merge = { survivorId: survivor!.id, duplicateId: duplicate!.id };
    const reason = 'Samme person';
    const today = (await overviewAt(survivor!, { knownAt: at('32') })).today;
    const act = { operation: 'test', principal: servicePrincipal, reason, now, today };
    await inTransaction(service.pool, (db) => mergePersons(db, merge, act));
    service.clock.set(at('39'));
    const length = (minute: string) => queueLength(full, { knownAt: at(minute) });
    expect(await length('32')).toBe((await length('30')) + 1);
    expect(await length('34')).toBe(await length('32'));
    expect(await waitedFor(survivor!, { knownAt: at('32') })).toBeNull();
    expect(await waitedFor(survivor!, { knownAt: at('34') })).toBe(full);
  });

  it('says so when it was changed outside an act', async () => {
    const { full } = service.lists;
    const person = await onePerson();
    service.clock.set(at('41'));
    await join(service, person, full);
    service.clock.set(at('43'));
    await command(service, 'waitingList.leave', person, {});
    await service.pool.query(
      `update waiting_list_entry set left_at = null, left_reason = null, closing_act_id = null
        where citizen_id = $1`,
      [person.id],
    );
    service.clock.set(at('49'));
    const { moment } = await overviewAt(person, { knownAt: at('44') });
    expect(moment?.notKnown).toContain('queue');
  });

  it('costs nothing to close: only what is given back is kept', async () => {
    const person = await onePerson();
    service.clock.set(at('51'));
    await join(service, person, service.lists.full);
    service.clock.set(at('53'));
    await command(service, 'waitingList.leave', person, {});
    const { rows } = await service.pool.query(
      `select count(*)::integer as kept from register_history where owner = $1
        and entity = 'waiting_list_entry'`,
      [person.id],
    );
    expect(rows).toEqual([{ kept: 0 }]);
  });
});
