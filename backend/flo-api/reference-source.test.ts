import { afterEach, describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import type { RpcError } from '#contract/rpc/errors.ts';
import { doctor, put } from '../testing/rows.ts';
import { type HttpService, sendJson, startHttpService } from '../testing/http-service.ts';
import { createFloClient } from './client.ts';
import {
  createReferenceSource,
  type ReferenceSource,
  type SnapshotPart,
} from './reference-source.ts';

const trailer = {
  trailer: true,
  epoch: '7d9f6a52-5c3c-4c5e-9a3e-6f1f0f6b7c11',
  cursor: 'c1',
  counts: { municipalities: 0, districts: 0, gpOffices: 0, doctors: 250, gpContracts: 0 },
  check: { doctors: { count: 250, hash: '0123456789abcdef' } },
  asOf: '2026-11-21T08:00:00Z',
  serverTime: '2026-11-21T08:00:01Z',
  schema: REFERENCE_SCHEMA,
  minClientSchema: 1,
};
const rows = Array.from({ length: 250 }, (_, n) => put('doctors', doctor(n + 1)));
const ndjson = (...lines: unknown[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const { signal } = new AbortController();

let service: HttpService | undefined;
afterEach(async () => {
  await service?.stop();
  service = undefined;
});

async function sourceOf(answer: (response: ServerResponse) => void): Promise<ReferenceSource> {
  service = await startHttpService((_request, response) => answer(response));
  const apiUrl = service.url;
  return createReferenceSource({ apiUrl, fetch, client: createFloClient({ apiUrl, fetch }) });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: RpcError) => error.code,
  );
const counted = (parts: readonly SnapshotPart[]): number =>
  parts.reduce((sum, part) => sum + ('rows' in part ? part.rows.length : 0), 0);

describe('a snapshot', () => {
  it('comes in parts, with its trailer last', async () => {
    const source = await sourceOf((response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      const text = ndjson(...rows, trailer);
      // Cut in the middle of a line.
      response.write(text.slice(0, 1000));
      response.end(text.slice(1000));
    });
    const parts = await all(source.snapshot(signal));
    expect(counted(parts)).toBe(250);
    expect(parts.at(-1)).toEqual({ trailer });
    expect(parts.length).toBeGreaterThan(3);
  });

  it('has no trailer when it was cut off', async () => {
    const source = await sourceOf((response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.end(ndjson(...rows));
    });
    const parts = await all(source.snapshot(signal));
    expect(parts.every((part) => 'rows' in part)).toBe(true);
  });

  it.each<[string, string, (response: ServerResponse) => void]>([
    [
      'a page',
      'central.notFlo',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    [
      'lines of something else',
      'central.notFlo',
      (response) =>
        response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end('{"a":1}\n'),
    ],
    [
      'a problem',
      'service.unavailable',
      (response) =>
        sendJson(response, 503, {
          type: 'about:blank',
          title: 'later',
          status: 503,
          code: 'service.unavailable',
          requestId: 'r',
        }),
    ],
  ])('is not taken from %s', async (_what, code, answer) => {
    const source = await sourceOf(answer);
    expect(await codeOf(all(source.snapshot(signal)))).toBe(code);
  });

  it('that breaks off is an error', async () => {
    const source = await sourceOf((response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write(ndjson(...rows));
      setTimeout(() => response.socket?.destroy(), 20);
    });
    await expect(all(source.snapshot(signal))).rejects.toThrow();
  });
});

describe('hints', () => {
  it('tell that something changed, and nothing else does', async () => {
    const source = await sourceOf((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': keep-alive\n\nevent: changed\ndata: {}\n\n');
      response.end('event: other\ndata: {}\n\nevent: changed\ndata: {}\n\n');
    });
    expect(await all(source.hints(signal))).toHaveLength(2);
  });
});
