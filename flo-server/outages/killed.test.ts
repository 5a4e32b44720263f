import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '#contract/time/civil-date.ts';
import { createPool } from '../db/pool.ts';
import type { Pool } from '../db/pool.ts';
import { faultPoints } from '../fault-points.ts';
import { testClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import { addPeople, fixtureRegister } from '../testing/fixtures.ts';
import type { FixtureRegister } from '../testing/fixtures.ts';
import { startServer } from '../testing/server-process.ts';
import type { ServerProcess } from '../testing/server-process.ts';
import {
  became,
  effectsOf,
  endOutage,
  outageNow,
  proofOfNow,
  registerOutage,
  sendSwitch,
} from './testing/crash-scene.ts';

const NOW = '2026-06-10T10:00:00Z';
/** Against hanging: the service looks every second. */
const PATIENT = { timeout: 40_000 };
/** One more place on the list, each time. */
const morePlaces = (list: number) =>
  pool.query(
    `update gp_contract set status = 'open', max_patients = 1 + (select count(*)
        from patient_to_gp_contract_association where gp_contract_id = $1 and upper_inf(valid))
      where id = $1`,
    [list],
  );

let databaseUrl: string;
let pool: Pool;
let register: FixtureRegister;
let stop: () => Promise<void>;
let crowd: { readonly id: string }[];
beforeAll(async () => {
  const database = await testDatabase();
  databaseUrl = database.url;
  pool = createPool(database.url, { size: 4 });
  register = await fixtureRegister(pool, { today: today(testClock(NOW)) });
  crowd = await addPeople(pool, 60);
  stop = async () => {
    await pool.end();
    await database.drop();
  };
});
afterAll(() => stop());

// A day of its own for each: two outages cannot lie over one another.
const settling = faultPoints
  .filter((name) => name.startsWith('settle.'))
  .map((point, i) => [point, `2026-06-${11 + i}`] as const);
const person = (): string => crowd.pop()!.id;
const start = (...args: string[]): Promise<ServerProcess> =>
  startServer(databaseUrl, ['--now', NOW, ...args]);

describe('the process is killed in the middle of a command', () => {
  it.each(faultPoints.filter((name) => name.startsWith('command.')))(
    'at %s: sent again there is one effect, and the same answer each time (P11)',
    async (point) => {
      const wish = { citizenId: person(), list: register.lists.elsewhere, key: randomUUID() };
      const dying = await start('--fault-at', point);
      expect(await sendSwitch(dying.api, wish)).toBeUndefined();
      expect(await dying.stop()).toBeNull();
      const next = await start();
      try {
        const first = await sendSwitch(next.api, wish);
        expect(first?.status, JSON.stringify(first)).toBe(201);
        expect(first?.replayed).toBe(point === 'command.committed');
        const again = await sendSwitch(next.api, wish);
        expect(again).toEqual({ ...first, replayed: true });
        expect(await became(next.api, wish.key)).toMatchObject({ status: 201, body: first?.body });
        expect(await effectsOf(pool, wish.citizenId)).toEqual({
          switches: 1,
          lists: [wish.list],
          revision: 2,
        });
      } finally {
        await next.stop();
      }
    },
  );
});

describe('the process is killed in the middle of settling', () => {
  it.each(settling)(
    'at %s: the next one goes on, each wish is settled once and in order (P11, P18)',
    async (point, day) => {
      const list = register.lists.lastPlace;
      await morePlaces(list);
      const early = { citizenId: person(), list, key: randomUUID() };
      const late = { citizenId: person(), list, key: randomUUID() };
      const now = `${day}T10:00:00Z`;
      const dying = await startServer(databaseUrl, ['--now', now, '--fault-at', point]);
      const outage = await registerOutage(dying.api, new Date(now));
      const received = await proofOfNow(dying.api);
      const collected = [
        await sendSwitch(dying.api, late),
        await sendSwitch(dying.api, { ...early, received }),
      ];
      expect(collected.map((answer) => answer?.status)).toEqual([202, 202]);
      await endOutage(dying.api, outage);
      // It settles by itself, and dies at it.
      expect(await dying.ended).toBeNull();
      const next = await startServer(databaseUrl, ['--now', `${day}T10:05:00Z`]);
      try {
        await expect
          .poll(async () => (await outageNow(next.api, outage.outageId))?.state, PATIENT)
          .toBe('settled');
        expect(await became(next.api, early.key)).toMatchObject({ status: 201 });
        expect(await became(next.api, late.key)).toMatchObject({
          status: 409,
          body: { decision: { code: 'switch.listFull' } },
        });
        expect(await outageNow(next.api, outage.outageId)).toMatchObject({
          wishes: { collected: 0, carriedOut: 1, refused: 1, withdrawn: 0, handedOver: 0 },
        });
        expect(await effectsOf(pool, early.citizenId)).toEqual({
          switches: 1,
          lists: [list],
          revision: 2,
        });
        expect(await effectsOf(pool, late.citizenId)).toEqual({
          switches: 0,
          lists: [register.lists.open],
          revision: 1,
        });
      } finally {
        await next.stop();
      }
    },
  );
});
