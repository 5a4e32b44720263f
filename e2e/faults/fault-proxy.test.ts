import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

const ANSWER = JSON.stringify({ text: 'å'.repeat(500) });

/** What the service has carried out, in its order. */
const carriedOut: string[] = [];
let service: Server;
let proxy: FaultProxy;

beforeAll(async () => {
  service = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      carriedOut.push(body);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(ANSWER);
    });
  });
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  proxy = await startFaultProxy(`http://127.0.0.1:${(service.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await proxy.stop();
  service.close();
  service.closeAllConnections();
});
beforeEach(() => {
  proxy.heal();
  carriedOut.length = 0;
});

const send = (body = 'one', signal?: AbortSignal): Promise<Response> =>
  fetch(`${proxy.url}/x`, {
    method: 'POST',
    body,
    redirect: 'error',
    ...(signal && { signal }),
  });
const sendAndRead = async (body?: string): Promise<string> => (await send(body)).text();

describe('the fault proxy', () => {
  it('is a good line until it is told otherwise', async () => {
    expect(await sendAndRead()).toBe(ANSWER);
    expect(carriedOut).toEqual(['one']);
  });

  it.each(['refused', 'cutBefore', 'cutInRequest', 'portal'] as const)(
    'when it is %s, nothing is carried out and nothing is answered',
    async (fault) => {
      proxy.spoil({ fault, times: 1 });
      await expect(send('one and a half')).rejects.toThrow();
      expect(carriedOut).toEqual([]);
      expect(await sendAndRead()).toBe(ANSWER);
    },
  );

  it.each(['cutBeforeAnswer', 'cutInAnswer'] as const)(
    'when it is %s, it is carried out and not answered',
    async (fault) => {
      proxy.spoil({ fault, times: 1 });
      await expect(sendAndRead()).rejects.toThrow();
      expect(carriedOut).toEqual(['one']);
    },
  );

  it('half open, it carries out and never answers, until the line is cut', async () => {
    proxy.spoil({ fault: 'halfOpen', times: 1 });
    const answer = send();
    await expect.poll(() => carriedOut).toEqual(['one']);
    const first = await Promise.race([answer.catch(() => 'cut'), Promise.resolve('still waiting')]);
    expect(first).toBe('still waiting');
    proxy.heal();
    await expect(answer).rejects.toThrow();
  });

  it('forges what a broken service or a proxy in between would say', async () => {
    proxy.spoil({ fault: 'error500', times: 1 });
    proxy.spoil({ fault: 'html200', times: 1 });
    expect((await send()).status).toBe(500);
    const page = await send();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(carriedOut).toEqual([]);
  });

  it('sends twice', async () => {
    proxy.spoil({ fault: 'twice', times: 1 });
    expect(await sendAndRead()).toBe(ANSWER);
    expect(carriedOut).toEqual(['one', 'one']);
  });

  it('lets one overtake another', async () => {
    proxy.spoil({ fault: 'overtaken', times: 1 });
    const before = proxy.passed.length;
    const first = sendAndRead('first');
    await expect.poll(() => proxy.passed.length).toBe(before + 1);
    await sendAndRead('second');
    await first;
    expect(carriedOut).toEqual(['second', 'first']);
  });

  it('ends a compressed answer in the middle, which Node takes for all of it', async () => {
    proxy.spoil({ fault: 'shortGzip', times: 1 });
    const text = await sendAndRead();
    expect(ANSWER.startsWith(text)).toBe(true);
    expect(text.length).toBeLessThan(ANSWER.length);
  });

  it('is slow, and drips, and gives all of it in the end', async () => {
    proxy.spoil({ fault: { slowMs: 20 }, times: 1 });
    proxy.spoil({ fault: { dripMs: 1 }, times: 1 });
    expect(await sendAndRead()).toBe(ANSWER);
    expect(await sendAndRead()).toBe(ANSWER);
  });

  it('spoils only what a rule is about', async () => {
    proxy.spoil({ fault: 'error500', when: ({ method }) => method === 'GET' });
    expect((await send()).status).toBe(200);
    expect((await fetch(`${proxy.url}/x`)).status).toBe(500);
  });

  it('hands a request on word for word', async () => {
    const { port } = new URL(proxy.url);
    const request = httpRequest({
      port,
      path: '/y?z=1',
      headers: { host: 'flo.test:1', 'x-Own': '1' },
    });
    request.end();
    await once(request, 'response');
    expect(proxy.passed.at(-1)).toMatchObject({
      path: '/y?z=1',
      headers: { host: 'flo.test:1', 'x-own': '1' },
    });
  });
});
