import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openKeepAlive } from './keep-alive.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  stops.push(() => server.close());
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

describe('openKeepAlive', () => {
  it('posts over one connection and reads each answer whole', async () => {
    const ports = new Set<number | undefined>();
    const api = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      request.on('data', (body: Buffer) => {
        response.setHeader('content-length', 100_000);
        response.write('a'.repeat(99_990));
        setTimeout(() => response.end(body.toString().padEnd(10)), 5);
      });
    });
    const line = await openKeepAlive(api);
    stops.push(() => line.close());
    for (const body of ['{"a":1}', '{"b":2}']) {
      expect(await line.post('/x', body)).toEqual({ status: 200, bytes: 100_000 });
    }
    expect(ports.size).toBe(1);
  });

  it('tells a refusal from an answer', async () => {
    const api = await serve((_, response) => {
      response.writeHead(404, { 'content-length': 2 }).end('no');
    });
    const line = await openKeepAlive(api);
    stops.push(() => line.close());
    expect(await line.post('/x', '{}')).toEqual({ status: 404, bytes: 2 });
  });

  it('fails when the other end hangs up', async () => {
    const api = await serve((request) => request.socket.destroy());
    const line = await openKeepAlive(api);
    await expect(line.post('/x', '{}')).rejects.toThrow('closed');
  });
});
