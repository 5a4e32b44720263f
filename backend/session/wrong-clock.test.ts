import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFloClient } from '../flo-api/client.ts';
import type { SignInSettings } from '../ports.ts';
import { type Desk, openDesk, signIn } from './testing/desk.ts';

// In a process of its own the provider has a clock of its own.
const script = join(import.meta.dirname, '../../identity-provider/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'flo-provider-'));
const child = spawn(process.execPath, [script, '--data-dir', folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let provider: SignInSettings;
beforeAll(async () => {
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  provider = JSON.parse(line) as SignInSettings;
});
afterAll(async () => {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true });
});

let desk: Desk;
afterEach(async () => {
  vi.useRealTimers();
  await desk.close();
});

const correlationId = '2f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const shiftClock = (seconds: number): void => {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
};

describe('a desk whose clock is wrong', () => {
  it.each([-7200, 7200])('by %i seconds signs in and asks all the same', async (seconds) => {
    desk = await openDesk({ provider });
    const began = Date.now() / 1000;
    shiftClock(seconds);
    const session = desk.open();
    await signIn(session);
    await expect.poll(() => session.status()).toMatchObject({ state: 'signedIn' });
    const flo = createFloClient({ apiUrl: desk.service.url, fetch, authorizer: session });
    await flo('session.me', {}, { correlationId });
    expect(Math.abs(datedAt(desk) - began)).toBeLessThan(60);
  });

  it('is noticed when it is set wrong later', async () => {
    desk = await openDesk({ provider });
    const began = Date.now() / 1000;
    const session = desk.open();
    await signIn(session);
    await expect.poll(() => session.status()).toMatchObject({ state: 'signedIn' });
    shiftClock(-600);
    desk.refuseWith = () =>
      Math.abs(datedAt(desk) - began) > 60 ? [401, 'session.proofInvalid'] : undefined;
    const flo = createFloClient({ apiUrl: desk.service.url, fetch, authorizer: session });
    expect(await flo('session.me', {}, { correlationId })).toMatchObject({ today: '2026-11-23' });
  });
});

/** When the last proof says that it was made. */
function datedAt({ service }: Desk): number {
  const proof = String(service.seen.at(-1)?.headers['dpop']).split('.')[1] ?? '';
  return (JSON.parse(Buffer.from(proof, 'base64url').toString()) as { iat: number }).iat;
}
