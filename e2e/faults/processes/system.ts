import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { signInProfile } from '#backend/testing/sign-in-profile.ts';
import type { FaultPoint } from '#contract/faults/fault-point.ts';
import type { FaultPointName } from '#flo-server/fault-points.ts';
import { createPool, type Pool } from '#flo-server/db/pool.ts';
import { migrate } from '#flo-server/db/migrate.ts';
import { auditKeyFile } from '#flo-server/testing/audit-key.ts';
import { addPeople, fixtureRegister } from '#flo-server/testing/fixtures.ts';
import { lists } from '#flo-server/testing/register/lists.ts';
import type { FixturePerson } from '#flo-server/testing/register/person.ts';
import { signInByHttp, startIdentityProvider } from '#identity-provider/testing/sign-in.ts';
import { offsetFromNow, TODAY } from '../../fixtures/clock.ts';
import { startService, type ServiceProcess } from '../../fixtures/process.ts';
import { FAULT_AT } from './arm.ts';
import { Page } from './page.ts';
import { startKillablePostgres } from './postgres.ts';

/** Where the service is to die, or to stand still until it is told to go on. */
type ServerFault = FaultPointName | `${FaultPointName}:freeze`;

const here = (file: string): string => join(import.meta.dirname, file);

/** Database, central service and workspace as processes that can be killed, with a page on top. */
export async function startSystem() {
  const folder = await mkdtemp(join(tmpdir(), 'flo-system-'));
  const dataDir = join(folder, 'profile');
  const postgres = await startKillablePostgres();
  await migrate(postgres.url);
  const pool: Pool = createPool(postgres.url, { size: 2 });
  pool.on('error', () => undefined);
  await fixtureRegister(pool, { today: TODAY });
  const identity = await startIdentityProvider({ dataDir: join(folder, 'identity') });
  const signIn = {
    issuer: identity.issuer,
    clientId: identity.clientId,
    clientKeyFile: identity.clientKeyFile,
  };
  const clock = `--clock-offset-ms=${offsetFromNow()}`;

  let server: ServiceProcess | undefined;
  let api = '';
  const startServer = async (at?: ServerFault): Promise<void> => {
    await server?.kill();
    const port = api === '' ? '0' : new URL(api).port;
    server = await startService([
      'flo-server/index.ts',
      ...(at === undefined ? [] : [`--fault-at=${at}`]),
      `--database-url=${postgres.url}`,
      `--port=${port}`,
      `--issuer=${identity.issuer}`,
      '--staff=development',
      `--audit-key-file=${auditKeyFile(postgres.url)}`,
      clock,
    ]);
    api = String(server.ready['api']);
  };
  await startServer();
  const browse = (address: string): Promise<void> => signInByHttp(address, 'ingrid-bakke');
  await signInProfile({ dataDir, apiUrl: api, signIn, browse });

  let backend: ServiceProcess | undefined;
  const page = new Page(() => String(backend?.ready['line']));
  const startBackend = async (at?: FaultPoint): Promise<void> => {
    await backend?.kill();
    backend = await startService(
      [
        here('armed-backend.ts'),
        `--api=${api}`,
        `--data-dir=${dataDir}`,
        clock,
        `--issuer=${signIn.issuer}`,
        `--client-id=${signIn.clientId}`,
        `--client-key-file=${signIn.clientKeyFile}`,
      ],
      at === undefined ? {} : { [FAULT_AT]: at },
    );
    // A refresh token is good for one use: killed while it is used, the workspace is signed out.
    await page.untilSignedIn();
  };
  await startBackend();

  return {
    lists,
    pool,
    postgres,
    dataDir,
    startServer,
    startBackend,
    page,
    /** Ordinary people who have a doctor and want another. */
    people: (count: number, batch: number): Promise<FixturePerson[]> =>
      addPeople(pool, count, 'open', batch),
    /** Kills the database as soon as the service stands still, and lets the service go on. */
    killDatabaseWhenFrozen: async (): Promise<void> => {
      const pid = server?.pid ?? 0;
      while (!isFrozen(pid)) await wait(20);
      process.kill(postgres.pid, 'SIGKILL');
      while (!isGone(postgres.pid)) await wait(20);
      process.kill(pid, 'SIGCONT');
    },
    /** Starts again what has died since; nothing is armed then. */
    raise: async (): Promise<void> => {
      if (isGone(postgres.pid)) await postgres.restart();
      if (server !== undefined && isGone(server.pid)) await startServer();
      if (backend !== undefined && isGone(backend.pid)) await startBackend();
    },
    isGone: (what: 'server' | 'backend' | 'database'): boolean =>
      isGone({ server: server?.pid, backend: backend?.pid, database: postgres.pid }[what] ?? 0),
    stop: async (): Promise<void> => {
      await backend?.kill();
      await server?.kill();
      await pool.end();
      await identity.stop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type System = Awaited<ReturnType<typeof startSystem>>;

/** Whether a process is no more. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** Whether a process stands still (SIGSTOP); Linux says so. */
function isFrozen(pid: number): boolean {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).startsWith('T');
}
