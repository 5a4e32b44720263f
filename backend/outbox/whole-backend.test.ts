import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type IdentityProvider,
  signInByHttp,
  startIdentityProvider,
} from '#identity-provider/testing/sign-in.ts';
import { type Client, connectClient } from '#contract/rpc/client.ts';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import { emitterPortTransport } from '#contract/rpc/message-port.ts';
import { CitizenId, type GPContractId } from '#contract/identifiers/ids.ts';
import { systemClock } from '#contract/time/clock.ts';
import { workspaceOperations, type WorkspaceOperations } from '#contract/workspace/index.ts';
import { type Backend, startBackend } from '../index.ts';
import { loadSealingKey } from '../sealing/sealing-key.ts';
import { rhythm } from '../sync/backoff.ts';
import { ModelRegister } from './testing/model-register.ts';

const citizenId = CitizenId.parse('4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11');
const wish = { citizenId, gpContractId: 7 as GPContractId, tiesRevision: '"3"' };

let folder: string;
let dataDir: string;
let provider: IdentityProvider;
let register: ModelRegister;
let backend: Backend;
let events: string[];

const start = (): Backend =>
  startBackend({
    host: 'browser',
    appVersion: '1.2.3',
    dataDir,
    apiUrl: register.url,
    clock: systemClock,
    fetch,
    log: () => undefined,
    signIn: provider,
    sealingKey: () => loadSealingKey(dataDir),
    outboxPace: { rhythm: { ...rhythm, firstRetryMs: 20, longestRetryMs: 40 } },
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flo-whole-'));
  dataDir = join(folder, 'profile');
  provider = await startIdentityProvider({ dataDir: join(folder, 'provider') });
  register = new ModelRegister();
  await register.start();
  events = [];
  backend = start();
});
afterEach(async () => {
  await backend.stop();
  await register.stop();
  await provider.stop();
  rmSync(folder, { recursive: true, force: true });
});

function openPage(): Promise<Client<WorkspaceOperations>> {
  const { port1, port2 } = new MessageChannel();
  backend.connect(emitterPortTransport(port2, (message) => message));
  return connectClient(
    workspaceOperations,
    emitterPortTransport(port1, (message) => message),
    {
      contractHash: contractHash(workspaceOperations),
      onEvent: (topic) => events.push(topic),
      onClose: () => undefined,
    },
  );
}

/** Signs in, unless the sign-in has outlived the restart; a busy machine may cost it its renewal. */
async function signIn(page: Client<WorkspaceOperations>): Promise<void> {
  const { state } = await page.call('session.status', {});
  if (state === 'signedIn') return;
  const { authorizationUrl } = await page.call('session.signIn', {});
  await signInByHttp(authorizationUrl, 'ingrid-bakke');
  await expect.poll(() => page.call('session.status', {})).toMatchObject({ state: 'signedIn' });
}

it('a wish outlives the line, the app and its page, and is carried out once when all are back (P11, P13)', async () => {
  let page = await openPage();
  await signIn(page);
  const key = crypto.randomUUID();
  register.weather = 'cutBefore';
  await expect(page.call('switch.request', wish, { key })).rejects.toThrow('command.kept');
  expect(events).toContain('outbox.changed');
  const { savedAt } = await page.call('draft.put', {
    citizenId,
    context: 'callNote',
    content: 'Vil bytte',
    version: 1,
  });
  await backend.stop();

  backend = start();
  page = await openPage();
  const outbox = async () => {
    await signIn(page);
    return page.call('outbox.list', {});
  };
  expect(await outbox()).toMatchObject({
    items: [{ key, legal: true, citizenId, result: null }],
    trouble: null,
  });
  expect(register.effects).toEqual([]);
  expect(await page.call('draft.list', {})).toEqual({
    items: [{ citizenId, context: 'callNote', version: 1, savedAt, begunAt: savedAt }],
    unopened: 0,
  });
  register.weather = 'fine';
  await expect.poll(outbox).toMatchObject({ items: [{ key, state: 'accepted' }] });
  expect(register.effectsOf(key)).toBe(1);
  expect(await page.call('outbox.dismiss', { key })).toEqual({ done: true });
  expect(await outbox()).toMatchObject({ items: [] });

  await page.call('session.signOut', {});
  for (const asked of [page.call('outbox.list', {}), page.call('draft.list', {})]) {
    await expect(asked).rejects.toThrow('session.signedOut');
  }
});
