import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { GPContractId } from '#contract/identifiers/ids.ts';
import type { RpcError } from '#contract/rpc/errors.ts';
import {
  type HttpService,
  type SeenRequest,
  sendJson,
  startHttpService,
} from '../testing/http-service.ts';
import type { Authorizer } from './authorizer.ts';
import { workspaceError } from './errors.ts';
import { createFloClient, type FloClient } from './client.ts';

const gpContractIds = [GPContractId.parse(7)];
const body = { gpContractIds };
const correlationId = '2f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const key = '3f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const citizenId = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const places = { asOf: '2026-11-21T08:00:00Z', places: [] };
const problem = {
  type: 'about:blank',
  title: 'no',
  status: 409,
  code: 'precondition.failed',
  requestId: 'r1',
  currentRevision: 'W/"8"',
};

let service: HttpService | undefined;
afterEach(async () => {
  await service?.stop();
  service = undefined;
});

let reached: boolean[] = [];
async function clientOf(
  answer: (request: SeenRequest, response: ServerResponse) => void,
): Promise<FloClient> {
  service = await startHttpService(answer);
  reached = [];
  return createFloClient({ apiUrl: service.url, fetch, onReached: (r) => reached.push(r) });
}

const askPlaces = (client: FloClient, options: { timeoutMs?: number; signal?: AbortSignal } = {}) =>
  client('gpContract.places', { body }, { correlationId, ...options });
const askSwitch = (client: FloClient, timeoutMs = 20_000) =>
  client(
    'switch.request',
    { params: { citizenId }, body: { gpContractId: 7 } },
    { correlationId, idempotencyKey: key, ifMatch: '"7"', timeoutMs },
  );
const errorOf = (call: Promise<unknown>): Promise<RpcError> =>
  call.then(
    () => Promise.reject(new Error('no error')),
    (error: RpcError) => error,
  );

