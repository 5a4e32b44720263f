import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

let service: TestService;
let address: URL;
beforeAll(async () => {
  service = await testService();
  address = new URL(await service.app.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(() => service.stop());

/** What comes back to the very bytes that are sent. */
async function answerTo(request: string): Promise<string> {
  const socket = connect(Number(address.port), address.hostname);
  await once(socket, 'connect');
  socket.end(request);
  return text(socket);
}

const asked = (...headers: readonly string[]): string =>
  ['GET /me HTTP/1.1', `host: ${address.host}`, 'connection: close', ...headers, '', ''].join(
    '\r\n',
  );

describe('a header', () => {
  it.each(['x-request-id', 'flo-call', 'flo-standing', 'idempotency-key', 'origin', 'if-match'])(
    '%s that hides another is not given back',
    async (name) => {
      for (const value of ['a%0d%0aset-cookie: x=1', 'a\rset-cookie: x=1', 'a\nset-cookie: x=1']) {
        const answer = await answerTo(asked(`${name}: ${value}`));
        expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
        expect(answer.toLowerCase()).not.toContain('set-cookie');
      }
    },
  );

  it('that says twice how long the body is ends the connection', async () => {
    const smuggled = ['content-length: 5', 'transfer-encoding: chunked'];
    const answer = await answerTo(
      `${asked(...smuggled)}0\r\n\r\nGET /health/live HTTP/1.1\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.split('HTTP/1.1 ')).toHaveLength(2);
  });

  it('in an address is an address that does not exist', async () => {
    const answer = await answerTo(asked().replace('/me', '/me%0d%0aset-cookie:%20x=1'));
    expect(answer).toMatch(/^HTTP\/1\.1 40[014] /);
    expect(answer.toLowerCase()).not.toMatch(/\nset-cookie/);
  });
});
