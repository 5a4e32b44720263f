import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type IdentityProvider,
  signInByHttp,
  startIdentityProvider,
} from '#identity-provider/testing/sign-in.ts';
import { connectClient, type Client } from '#contract/rpc/client.ts';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import type { RpcError } from '#contract/rpc/errors.ts';
import { emitterPortTransport } from '#contract/rpc/message-port.ts';
import type { Transport } from '#contract/rpc/transport.ts';
import { systemClock } from '#contract/time/clock.ts';
import { workspaceOperations, type WorkspaceOperations } from '#contract/workspace/index.ts';
import { ReferenceCache } from './cache/reference-cache.ts';
import { type Backend, startBackend } from './index.ts';
import { ProfileInUseError } from './profile-lock.ts';
import { loadSealingKey } from './sealing/sealing-key.ts';
import { adviser } from './session/testing/adviser.ts';
import { type HttpService, sendJson, startHttpService } from './testing/http-service.ts';

const NIN = '21898003997';
const key = '3f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const citizenId = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const standing = {
  standingId: '5f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11',
  kind: 'parent',
  mayAsk: ['hearGP'],
  decision: {
    outcome: 'allowed',
    code: 'standing.allowed',
    rule: 'standing/parent',
    basis: [{ kind: 'practice', source: 'helsenorge.no', asOf: '2026-11-01' }],
    facts: {},
    alternatives: [],
    parameters: {},
    decidedOn: '2026-11-23',
  },
};
const problem = { type: 'about:blank', title: 'no', requestId: 'r1' };

let provider: IdentityProvider;
let providerDir: string;
let service: HttpService;
let backend: Backend;
let dataDir: string;
let log: object[];
let events: string[];

const start = (): Backend =>
  startBackend({
    host: 'browser',
    appVersion: '1.2.3',
    dataDir,
    apiUrl: service.url,
    clock: systemClock,
    fetch,
    log: (entry) => log.push(entry),
    signIn: provider,
    sealingKey: () => loadSealingKey(dataDir),
  });

beforeAll(async () => {
  providerDir = mkdtempSync(join(tmpdir(), 'flo-provider-'));
  provider = await startIdentityProvider({ dataDir: providerDir });
});
afterAll(async () => {
  await provider.stop();
  rmSync(providerDir, { recursive: true, force: true });
});

