import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { outageTests } from './testing/outage.ts';
import type { OutageTests } from './testing/outage.ts';

let service: TestService;
let outages: OutageTests;
/** On the list `open`. */
let crowd: string[];
/** On the list `vacant`. */
let others: string[];
let onNoList: string[];
beforeAll(async () => {
  service = await testService();
  crowd = (await addPeople(service.pool, 40)).map(({ id }) => id);
  others = (await addPeople(service.pool, 10, 'vacant', 1)).map(({ id }) => id);
  onNoList = (await addPeople(service.pool, 2, null, 2)).map(({ id }) => id);
  outages = outageTests(service);
});
afterAll(() => service.stop());

// Each test has an hour of its own, with an outage whose collecting is over at minute 40.
let hour = 8;
const time = (minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
beforeEach(async () => {
  hour += 1;
  outages.setTime(time(12));
  const reply = await outages.register({ from: time(10), collectUntil: time(40) });
  expect(reply.status, reply.text).toBe(201);
});
afterEach(async () => {
  await mend();
  outages.setTime(time(59));
  await outages.settle();
});

async function wish(citizenId: string, list: number): Promise<string> {
  const key = randomUUID();
  expect((await outages.wish({ citizenId, list, key })).status).toBe(202);
  return key;
}

/** Every switch of a person fails in the database with a state. */
async function failFor(citizenId: string, state: string): Promise<void> {
  await service.pool.query(
    `create function fail_one() returns trigger language plpgsql as $$
      begin raise exception 'fault' using errcode = '${state}'; end $$`,
  );
  await service.pool.query(
    `create trigger fail_one before insert on gp_switch for each row
      when (new.citizen_id = '${citizenId}') execute function fail_one()`,
  );
}
const mend = () => service.pool.query('drop function if exists fail_one cascade');

const statusOf = async (key: string): Promise<number> => (await outages.became(key)).status;

describe('a wish that always times out', () => {
  it('lets those pass that it does not compete with, and nobody whom it does (P15)', async () => {
    const { elsewhere, tenPlaces, vacant, open } = service.lists;
    const slow = crowd.pop()!;
    const slowly = await wish(slow, elsewhere);
    const held = [
      // The same list.
      await wish(crowd.pop()!, elsewhere),
      // The same person.
      await wish(slow, vacant),
      // The list that the person leaves.
      await wish(others.pop()!, open),
      // The list of one that is held back itself.
      await wish(crowd.pop()!, vacant),
    ];
    const independent = await wish(onNoList.pop()!, tenPlaces);
    await failFor(slow, '57014');
    outages.setTime(time(41));
    await outages.settle();
    expect(await statusOf(independent)).toBe(201);
    for (const key of [slowly, ...held]) expect(await statusOf(key)).toBe(202);

    await mend();
    await outages.settle();
    const statuses = await Promise.all([slowly, ...held].map(statusOf));
    expect(statuses).toEqual([201, 201, 412, 201, 201]);
  });

  it('is handed over when it has failed often and for long, and holds nobody up any more', async () => {
    const { elsewhere } = service.lists;
    const slow = crowd.pop()!;
    const slowly = await wish(slow, elsewhere);
    const behind = await wish(crowd.pop()!, elsewhere);
    await failFor(slow, '55P03');
    outages.setTime(time(41));
    for (let run = 0; run < 6; run += 1) await outages.settle();
    expect([await statusOf(slowly), await statusOf(behind)]).toEqual([202, 202]);
    outages.setTime(time(43));
    await outages.settle();
    expect(await outages.became(slowly)).toMatchObject({ body: { code: 'wish.expired' } });
    expect(await statusOf(behind)).toBe(201);
    expect((await outages.list())[0]).toMatchObject({
      state: 'settled',
      wishes: { collected: 0, carriedOut: 1, handedOver: 1 },
    });
  });
});

describe('a database that goes away', () => {
  it('ends the run: whatever comes next would meet the same, and keeps its place', async () => {
    const slow = crowd.pop()!;
    const keys = [
      await wish(slow, service.lists.elsewhere),
      await wish(crowd.pop()!, service.lists.tenPlaces),
    ];
    await failFor(slow, '57P01');
    outages.setTime(time(41));
    await expect(outages.settle()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await Promise.all(keys.map(statusOf))).toEqual([202, 202]);
  });
});
