import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import type { RpcError } from '#contract/rpc/errors.ts';
import { SyncService } from '../sync/sync-service.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { sendJson, startHttpService } from '../testing/http-service.ts';
import { doctor, put } from '../testing/rows.ts';
import { createFloClient } from './client.ts';
import { createReferenceSource, type ReferenceSource } from './reference-source.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** For lines on which nothing comes: long enough for a busy machine to take in what does come. */
const impatient = {
  snapshot: { idleMs: 400, totalMs: 1_200 },
  // A first hint comes before nothing does.
  hints: { idleMs: 5_000 },
  changes: { idleMs: 400 },
};
/** For lines on which something comes: time is not what they are given up for. */
const patient = {
  snapshot: { idleMs: 20_000, totalMs: 20_000 },
  hints: { idleMs: 20_000 },
  changes: { idleMs: 20_000 },
};
const { signal } = new AbortController();

function sourceAt(apiUrl: string, patience = patient): ReferenceSource {
  const client = createFloClient({ apiUrl, fetch });
  return createReferenceSource({ apiUrl, fetch, client, patience });
}

/** A listener that does with every line what it likes. */
async function rawServer(onRequest: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => onRequest(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUps.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'no error';
  } catch (error) {
    return (error as RpcError).code;
  }
}

const all = (source: ReferenceSource) => async (): Promise<void> => {
  for await (const part of source.snapshot(signal)) void part;
};

const head = (type: string): string =>
  `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ntransfer-encoding: chunked\r\n\r\n`;
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const line = `${JSON.stringify(put('doctors', doctor(1)))}\n`;

describe('a line on which nothing comes', () => {
  it('is given up while it waits for headers, and in the middle of a body (P26)', async () => {
    const silent = sourceAt(await rawServer(() => undefined), impatient);
    expect(await codeOf(all(silent))).toBe('central.timeout');
    expect(await codeOf(() => silent.changes('c', signal))).toBe('central.timeout');
    const halfway = (type: string, text: string): Promise<string> =>
      rawServer((socket) => socket.write(head(type) + chunk(text)));
    const snapshot = sourceAt(await halfway('application/x-ndjson', line), impatient);
    expect(await codeOf(all(snapshot))).toBe('central.timeout');
    const changes = sourceAt(await halfway('application/json', '{"epoch":'), impatient);
    expect(await codeOf(() => changes.changes('c', signal))).toBe('central.timeout');
    const hints = sourceAt(await halfway('text/event-stream', 'event: changed\n'), impatient);
    const heard: unknown[] = [];
    const listening = async (): Promise<void> => {
      for await (const hint of hints.hints(signal)) heard.push(hint);
    };
    expect(await codeOf(listening)).toBe('central.timeout');
    expect(heard).toHaveLength(1);
  });

  it('that drips one letter at a time is given up all the same (P26)', async () => {
    const url = await rawServer((socket) => {
      socket.write(head('application/x-ndjson'));
      const timer = setInterval(() => socket.write(chunk(' ')), 20);
      socket.once('close', () => clearInterval(timer));
    });
    expect(await codeOf(all(sourceAt(url, impatient)))).toBe('central.timeout');
  });

  it('is left at once by whoever asked to stop', async () => {
    const source = sourceAt(await rawServer(() => undefined));
    const stop = new AbortController();
    const listening = async (): Promise<void> => {
      for await (const _hint of source.hints(stop.signal));
    };
    const ended = listening();
    stop.abort();
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('something that is not the service', () => {
  it.each<[string, (type: string) => string]>([
    ['hangs up in the middle of an answer', (type) => `${head(type)}${chunk(line)}`],
    ['speaks no HTTP', () => 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('%s (P26)', async (_what, text) => {
    const at = async (type: string): Promise<ReferenceSource> =>
      sourceAt(await rawServer((socket) => socket.end(text(type))));
    expect(await codeOf(all(await at('application/x-ndjson')))).toBe('central.unreachable');
    const changes = await at('application/json');
    expect(await codeOf(() => changes.changes('c', signal))).toBe('central.unreachable');
  });
});

const answers: readonly (readonly [what: string, trouble: string, (r: ServerResponse) => void])[] =
  [
    [
      'a page of a proxy with status 200',
      'notFlo',
      (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hei</h1>'),
    ],
    [
      'a page that calls itself JSON',
      'notFlo',
      (r) => r.writeHead(200, { 'content-type': 'application/json' }).end('<h1>Hei</h1>'),
    ],
    ['JSON of somebody else', 'notFlo', (r) => sendJson(r, 200, { hello: 'world' })],
    [
      'a captive portal that sends one elsewhere',
      'unreachable',
      (r) => r.writeHead(302, { location: 'http://127.0.0.1:1/login' }).end(),
    ],
    [
      'an error of a gateway',
      'notFlo',
      (r) => r.writeHead(502, { 'content-type': 'text/html' }).end('Bad gateway'),
    ],
    [
      'an error of the service',
      'other',
      (r) =>
        sendJson(r, 500, {
          type: 'about:blank',
          title: 'x',
          status: 500,
          code: 'service.failed',
          requestId: 'r',
        }),
    ],
    [
      'an answer cut off',
      'unreachable',
      (r) => {
        r.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
        r.write('{"epoch":');
        setImmediate(() => r.destroy());
      },
    ],
  ];

describe('the copy', () => {
  it.each(answers)(
    'stays as it was behind %s, and is followed again afterwards (P26)',
    async (...[, trouble, bad]) => {
      const { cache, remove } = filledCache([put('doctors', doctor(1))]);
      cleanUps.push(remove);
      const start = cache.checkpoint();
      let good = false;
      const page = {
        epoch: start?.epoch,
        cursor: '2',
        more: false,
        asOf: '2026-11-21T10:00:00Z',
        changes: [put('doctors', doctor(2))],
        counts: null,
        check: {},
        serverTime: '2026-11-21T10:00:01Z',
        schema: REFERENCE_SCHEMA,
        minClientSchema: 1,
      };
      const service = await startHttpService(({ url }, response) => {
        if (url.startsWith('/sync/v1/hints')) response.destroy();
        else if (good) sendJson(response, 200, page);
        else bad(response);
      });
      cleanUps.push(() => service.stop());
      const sync = new SyncService({
        cache,
        source: sourceAt(service.url),
        rhythm: { pollMs: 1_000_000, idlePollMs: 1_000_000, firstRetryMs: 5, longestRetryMs: 5 },
        log: () => undefined,
        onChanged: () => undefined,
        onStatus: () => undefined,
      });
      cleanUps.push(() => sync.stop());
      sync.start();
      // On a busy machine a first try may run out of time before the answer has come.
      await expect.poll(() => sync.trouble).toBe(trouble);
      expect(sync.state).toBe('failing');
      expect(cache.checkpoint()).toEqual(start);
      expect(cache.counts().doctors).toBe(1);
      good = true;
      await expect.poll(() => sync.state).toBe('ready');
      expect(cache.counts().doctors).toBe(2);
      expect(cache.checkpoint()?.asOf).toBe(page.asOf);
    },
  );
});
