import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CollectedWish, Outage, PersonsWish } from '#contract/flo-api/outages.ts';
import type { AccessReport } from '#contract/flo-api/privacy.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { at, outageTests } from './testing/outage.ts';
import type { OutageTests } from './testing/outage.ts';

let service: TestService;
let outages: OutageTests;
let crowd: FixturePerson[];
beforeAll(async () => {
  service = await testService({ poolSize: 20 });
  crowd = await addPeople(service.pool, 60);
  outages = outageTests(service);
});
afterAll(() => service.stop());

const next = (): string => crowd.pop()!.id;
const vacant = async (): Promise<number> => service.lists.elsewhere;

/** How far the wishes of a key have come. */
async function stateOf(key: string): Promise<string[]> {
  const { rows } = await service.pool.query<{ state: string }>(
    'select state from collected_wish where key = $1',
    [key],
  );
  return rows.map(({ state }) => state);
}

/** A list with one place. */
async function lastPlace(): Promise<number> {
  const { rows } = await service.pool.query<{ n: number }>(
    `select count(*) as n from patient_to_gp_contract_association
      where gp_contract_id = $1 and upper_inf(valid)`,
    [service.lists.lastPlace],
  );
  await service.pool.query('update gp_contract set max_patients = $2, status = $3 where id = $1', [
    service.lists.lastPlace,
    rows[0]!.n + 1,
    'open',
  ]);
  return service.lists.lastPlace;
}

