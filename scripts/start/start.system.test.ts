import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '#flo-server/db/embedded.ts';
import { commandLine, isAlive, isGoneWithin } from '#flo-server/db/embedded/processes.ts';
import { isBuilt, build } from '../lib/built.ts';
import { descendants } from './testing/descendants.ts';
import { npmStart, type Started } from './testing/npm-start.ts';

const GONE_MS = 15_000;
let dataDir: string;
const small = ['--host', 'browser', '--no-open', '--population', '2000'];
const start = (...args: string[]): Promise<Started> =>
  npmStart([...small, '--data-dir', dataDir, ...args]);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'flo-start-'));
  if (!(await isBuilt())) await build();
});
afterAll(async () => {
  await removeEmbeddedPostgres(join(dataDir, 'postgres'));
  await rm(dataDir, { recursive: true, force: true });
});

/** Stops it; resolves when all of its processes are gone, `except` those so named. */
async function stop(started: Started, signal: NodeJS.Signals, except = 'none'): Promise<number[]> {
  const family = await descendants(started.pid);
  expect(family.length).toBeGreaterThan(1);
  started.kill(signal);
  expect(await started.exitCode).toBe(signal === 'SIGKILL' ? null : 0);
  const spared: number[] = [];
  const stuck: string[] = [];
  for (const pid of family) {
    if ((await commandLine(pid)).includes(except)) spared.push(pid);
    else if (!(await isGoneWithin(pid, GONE_MS))) stuck.push(await commandLine(pid));
  }
  expect(stuck).toEqual([]);
  return spared;
}

describe('npm start', () => {
  it('makes the register, starts everything, and leaves nothing running after SIGTERM', async () => {
    const started = await start('--now', '2026-11-21T09:00');
    expect(started.ready).toMatchObject({ ready: true, host: 'browser', pid: started.pid });
    expect(started.said).toContain('Making a synthetic register of 2000 inhabitants');
    const { api, issuer, openapi, workspace } = started.ready;
    expect((await fetch(`${issuer}/.well-known/openid-configuration`)).status).toBe(200);
    expect((await fetch(`${api}/me`)).status).toBe(401);
    expect((await fetch(`${api}/health/ready`)).status).toBe(200);
    expect((await fetch(openapi)).status).toBe(200);
    const page = await fetch(workspace);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(new URL(workspace).hash.length).toBeGreaterThan(20);
    await stop(started, 'SIGTERM');
  });

  it('refuses to start twice on one data folder, and keeps the register for the next start', async () => {
    const started = await start();
    expect(started.said).not.toContain('Making');
    const second = await start().catch((error: unknown) => String(error));
    expect(second).toContain(`running already (process ${started.pid})`);
    expect(await isAlive(started.pid)).toBe(true);
    await stop(started, 'SIGINT');
  });

  it('starts again after it was killed, ending the database that was left behind', async () => {
    const started = await start();
    // The services notice; only PostgreSQL outlives its owner.
    const left = await stop(started, 'SIGKILL', 'postgres');
    expect(left.length).toBeGreaterThan(0);
    const again = await start();
    expect(again.said).toContain('an earlier run left behind');
    expect(await Promise.all(left.map((pid) => isAlive(pid)))).not.toContain(true);
    await stop(again, 'SIGTERM');
  });

  it('says which port is taken and how to choose another', async () => {
    const other: Server = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : 0);
    await expect(start('--api-port', port)).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another with --api-port.`,
    );
    await expect(start('--port', port)).rejects.toThrow('Choose another with --port.');
    other.close();
  });

  it('uses the database that DATABASE_URL names, and leaves it alone', async () => {
    const own = await startEmbeddedPostgres({ dataDir: join(dataDir, 'own'), durability: 'none' });
    const other = join(dataDir, 'other');
    const begin = (...args: string[]): Promise<Started> =>
      npmStart([...small, '--data-dir', other, ...args], { DATABASE_URL: own.url });
    const first = await begin();
    expect(first.said).toContain('Making a synthetic register');
    expect(first.said).not.toContain('Starting PostgreSQL');
    await stop(first, 'SIGTERM');
    const second = await begin();
    expect((await fetch(`${second.ready.api}/health/ready`)).status).toBe(200);
    await stop(second, 'SIGTERM');
    await expect(begin('--fresh')).rejects.toThrow(
      '--fresh does not delete a database of your own',
    );
    expect(await isAlive(own.pid)).toBe(true);
    await own.stop();
  });

  it('says what is wrong with an option', async () => {
    await expect(start('--now', 'soon')).rejects.toThrow('--now takes an instant');
  });

  it('says why Electron cannot be used where there is no display', async () => {
    await expect(
      npmStart(['--host', 'electron', '--data-dir', dataDir], { DISPLAY: '', WAYLAND_DISPLAY: '' }),
    ).rejects.toThrow('Electron cannot be used: this machine has no display');
  });
});
