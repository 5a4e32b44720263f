import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { forward, forwardHalf, wholeRequest, type WholeRequest } from './forward.ts';
import type { LineFault, LineRule, PassingRequest } from './line-fault.ts';

/** A line between a backend and the central service that does what a test says. */
export interface FaultProxy {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Requests so far, spoiled ones too. */
  readonly passed: readonly PassingRequest[];
  /** From now on requests that fit meet the fault. Earlier rules go first. */
  spoil(rule: LineRule): void;
  /** A good line again; what hangs is cut. */
  heal(): void;
  stop(): Promise<void>;
}

const DRIP_BYTES = 64;

interface Rule extends LineRule {
  left: number;
}

/** Where it listens: on a free port of this machine unless said. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Starts it. `target` is the service's address. */
export async function startFaultProxy(
  target: string,
  { host, port }: Place = { host: '127.0.0.1', port: 0 },
): Promise<FaultProxy> {
  const to = new URL(target);
  const passed: PassingRequest[] = [];
  let rules: Rule[] = [];
  let answered = Promise.withResolvers<void>();
  const hanging = new Set<ServerResponse>();

  const faultOf = (request: PassingRequest): LineFault | undefined => {
    const rule = rules.find(({ left, when }) => left > 0 && (when?.(request) ?? true));
    if (rule !== undefined) rule.left -= 1;
    return rule?.fault;
  };

  const carry = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = message;
    const request = { method, path, headers };
    passed.push(request);
    const fault = faultOf(request);
    if (fault === 'refused' || fault === 'cutBefore') return reset(response);
    const whole = await wholeRequest(message);
    await spoiled(fault, whole, response);
    if (fault !== 'overtaken') {
      answered.resolve();
      answered = Promise.withResolvers();
    }
  };

  const spoiled = async (
    fault: LineFault | undefined,
    whole: WholeRequest,
    response: ServerResponse,
  ): Promise<void> => {
    switch (fault) {
      case 'cutInRequest':
        await forwardHalf(to, whole);
        return reset(response);
      case 'cutBeforeAnswer':
        (await forward(to, whole)).resume();
        return reset(response);
      case 'cutInAnswer':
        return cutInAnswer(await forward(to, whole), response);
      case 'halfOpen':
        hanging.add(response);
        (await forward(to, whole)).resume();
        return;
      case 'error500':
        return answer(response, 500, 'text/plain', 'Internal Server Error');
      case 'html200':
        return answer(response, 200, 'text/html', '<!doctype html><title>Proxy</title>');
      case 'portal':
        response.setHeader('location', 'http://portal.test/login');
        return answer(response, 302, 'text/html', '');
      case 'twice':
        await bodyOf(await forward(to, whole));
        return relay(await forward(to, whole), response);
      case 'overtaken':
        await answered.promise;
        return relay(await forward(to, whole), response);
      case 'shortGzip':
        return shortGzip(await forward(to, whole), response);
      case 'refused':
      case 'cutBefore':
      case undefined:
        return relay(await forward(to, whole), response);
      default:
        if ('slowMs' in fault) {
          await wait(fault.slowMs);
          return relay(await forward(to, whole), response);
        }
        return drip(await forward(to, whole), response, fault.dripMs);
    }
  };

  const server = createServer((message, response) => {
    response.on('error', () => undefined);
    // The service is gone: so is this connection.
    carry(message, response).catch(() => reset(response));
  });
  server.keepAliveTimeout = 75_000;
  server.listen(port, host);
  await once(server, 'listening');
  const heal = (): void => {
    rules = [];
    for (const response of hanging) reset(response);
    hanging.clear();
  };
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    passed,
    spoil: (rule) => rules.push({ ...rule, left: rule.times ?? Number.POSITIVE_INFINITY }),
    heal,
    stop: async () => {
      heal();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function reset(response: ServerResponse): void {
  if (response.socket?.resetAndDestroy() === undefined) response.destroy();
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function head(message: IncomingMessage, response: ServerResponse): void {
  response.writeHead(message.statusCode ?? 502, message.rawHeaders);
}

/** As it is, while it comes: a stream stays a stream. */
async function relay(message: IncomingMessage, response: ServerResponse): Promise<void> {
  head(message, response);
  response.flushHeaders();
  response.once('close', () => message.destroy());
  for await (const part of message) response.write(part as Buffer);
  response.end();
}

async function cutInAnswer(message: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(message);
  head(message, response);
  response.write(body.subarray(0, body.length >> 1));
  await new Promise((resolve) => setImmediate(resolve));
  reset(response);
}

async function drip(
  message: IncomingMessage,
  response: ServerResponse,
  everyMs: number,
): Promise<void> {
  const body = await bodyOf(message);
  head(message, response);
  for (let at = 0; at < body.length && !response.destroyed; at += DRIP_BYTES) {
    response.write(body.subarray(at, at + DRIP_BYTES));
    await wait(everyMs);
  }
  response.end();
}

async function shortGzip(message: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(message);
  const packed = message.headers['content-encoding'] === 'gzip';
  const whole = gzipSync(packed ? gunzipSync(body) : body);
  response.writeHead(message.statusCode ?? 502, {
    'content-type': message.headers['content-type'] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
  });
  response.end(whole.subarray(0, whole.length >> 1));
}