describe('the client of the central service', () => {
  it('gives the answer of the contract', async () => {
    const client = await clientOf((_request, response) => sendJson(response, 200, places));
    expect(await askPlaces(client)).toEqual(places);
    expect(service?.seen[0]).toMatchObject({
      method: 'POST',
      url: '/gp-contracts/places',
      body: JSON.stringify(body),
    });
    expect(service?.seen[0]?.headers).toMatchObject({ 'x-request-id': correlationId });
    expect(reached).toEqual([true]);
  });

  it('passes key and revision of a command through as they are', async () => {
    const client = await clientOf((_request, response) => sendJson(response, 409, problem));
    await errorOf(askSwitch(client));
    expect(service?.seen[0]).toMatchObject({ url: `/citizens/${citizenId}/switches` });
    expect(service?.seen[0]?.headers).toMatchObject({ 'idempotency-key': key, 'if-match': '"7"' });
  });

  it('signs a kept command, tried again or not, for the one whose it is', async () => {
    service = await startHttpService((_request, response) => sendJson(response, 409, problem));
    const asked: (string | undefined)[] = [];
    const authorizer: Authorizer = {
      boundTo: (subject) => {
        asked.push(subject);
        return Promise.reject(workspaceError('session.signedOut'));
      },
      headers: () => Promise.resolve({}),
      refused: () => Promise.resolve(false),
      givenUp: () => new Error('nobody'),
    };
    const subjectOf = (given: string) => (given === key ? 'ingrid' : undefined);
    const client = createFloClient({ apiUrl: service.url, fetch, authorizer, subjectOf });
    expect((await errorOf(askSwitch(client))).code).toBe('session.signedOut');
    expect((await errorOf(askPlaces(client))).code).toBe('session.signedOut');
    expect(asked).toEqual(['ingrid', undefined]);
    expect(service.seen).toEqual([]);
  });

  it('keeps identity numbers out of addresses', async () => {
    const client = await clientOf((_request, response) => sendJson(response, 409, problem));
    await errorOf(client('citizen.lookup', { body: { nin: '12345678901' } }, { correlationId }));
    expect(service?.seen[0]?.url).toBe('/citizens/lookup');
    expect(service?.seen[0]?.body).toContain('12345678901');
  });

  it('turns a problem into its code and what belongs to it, without prose', async () => {
    const client = await clientOf((_request, response) =>
      sendJson(response, 409, { ...problem, detail: 'prose' }, { 'retry-after': '7' }),
    );
    const error = await errorOf(askPlaces(client));
    expect(error).toMatchObject({
      code: 'precondition.failed',
      details: { requestId: 'r1', currentRevision: 'W/"8"', retryAfter: 7 },
    });
    expect(JSON.stringify(error)).not.toContain('prose');
    expect(reached).toEqual([true]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['a page with status 200', (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
    ['a page with status 502', (r) => r.writeHead(502, { 'content-type': 'text/html' }).end('<p>')],
    ['JSON of something else', (r) => sendJson(r, 200, { hello: 'world' })],
    ['a problem of something else', (r) => sendJson(r, 500, { error: 'x' })],
    [
      'a problem with status 200',
      (r) => sendJson(r, 200, problem, { 'content-type': 'application/problem+json' }),
    ],
    ['a status it does not have', (r) => sendJson(r, 206, places)],
  ])('does not take %s for an answer', async (_what, answer) => {
    const client = await clientOf((_request, response) => answer(response));
    expect((await errorOf(askPlaces(client))).code).toBe('central.notFlo');
    expect(reached).toEqual([false]);
  });

  it('follows nobody elsewhere', async () => {
    const client = await clientOf((_request, response) =>
      response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
    );
    expect((await errorOf(askPlaces(client))).code).toBe('central.unreachable');
  });

  it('asks again once when a line breaks, and has one effect by the key', async () => {
    let first = true;
    const client = await clientOf((_request, response) => {
      if (first) {
        first = false;
        return void response.socket?.destroy();
      }
      sendJson(response, 409, problem);
    });
    expect((await errorOf(askSwitch(client))).code).toBe('precondition.failed');
    expect(service?.seen.map(({ headers }) => headers['idempotency-key'])).toEqual([key, key]);
  });

  it('does not say that a command failed when it may have arrived', async () => {
    const client = await clientOf((_request, response) => void response.socket?.destroy());
    expect((await errorOf(askSwitch(client))).code).toBe('command.unknownOutcome');
    expect((await errorOf(askPlaces(client))).code).toBe('central.unreachable');
  });

  it.each([
    [429, 'service.rateLimited'],
    [401, 'session.unauthenticated'],
    [503, 'service.unavailable'],
  ])('nor when only the second try was turned away, with %i', async (status, code) => {
    let first = true;
    const client = await clientOf((_request, response) => {
      if (first) {
        first = false;
        return void response.socket?.destroy();
      }
      sendJson(response, status, { ...problem, status, code });
    });
    expect((await errorOf(askSwitch(client))).code).toBe('command.unknownOutcome');
  });

  it('says that a command did not leave when nobody is there', async () => {
    const client = await clientOf(() => undefined);
    await service?.stop();
    service = undefined;
    expect((await errorOf(askSwitch(client))).code).toBe('central.unreachable');
    expect(reached).toEqual([false]);
  });

  it('gives up in time', async () => {
    const client = await clientOf(() => undefined);
    expect((await errorOf(askPlaces(client, { timeoutMs: 50 }))).code).toBe('central.timeout');
    expect((await errorOf(askSwitch(client, 50))).code).toBe('command.unknownOutcome');
  });

  it('stops when the caller gives up, and says so in the caller’s way', async () => {
    const client = await clientOf(() => undefined);
    const giveUp = new AbortController();
    const call = askPlaces(client, { signal: giveUp.signal });
    giveUp.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(reached).toEqual([]);
  });

  it('keeps its lines open between calls', async () => {
    const client = await clientOf((_request, response) => sendJson(response, 200, places));
    for (let i = 0; i < 20; i += 1) await askPlaces(client);
    // A call may begin before the line of the last one is seen to be free again.
    expect(service?.connections()).toBeLessThan(5);
  });
});
