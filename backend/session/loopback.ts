import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopbackPage } from './loopback-page.ts';

/** What the redirect is known by. */
export interface Expected {
  readonly state: string;
  readonly issuer: string;
}

/** Waits on this machine for the browser to come back from the identity provider (RFC 8252). */
export interface Loopback {
  readonly redirectUri: string;
  /** Resolves with the address of the one redirect that fits; others are refused and forgotten. */
  answer(expected: Expected): Promise<URL>;
  close(): void;
}

const ADDRESS = '127.0.0.1';
const PATH = '/callback';
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  // The code stands in this page's address.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const;

/** Opens a listener on a port that the system chooses. */
export async function openLoopback(): Promise<Loopback> {
  const answered = Promise.withResolvers<URL>();
  let expected: Expected | undefined;
  let port = 0;
  const server = createServer(
    { maxHeaderSize: 8192, requestTimeout: 5000 },
    (request, response) => {
      request.resume();
      const url = expected && redirectOf(request, port, expected);
      reply(request, response, url);
      if (url === undefined) return;
      expected = undefined;
      response.once('close', () => answered.resolve(url));
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, ADDRESS, resolve);
  });
  ({ port } = server.address() as AddressInfo);
  return {
    redirectUri: `http://${ADDRESS}:${port}${PATH}`,
    answer: (what) => {
      expected = what;
      return answered.promise;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function redirectOf(
  { method, headers: { host }, url: path = '' }: IncomingMessage,
  port: number,
  { state, issuer }: Expected,
): URL | undefined {
  // A name that was pointed at this machine does not do.
  if (method !== 'GET' || host !== `${ADDRESS}:${port}`) return undefined;
  const base = `http://${ADDRESS}:${port}`;
  if (!path.startsWith(`${PATH}?`) || !URL.canParse(path, base)) return undefined;
  const url = new URL(path, base);
  const given = url.searchParams;
  if (given.getAll('state').length !== 1 || !same(given.get('state') ?? '', state))
    return undefined;
  // Another provider's answer in this one's place (mix-up, RFC 9207).
  if (given.getAll('iss').length > 1 || (given.get('iss') ?? issuer) !== issuer) return undefined;
  return given.has('code') !== given.has('error') ? url : undefined;
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function reply(request: IncomingMessage, response: ServerResponse, url: URL | undefined): void {
  if (url === undefined) {
    response.writeHead(400, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
    response.end('bad request');
    return;
  }
  const outcome = url.searchParams.has('code') ? 'done' : 'stopped';
  response.writeHead(200, headers);
  response.end(loopbackPage(outcome, request.headers['accept-language']));
}
