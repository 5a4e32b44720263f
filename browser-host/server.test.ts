import { request, type IncomingMessage } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Transport } from '#contract/rpc/transport.ts';
import type { PageFile } from './page-files.ts';
import { PortTakenError, startPageServer, type PageServer } from './server.ts';

const page: PageFile = {
  body: Buffer.from('<!doctype html>'),
  mediaType: 'text/html; charset=utf-8',
  immutable: false,
};
const files = new Map([
  ['/', page],
  ['/index.html', page],
]);

let server: PageServer;
let lines: Transport[];

beforeEach(async () => {
  lines = [];
  server = await startPageServer({ port: 0, files, onLine: (line) => lines.push(line) });
});
afterEach(() => server.stop());

interface Ask {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

function ask({ path = '/', method = 'GET', headers = {} }: Ask): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      response.resume();
      resolve(response);
    })
      .on('error', reject)
      .end();
  });
}

describe('the page', () => {
  it('comes with a policy that lets nothing in and nothing out', async () => {
    const { statusCode, headers } = await ask({});
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it.each([
    ['/../package.json', 404],
    ['/..%2f..%2fpackage.json', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/assets/../../server.ts', 404],
    ['//etc/passwd', 404],
    ['/__proto__', 404],
    ['/constructor', 404],
    ['/rpc', 404],
  ])('does not serve %s', async (path, status) => {
    expect((await ask({ path })).statusCode).toBe(status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('does not answer %s', async (method) => {
    expect((await ask({ method })).statusCode).toBe(405);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost.evil.example'])(
    'is not given to who calls it %s (DNS rebinding)',
    async (host) => {
      expect((await ask({ headers: { host } })).statusCode).toBe(403);
    },
  );

  it('is not given to a page of another origin', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await ask({ headers })).statusCode).toBe(403);
  });

  it('listens on the loopback address alone', async () => {
    const taken = await new Promise<boolean>((resolve) => {
      const probe = createServer()
        .once('error', () => resolve(true))
        .listen(server.port, '127.0.0.2', () => probe.close(() => resolve(false)));
    });
    expect(taken).toBe(false);
  });
});

describe('the line', () => {
  const open = (headers: Record<string, string>, path = '/rpc'): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
      socket.on('open', () => {
        socket.close();
        resolve(101);
      });
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
      });
      socket.on('error', () => undefined);
    });

  it('opens for our own page', async () => {
    expect(await open({ origin: `http://127.0.0.1:${server.port}` })).toBe(101);
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the origin of a file', { origin: 'null' }],
    ['no origin', {}],
  ])('does not open for %s', async (_name, headers) => {
    expect(await open(headers)).toBe(403);
    expect(lines).toHaveLength(0);
  });

  it('does not open for a foreign host', async () => {
    const host = 'evil.example';
    expect(await open({ host, origin: `http://${host}` })).toBe(403);
  });

  it('does not open elsewhere', async () => {
    expect(await open({ origin: `http://127.0.0.1:${server.port}` }, '/other')).toBe(404);
  });
});

describe('starting and stopping', () => {
  it('says clearly when the port is taken', async () => {
    const start = startPageServer({ port: server.port, files, onLine: () => undefined });
    await expect(start).rejects.toThrow(PortTakenError);
  });

  it('drops half-open connections when it stops', async () => {
    const other = await startPageServer({ port: 0, files, onLine: () => undefined });
    const socket = connect(other.port, '127.0.0.1');
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('GET / HTTP/1.1\r\n');
    await other.stop();
    await gone;
  });

  it('gives the port it got', () => {
    expect(server.port satisfies AddressInfo['port']).toBeGreaterThan(0);
  });
});
