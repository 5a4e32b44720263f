import { readdir, readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '#contract/time/civil-date.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../db/embedded.ts';
import type { EmbeddedPostgres } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { createPool } from '../db/pool.ts';
import type { Pool } from '../db/pool.ts';
import { faultPoints } from '../fault-points.ts';
import { testClock } from '../testing/clock.ts';
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
/** Against hanging. */
const PATIENT = { timeout: 50_000 };

/** State and parent of a process; undefined when there is none. */
async function processOf(pid: number): Promise<{ state: string; parent: number } | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [state = '', parent = ''] = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  return text === undefined ? undefined : { state, parent: Number(parent) };
}

/** Kills PostgreSQL with all it has started, as when the machine loses power. */
async function killPostgres(pid: number): Promise<void> {
  const pids = (await readdir('/proc')).map(Number).filter((each) => Number.isSafeInteger(each));
  const known = await Promise.all(pids.map(async (each) => [each, await processOf(each)] as const));
  const children = known.filter(([, about]) => about?.parent === pid).map(([each]) => each);
  for (const each of [pid, ...children]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

const frozen = async ({ pid }: ServerProcess): Promise<boolean> =>
  (await processOf(pid))?.state === 'T';

let folder: string;
let postgres: EmbeddedPostgres;
let pool: Pool;
let register: FixtureRegister;
let crowd: { readonly id: string }[];
const start = (port?: number) =>
  startEmbeddedPostgres({
    dataDir: join(folder, 'pg'),
    ...(port !== undefined && { port }),
    // What a killed process has handed to the kernel is kept without it, and this is no test of disks.
    settings: { shared_buffers: '32MB', fsync: 'off' },
  });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flo-killed-postgres-'));
  postgres = await start();
  await migrate(postgres.url);
  pool = createPool(postgres.url, { size: 2 });
  register = await fixtureRegister(pool, { today: today(testClock(NOW)) });
  crowd = await addPeople(pool, 40);
});
afterAll(async () => {
  await pool.end();
  await postgres.stop();
  await removeEmbeddedPostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true, force: true });
});

/** What dies at one moment is one after the other: the service stands still, PostgreSQL dies, both go on. */
async function killDatabaseUnder(service: ServerProcess): Promise<void> {
  await expect.poll(() => frozen(service), PATIENT).toBe(true);
  await killPostgres(postgres.pid);
  process.kill(service.pid, 'SIGCONT');
  postgres = await start(postgres.port);
}

/** Away for a moment, the service says so until its connections are new. */
async function untilReachable(api: string): Promise<void> {
  await expect
    .poll(async () => {
      const answer = await fetch(`${api}/health/ready`).catch(() => undefined);
      return answer?.status;
    }, PATIENT)
    .toBe(200);
}

const person = (): string => crowd.pop()!.id;

const pointsOf = (kind: string) => faultPoints.filter((name) => name.startsWith(kind));

/** A service that stands still at each step of a kind, the first time it comes there. */
function standingStill(kind: string): Promise<ServerProcess> {
  const points = pointsOf(kind).map((name) => `${name}:freeze`);
  return startServer(postgres.url, ['--now', NOW, '--fault-at', points.join(',')]);
}

describe.runIf(process.platform === 'linux')('PostgreSQL is killed', () => {
  it('at every step of a command: sent again there is one effect, and one answer (P11)', async () => {
    const service = await standingStill('command.');
    try {
      const wish = { citizenId: person(), list: register.lists.elsewhere, key: randomUUID() };
      const steps = pointsOf('command.');
      expect(steps.length).toBeGreaterThan(3);
      for (const step of steps) {
        // Committed and not told, it is told again: what comes after it in the list is not reached.
        const sent = sendSwitch(service.api, wish);
        await killDatabaseUnder(service);
        const answer = await sent;
        expect(answer === undefined || answer.status >= 500, `${step} ${answer?.status}`).toBe(
          true,
        );
        await untilReachable(service.api);
      }
      const answer = await sendSwitch(service.api, wish);
      expect(answer?.status, JSON.stringify(answer?.body)).toBe(201);
      expect(await sendSwitch(service.api, wish)).toEqual({ ...answer, replayed: true });
      const effects = { switches: 1, lists: [wish.list], revision: 2 };
      expect(await effectsOf(pool, wish.citizenId)).toEqual(effects);
    } finally {
      await service.stop();
    }
  });

  it('at every step of settling: it goes on by itself, once for each wish (P11, P18)', async () => {
    const service = await standingStill('settle.');
    const { api } = service;
    try {
      const list = register.lists.elsewhere;
      const outage = await registerOutage(api, new Date(NOW));
      const received = await proofOfNow(api);
      const wishes = [
        { citizenId: person(), list, key: randomUUID() },
        { citizenId: person(), list, key: randomUUID(), received },
      ];
      for (const wish of wishes) expect((await sendSwitch(api, wish))?.status).toBe(202);
      await endOutage(api, outage);
      const steps = pointsOf('settle.');
      expect(steps.length).toBeGreaterThan(5);
      for (const _step of steps) await killDatabaseUnder(service);
      await untilReachable(api);
      await expect
        .poll(async () => (await outageNow(api, outage.outageId))?.state, PATIENT)
        .toBe('settled');
      for (const { citizenId, key } of wishes) {
        expect(await became(api, key)).toMatchObject({ status: 201 });
        const effects = { switches: 1, lists: [list], revision: 2 };
        expect(await effectsOf(pool, citizenId)).toEqual(effects);
      }
    } finally {
      await service.stop();
    }
  });
});
