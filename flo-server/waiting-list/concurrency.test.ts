import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import type { Pool } from '../db/pool.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixtureRegister } from '../testing/fixtures.ts';
import { askForSwitch, sendJson } from '../testing/http-client.ts';
import type { HttpReply } from '../testing/http-client.ts';
import { served } from '../testing/served.ts';
import { twoServers } from '../testing/two-servers.ts';
import type { TwoServers } from '../testing/two-servers.ts';

let servers: TwoServers;
let pool: Pool;
let register: FixtureRegister;
beforeAll(async () => {
  servers = await twoServers();
  ({ pool, register } = servers);
});
afterAll(() => servers.stop());

const either = (i: number): string => servers.either(i);

type Answer = HttpReply<WaitingListReceipt & Problem>;

function send(
  i: number,
  citizenId: string,
  what: string,
  body: object,
  ifMatch = '"1"',
): Promise<Answer> {
  const headers = { 'if-match': ifMatch, 'idempotency-key': randomUUID() };
  const url = `${either(i)}/citizens/${citizenId}/waiting-list/${what}`;
  return served(() => sendJson(url, body, headers));
}

const join = (i: number, citizenId: string, gpContractId: number, ifMatch?: string) =>
  send(i, citizenId, 'join', { gpContractId }, ifMatch);

async function openEntries(citizenIds: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*) as n from waiting_list_entry where citizen_id = any($1) and left_at is null',
    [citizenIds],
  );
  return rows[0]!.n;
}

describe('a hundred people who join one queue at once, through two processes', () => {
  it('each stand where they were told they stand', async () => {
    const crowd = await addPeople(pool, 100);
    const { notReopened } = register.lists;
    const replies = await Promise.all(crowd.map(({ id }, i) => join(i, id, notReopened)));
    expect(replies.map(({ status }) => status)).toEqual(crowd.map(() => 201));
    const told = replies.map(({ body }) => body.place!.position);
    expect(told.toSorted((a, b) => a - b)).toEqual(crowd.map((_, i) => i + 1));
    const { rows } = await pool.query<{ id: string }>(
      `select citizen_id as id from waiting_list_entry where gp_contract_id = $1 and left_at is null
        order by joined_at, id`,
      [notReopened],
    );
    const inQueue = rows.map(({ id }) => id);
    crowd.forEach(({ id }, i) => expect(inQueue.indexOf(id) + 1).toBe(told[i]));
  });
});

describe('one person, twenty queues at once', () => {
  it('stands in one of them', async () => {
    const [person] = await addPeople(pool, 1, 'open', 1);
    const { full, notReopened } = register.lists;
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) => join(i, person!.id, [full, notReopened][i % 2]!)),
    );
    const statuses = replies.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 412)]);
    expect(await openEntries([person!.id])).toBe(1);
  });
});

describe('people who change queues with each other at once', () => {
  it('never wait for each other for ever, and never stand in two', async () => {
    const crowd = await addPeople(pool, 40, 'open', 2);
    const { full, notReopened } = register.lists;
    await Promise.all(
      crowd.map(async ({ id }, i) => {
        const [first, second] = i % 2 === 0 ? [full, notReopened] : [notReopened, full];
        const one = await join(i, id, first);
        const two = await join(i + 1, id, second, one.body.tiesRevision);
        expect([one.status, two.status]).toEqual([201, 201]);
        expect(two.body.givenUp?.gpContractId).toBe(first);
        const { changeId, tiesRevision } = two.body;
        const three = await send(i, id, 'undo', { changeId }, tiesRevision);
        expect(three.body.place?.gpContractId).toBe(first);
      }),
    );
    expect(await openEntries(crowd.map(({ id }) => id))).toBe(40);
  });
});

describe('joining a queue while its list fills and opens', () => {
  it('each is either told that the list is open, or stands in the queue', async () => {
    const { tenPlaces } = register.lists;
    const switchers = await addPeople(pool, 15, 'open', 3);
    const joiners = await addPeople(pool, 30, 'open', 4);
    const [joined] = await Promise.all([
      Promise.all(joiners.map(({ id }, i) => join(i, id, tenPlaces))),
      Promise.all(switchers.map(({ id }, i) => askForSwitch(either(i), id, tenPlaces))),
    ]);
    const queued = joined.filter(({ status }) => status === 201);
    const refused = joined.filter(({ status }) => status === 409);
    expect(queued.length + refused.length).toBe(30);
    expect(new Set(refused.map(({ body }) => body.decision?.code))).toEqual(
      new Set(refused.length > 0 ? ['waitingList.listOpen'] : []),
    );
    expect(await openEntries(joiners.map(({ id }) => id))).toBe(queued.length);
    const { rows } = await pool.query<{ n: number }>(
      `select list_occupied($1, '2026-06-10') as n`,
      [tenPlaces],
    );
    expect(rows[0]!.n).toBe(10);
    // Full now: whoever was refused may join.
    const again = await join(0, joiners[0]!.id, tenPlaces);
    expect([201, 409, 412]).toContain(again.status);
  });
});