beforeEach(async () => {
  log = [];
  events = [];
  dataDir = mkdtempSync(join(tmpdir(), 'flo-backend-'));
  // A service that knows the adviser and nobody else, and refuses everything.
  service = await startHttpService(({ url }, response) => {
    if (url === '/me') return sendJson(response, 200, adviser);
    if (url === '/me/events') return sendJson(response, 200, { recorded: true });
    if (url.endsWith('/standings')) return sendJson(response, 201, standing);
    const [status, code] = url.includes('/sync/')
      ? [503, 'service.unavailable']
      : url.includes('/switches')
        ? [409, 'decision.refused']
        : [404, 'citizen.unknown'];
    sendJson(response, Number(status), { ...problem, status, code });
  });
  backend = start();
});
afterEach(async () => {
  await backend.stop();
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const line = (): [page: Transport, host: Transport] => {
  const { port1, port2 } = new MessageChannel();
  return [emitterPortTransport(port1, (m) => m), emitterPortTransport(port2, (m) => m)];
};

function openPage(token?: string): Promise<Client<WorkspaceOperations>> {
  const [page, host] = line();
  backend.connect(host, token === undefined ? {} : { admit: (given) => given === token });
  return connectClient(workspaceOperations, page, {
    contractHash: contractHash(workspaceOperations),
    token: 'right',
    onEvent: (topic) => events.push(topic),
    onClose: () => undefined,
  });
}
async function signedInPage(): Promise<Client<WorkspaceOperations>> {
  const page = await openPage();
  const { authorizationUrl } = await page.call('session.signIn', {}, { key });
  await signInByHttp(authorizationUrl, 'ingrid-bakke');
  await expect.poll(() => page.call('session.status', {})).toMatchObject({ state: 'signedIn' });
  return page;
}
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no error',
    (error: RpcError) => error.code,
  );

describe('startBackend', () => {
  it('asks for what is new though the disk does not let the texts of another role be withdrawn', async () => {
    const full = vi.spyOn(ReferenceCache.prototype, 'keepTextsOf').mockImplementation(() => {
      throw Object.assign(new Error('disk'), { code: 'SQLITE_FULL' });
    });
    await signedInPage();
    await expect.poll(() => service.seen.some(({ url }) => url.includes('/sync/'))).toBe(true);
    expect(log).toContainEqual({ event: 'texts-not-withdrawn', code: 'SQLITE_FULL' });
    full.mockRestore();
  });

  it('answers from the local copy while the central service does not', async () => {
    const { call } = await signedInPage();
    await expect
      .poll(() => call('reference.status', {}))
      .toMatchObject({ state: 'failing', asOf: null, rows: 0, online: true });
    expect(await call('reference.search', { text: 'oslo' })).toEqual([]);
    expect(await call('findGp.list', {})).toEqual({ rows: [], total: 0, asOf: null });
  });

  it('tells every page when the service comes and goes', async () => {
    const pages = await Promise.all([signedInPage(), openPage()]);
    await service.stop();
    const [first] = pages;
    expect(await codeOf(first.call('session.me', {}))).toBe('central.unreachable');
    await expect
      .poll(() => events.filter((topic) => topic === 'connection.changed'))
      .toHaveLength(2);
    expect(await first.call('reference.status', {})).toMatchObject({ online: false });
  });

  it('hands a command on under its key, with the revision the adviser saw', async () => {
    const { call } = await signedInPage();
    const input = { citizenId, gpContractId: 7, tiesRevision: '"3"' };
    expect(await codeOf(call('switch.request', input, { key }))).toBe('decision.refused');
    const sent = service.seen.find(({ url }) => url.endsWith('/switches'));
    expect(sent?.headers).toMatchObject({ 'idempotency-key': key, 'if-match': '"3"' });
    expect(JSON.parse(sent?.body ?? '')).toEqual({ gpContractId: 7 });
  });

  it('keeps nothing of whom was asked for: not on disk, not in the log, not in an address', async () => {
    const { call } = await signedInPage();
    expect(await codeOf(call('citizen.lookup', { nin: NIN }))).toBe('citizen.unknown');
    expect(await codeOf(call('citizen.search', { name: 'Kvernmo Strandvik' }))).toBe(
      'citizen.unknown',
    );
    await backend.stop();
    const written = readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file), 'latin1'));
    const traces = [...written, JSON.stringify(log), ...service.seen.map(({ url }) => url)].join();
    expect(traces).not.toContain(NIN);
    expect(traces).not.toContain('Strandvik');
    backend = start();
  });

  it('admits those it is told to', async () => {
    expect(await codeOf(openPage('other'))).toBe('UNAUTHENTICATED');
    await openPage('right');
  });

  it('has a profile for itself, and gives it back', async () => {
    expect(() => start()).toThrow(ProfileInUseError);
    await backend.stop();
    backend = start();
  });

  it('closes its lines when it stops', async () => {
    const { call } = await openPage();
    await backend.stop();
    expect(await codeOf(call('reference.status', {}))).toBe('BACKEND_GONE');
    backend = start();
  });

  it('answers nobody who is not signed in, but for public facts', async () => {
    const { call } = await openPage();
    expect(await codeOf(call('citizen.lookup', { nin: NIN }))).toBe('session.signedOut');
    expect(await codeOf(call('findGp.list', {}))).toBe('session.signedOut');
    expect(await codeOf(call('session.me', {}))).toBe('session.signedOut');
    expect(await call('reference.search', { text: 'oslo' })).toEqual([]);
    expect(await call('reference.status', {})).toMatchObject({ state: 'empty' });
    expect(service.seen).toEqual([]);
  });

  it('signs every request, the feeds of reference data too', async () => {
    await signedInPage();
    await expect
      .poll(() => service.seen.filter(({ url }) => url.includes('/sync/')))
      .not.toEqual([]);
    for (const { headers } of service.seen) {
      expect(headers.authorization).toMatch(/^DPoP /);
      expect(headers['dpop']).toBeTruthy();
    }
  });

  it('tells every window when somebody signs in, and stops fetching when they sign out', async () => {
    const page = await signedInPage();
    expect(events).toContain('session.changed');
    expect(await page.call('session.me', {})).toMatchObject({ host: 'browser' });
    const other = await openPage();
    expect(await other.call('session.status', {})).toMatchObject({ state: 'signedIn' });
    await other.call('session.signOut', {}, { key });
    expect(await codeOf(page.call('citizen.lookup', { nin: NIN }))).toBe('session.signedOut');
    expect(await page.call('reference.status', {})).toMatchObject({ state: 'empty' });
  });

  it('answers nothing behind the lock, local facts neither', async () => {
    const { call } = await signedInPage();
    await call('session.lock', {}, { key });
    expect(await codeOf(call('citizen.lookup', { nin: NIN }))).toBe('session.locked');
    expect(await codeOf(call('reference.search', { text: 'oslo' }))).toBe('session.locked');
    expect(await call('session.status', {})).toMatchObject({ state: 'locked' });
    expect(await call('preferences.get', {})).toMatchObject({ anonymised: false });
  });

  it('sends on whose behalf somebody calls with everything about that person', async () => {
    const { call } = await signedInPage();
    const who = { kind: 'parent', representativeId: null, registrationId: null } as const;
    await call('standing.declare', { citizenId, ...who, consentHeard: false }, { key });
    await codeOf(call('citizen.overview', { citizenId }));
    expect(service.seen.at(-1)?.headers['flo-standing']).toBe(standing.standingId);
    const other = '6f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
    await codeOf(call('citizen.overview', { citizenId: other }));
    expect(service.seen.at(-1)?.headers).not.toHaveProperty('flo-standing');
  });
});
