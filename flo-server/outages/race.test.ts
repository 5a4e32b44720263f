import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatReceived, TIME_HEADER } from '#contract/flo-api/received.ts';
import { addPeople } from '../testing/fixtures.ts';
import { sendJson } from '../testing/http-client.ts';
import { served } from '../testing/served.ts';
import { NOW, twoServers } from '../testing/two-servers.ts';
import type { TwoServers } from '../testing/two-servers.ts';
import type { Outage } from '#contract/flo-api/outages.ts';
import {
  became,
  effectsOf,
  endOutage,
  outageNow,
  registerOutage,
  sendSwitch,
} from './testing/crash-scene.ts';
import type { Sendable } from './testing/crash-scene.ts';

/** Sends a wish until the service has time for it; the line itself does not break here. */
const sendServed = (api: string, wish: Sendable) =>
  served(async () => {
    const answer = await sendSwitch(api, wish);
    if (answer === undefined) throw new Error('the line broke');
    return answer;
  });

const PATIENT = { timeout: 50_000 };
const MINUTE = 60_000;
/** The places of the list that everybody wishes for. */
const PLACES = 10;

let servers: TwoServers;
beforeAll(async () => {
  servers = await twoServers();
});
afterAll(() => servers.stop());

async function newestOutage(api: string): Promise<Outage> {
  const { body } = await sendJson<{ readonly items: readonly Outage[] }>(`${api}/outages`);
  return body.items[0]!;
}

/** The same crowd in an order that nobody has chosen, but which is the same each time. */
function shuffled<T>(items: readonly T[]): T[] {
  const weight = (i: number): number => (i * 7919 + 104_729) % 1_009;
  return items
    .map((item, i) => ({ item, at: weight(i) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe('sixty wishes for ten places over real lines to two processes', () => {
  it('the ten that were received first get them, in whatever order they arrive (P18)', async () => {
    const { register, pool, either } = servers;
    const { headers } = await sendJson(`${either(0)}/outages/current`);
    const token = headers.get(TIME_HEADER) ?? '';
    const list = register.lists.tenPlaces;
    const outage = await registerOutage(either(1), new Date(NOW));
    // Each was received a millisecond after the one before: in the outage, and long arrived since.
    const crowd = (await addPeople(pool, 60)).map(({ id }, nth) => ({
      citizenId: id,
      list,
      key: randomUUID(),
      received: formatReceived({ token, monotonicMs: nth, wallMs: nth - MINUTE }),
    }));
    const answers = await Promise.all(
      shuffled(crowd).map((wish, i) => sendServed(either(i), wish)),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
    await endOutage(either(0), outage);
    await expect
      .poll(async () => (await outageNow(either(1), outage.outageId))?.state, PATIENT)
      .toBe('settled');
    const statuses = await Promise.all(
      crowd.map(async ({ key }, i) => (await became(either(i), key))['status']),
    );
    const expected = crowd.map((_wish, nth) => (nth < PLACES ? 201 : 409));
    expect(statuses).toEqual(expected);
    expect(await outageNow(either(0), outage.outageId)).toMatchObject({
      wishes: { collected: 0, carriedOut: PLACES, refused: 50 },
    });
  });

  it('what arrives around the end of collecting is carried out once, at once or in its turn', async () => {
    const { register, pool, either } = servers;
    const list = register.lists.elsewhere;
    const before = await newestOutage(either(0));
    const outage = await registerOutage(either(0), new Date(before.settledAt ?? NOW), 0);
    const wishes = (await addPeople(pool, 60, 'open', 1)).map(({ id }) => ({
      citizenId: id,
      list,
      key: randomUUID(),
    }));
    const send = (some: typeof wishes) =>
      Promise.all(some.map((wish, i) => sendServed(either(i), wish)));
    const answers = await send(wishes.slice(0, 20));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
    const [around] = await Promise.all([send(wishes.slice(20)), endOutage(either(1), outage)]);
    for (const answer of around) expect([201, 202]).toContain(answer.status);
    await expect
      .poll(async () => (await outageNow(either(0), outage.outageId))?.state, PATIENT)
      .toBe('settled');
    for (const [i, { key, citizenId }] of wishes.entries()) {
      expect(await became(either(i), key)).toMatchObject({ status: 201 });
      expect(await effectsOf(pool, citizenId)).toEqual({
        switches: 1,
        lists: [list],
        revision: 2,
      });
    }
  });
});