// Each test has an hour of its own.
let hour = 8;
const time = (minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
beforeEach(() => {
  hour += 1;
  outages.setTime(time(0));
});

// What a test leaves is settled before the next.
afterEach(async () => {
  outages.setTime(time(59));
  await outages.settle();
});

/** From minute 10 to 30, collected until 40; the clock stands at minute 35 afterwards. */
async function outage(): Promise<Outage> {
  outages.setTime(time(12));
  const reply = await outages.register({ from: time(10), to: time(30), collectUntil: time(40) });
  expect(reply.status, reply.text).toBe(201);
  outages.setTime(time(35));
  return reply.json<Outage>();
}

describe('while wishes are collected', () => {
  it('what competes for a place is received, and nothing is carried out (P17)', async () => {
    const { outageId } = await outage();
    const key = randomUUID();
    const citizenId = next();
    const reply = await outages.wish({
      citizenId,
      list: await vacant(),
      received: time(15),
      key,
    });
    expect(reply.status, reply.text).toBe(202);
    expect(reply.json<CollectedWish>()).toEqual({
      state: 'collected',
      key,
      operation: 'switch.request',
      citizenId,
      gpContractId: await vacant(),
      outageId,
      receivedAt: at(time(15)),
      arrivedAt: at(time(35)),
      proved: true,
      collectUntil: at(time(40)),
    });
    expect((await outages.became(key)).status).toBe(202);
    const { rows } = await service.pool.query('select from gp_switch where citizen_id = $1', [
      citizenId,
    ]);
    expect(rows).toHaveLength(0);
    outages.setTime(time(41));
    await outages.settle();
    expect(await outages.became(key)).toMatchObject({
      status: 201,
      body: { citizenId, state: 'pending' },
    });
  });

  it('the last place goes to who was received first, though it arrived last (P18)', async () => {
    const list = await lastPlace();
    await outage();
    const [late, early] = [randomUUID(), randomUUID()];
    const person = next();
    await outages.wish({ citizenId: person, list, received: time(20), key: late });
    await outages.wish({ citizenId: next(), list, key: randomUUID() });
    await outages.wish({ citizenId: next(), list, received: time(11), key: early });
    outages.setTime(time(41));
    await outages.settle();
    expect((await outages.became(early)).status).toBe(201);
    expect(await outages.became(late)).toMatchObject({
      status: 409,
      body: { code: 'decision.refused', decision: { code: 'switch.listFull' } },
    });
    // Whoever answers when the person calls again can say why.
    const seen = await service
      .signedIn('caseworker')
      .call('wish.list', { params: { citizenId: person } });
    const { decision } = (await outages.became(late)).body as Problem;
    expect(seen.json()).toMatchObject({
      items: [{ key: late, state: 'refused', code: 'switch.listFull', decision }],
    });
  });

  it('whoever stands in another queue joins by when that was received, too (P18)', async () => {
    await outage();
    const { full } = service.lists;
    const keys = [randomUUID(), randomUUID()] as const;
    const [second, first] = [next(), next()];
    const operation = 'waitingList.join';
    const sent = [
      await outages.wish({
        citizenId: second,
        list: full,
        received: time(20),
        key: keys[1],
        operation,
      }),
      await outages.wish({
        citizenId: first,
        list: full,
        received: time(11),
        key: keys[0],
        operation,
      }),
    ];
    expect(sent.map(({ status }) => status)).toEqual([202, 202]);
    outages.setTime(time(41));
    await outages.settle();
    const places = [];
    for (const key of keys) {
      const { status, body } = await outages.became(key);
      expect(status).toBe(201);
      places.push((body['place'] as { position: number }).position);
    }
    expect(places[0]).toBeLessThan(places[1]!);
  });

  it('the same key is one wish, before and after it is settled (P11)', async () => {
    await outage();
    const wish = { citizenId: next(), list: await vacant(), received: time(15), key: randomUUID() };
    const first = await outages.wish(wish);
    const again = await outages.wish(wish);
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.json()).toEqual(first.json());
    expect(again.headers).toHaveProperty('idempotency-replayed');
    const other = await outages.wish({ ...wish, list: service.lists.vacant });
    expect([other.status, other.json<Problem>().code]).toEqual([422, 'idempotency.keyReused']);
    outages.setTime(time(41));
    await outages.settle();
    const settled = await outages.wish(wish);
    expect(settled.status, settled.text).toBe(201);
    expect(settled.headers).toHaveProperty('idempotency-replayed');
    expect(await stateOf(wish.key)).toEqual(['carriedOut']);
  });

  it('facts that have moved since come back as a refusal with the revision (P12)', async () => {
    await outage();
    const citizenId = next();
    const keys = [randomUUID(), randomUUID()] as const;
    await outages.wish({ citizenId, list: service.lists.vacant, received: time(11), key: keys[0] });
    await outages.wish({ citizenId, list: await vacant(), received: time(12), key: keys[1] });
    outages.setTime(time(41));
    await outages.settle();
    expect((await outages.became(keys[0])).status).toBe(201);
    expect(await outages.became(keys[1])).toMatchObject({
      status: 412,
      body: { code: 'precondition.failed', currentRevision: '"2"' },
    });
    const again = await outages.wish({
      citizenId,
      list: await vacant(),
      received: time(12),
      key: keys[1],
    });
    expect(again.json<Problem>()).toMatchObject({ status: 412, currentRevision: '"2"' });
  });

  it('whoever may not ask is told at once, and nothing is collected', async () => {
    await outage();
    const key = randomUUID();
    const shut = service.personOfKind('strictlyConfidential').id;
    const denied = await outages.wish({ citizenId: shut, list: await vacant(), key });
    expect([denied.status, denied.json<Problem>().code]).toEqual([403, 'citizen.denied']);
    const moved = await outages.wish({
      citizenId: next(),
      list: await vacant(),
      key,
      ifMatch: '"7"',
    });
    expect(moved.status).toBe(412);
    expect(await stateOf(key)).toEqual([]);
    expect((await outages.wish({ citizenId: next(), list: await vacant(), key })).status).toBe(202);
  });

  it('a record that is shut meanwhile is not changed: the gate is asked again', async () => {
    await outage();
    const citizenId = next();
    const key = randomUUID();
    await outages.wish({ citizenId, list: await vacant(), key });
    const grade = (grading: string) =>
      service.pool.query('update citizen set address_protection = $2 where id = $1', [
        citizenId,
        grading,
      ]);
    await grade('strictlyConfidential');
    outages.setTime(time(41));
    await outages.settle();
    await grade('none');
    expect(await outages.became(key)).toMatchObject({
      status: 403,
      body: { code: 'citizen.denied' },
    });
    expect(await stateOf(key)).toEqual(['refused']);
  });

  it('a wish can be taken back until it is settled', async () => {
    await outage();
    const citizenId = next();
    const [taken, settled] = [randomUUID(), randomUUID()];
    await outages.wish({ citizenId, list: await vacant(), key: taken });
    await outages.wish({ citizenId: next(), list: await vacant(), key: settled });
    const takeBack = (key: string, of = citizenId) =>
      service.call('wish.withdraw', {
        params: { citizenId: of, key },
        body: {},
        headers: { 'idempotency-key': randomUUID() },
      });
    expect((await takeBack(randomUUID())).json<Problem>().code).toBe('wish.unknown');
    expect((await takeBack(settled)).json<Problem>().code).toBe('wish.unknown');
    const reply = await takeBack(taken);
    expect([reply.status, reply.json()]).toEqual([201, { key: taken, state: 'withdrawn' }]);
    expect(await outages.became(taken)).toMatchObject({
      status: 409,
      body: { code: 'wish.withdrawn' },
    });
    outages.setTime(time(41));
    await outages.settle();
    expect(await stateOf(taken)).toEqual(['withdrawn']);
    expect((await takeBack(taken)).json<Problem>().code).toBe('wish.settled');
    const { items } = (await service.call('wish.list', { params: { citizenId } })).json<{
      items: PersonsWish[];
    }>();
    expect(items).toMatchObject([{ key: taken, state: 'withdrawn', code: null }]);
  });

  it('nobody passes those who wait: what arrives before all is settled is collected, too', async () => {
    await outage();
    const list = await lastPlace();
    const [waiting, late] = [randomUUID(), randomUUID()];
    await outages.wish({ citizenId: next(), list, received: time(20), key: waiting });
    outages.setTime(time(45));
    // Received in the outage, but it arrives when collecting is over: it stands where it arrived.
    const reply = await outages.wish({ citizenId: next(), list, received: time(11), key: late });
    expect(reply.status).toBe(202);
    await outages.settle();
    expect((await outages.became(waiting)).status).toBe(201);
    expect((await outages.became(late)).status).toBe(409);
    const after = await outages.wish({ citizenId: next(), list: await vacant() });
    expect(after.status).toBe(201);
  });

  it('both times are kept with the proof, in the audit, and told to the person (P18)', async () => {
    await outage();
    const citizenId = next();
    const key = randomUUID();
    await outages.wish({ citizenId, list: await vacant(), received: time(15), key });
    const { rows } = await service.pool.query(
      'select proof, claimed_at, received_at, arrived_at from command_receipt where key = $1',
      [key],
    );
    expect(rows).toEqual([
      {
        proof: 'proved',
        claimed_at: new Date(at(time(15))),
        received_at: new Date(at(time(15))),
        arrived_at: new Date(at(time(35))),
      },
    ]);
    const audit = await service.pool.query(
      `select distinct received_proof as proof, received_at as "receivedAt" from audit_entry
        where citizen_id = $1 and resource = 'switch.request'`,
      [citizenId],
    );
    expect(audit.rows).toEqual([{ proof: 'proved', receivedAt: new Date(at(time(15))) }]);
    const report = await service
      .signedIn('caseworker')
      .call('privacy.accessReport', { params: { citizenId } });
    const { sections } = report.json<AccessReport>();
    const rowsOf = (part: string) => sections.find((section) => section.key === part)?.rows;
    expect(rowsOf('receipts')).toMatchObject([{ operation: 'switch.request', proof: 'proved' }]);
    expect(rowsOf('wishes')).toMatchObject([{ state: 'collected', proof: 'proved' }]);
  });
});

describe('outside a registered outage', () => {
  it('the last place goes to who arrived first, whatever was received when (P18)', async () => {
    const list = await lastPlace();
    outages.setTime(time(35));
    const first = await outages.wish({ citizenId: next(), list });
    const second = await outages.wish({ citizenId: next(), list, received: time(11) });
    expect(first.status, first.text).toBe(201);
    expect(second.status).toBe(409);
    expect(second.json<Problem>().decision?.code).toBe('switch.listFull');
  });
});
