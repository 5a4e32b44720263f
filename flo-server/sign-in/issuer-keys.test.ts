import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { isSafeAddress, issuerKeys } from './issuer-keys.ts';

let server: Server;
afterEach(() => server.close());

/** An issuer whose answers a test gives. */
async function start(answer: (path: string, url: string, response: ServerResponse) => void) {
  server = createServer((request, response) => answer(request.url ?? '', url, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return url;
}

const json = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

async function keyPair(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' }, token };
}

describe('the keys of an issuer', () => {
  it('are found through its metadata, and fetched once', async () => {
    const { jwk, token } = await keyPair('one');
    const asked: string[] = [];
    const url = await start((path, own, response) => {
      asked.push(path);
      json(response, path === '/keys' ? { keys: [jwk] } : { issuer: own, jwks_uri: `${own}/keys` });
    });
    const keys = issuerKeys(url);
    await jwtVerify(token, keys);
    await jwtVerify(token, keys);
    expect(asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('are waited for: while they cannot be had, nobody is told that a token is wrong', async () => {
    const { jwk, token } = await keyPair('one');
    let broken = true;
    const url = await start((path, own, response) => {
      if (broken) response.writeHead(500).end('no');
      else
        json(
          response,
          path === '/keys' ? { keys: [jwk] } : { issuer: own, jwks_uri: `${own}/keys` },
        );
    });
    const keys = issuerKeys(url);
    const refusal = { code: 'service.unavailable', details: { retryAfter: 5 } };
    await expect(jwtVerify(token, keys)).rejects.toMatchObject(refusal);
    broken = false;
    await expect(jwtVerify(token, keys)).resolves.toBeDefined();
  });

  it('are not taken from an issuer that calls itself something else, or keeps them elsewhere', async () => {
    const { token } = await keyPair('one');
    for (const wrong of [
      (own: string) => ({ issuer: 'https://evil.example', jwks_uri: `${own}/keys` }),
      (own: string) => ({ issuer: own, jwks_uri: 'http://evil.example/keys' }),
      (own: string) => ({ issuer: own }),
    ]) {
      const url = await start((_path, own, response) => json(response, wrong(own)));
      await expect(jwtVerify(token, issuerKeys(url))).rejects.toMatchObject({
        code: 'service.unavailable',
      });
      server.close();
    }
  });

  it('do not include one that nobody has published', async () => {
    const { jwk } = await keyPair('one');
    const { token } = await keyPair('another');
    const url = await start((path, own, response) =>
      json(response, path === '/keys' ? { keys: [jwk] } : { issuer: own, jwks_uri: `${own}/keys` }),
    );
    await expect(jwtVerify(token, issuerKeys(url))).rejects.toMatchObject({
      code: 'ERR_JWKS_NO_MATCHING_KEY',
    });
  });
});

describe('an address to fetch from', () => {
  it.each([
    ['https://helseid-sts.test.nhn.no', true],
    ['http://127.0.0.1:4000', true],
    ['http://localhost:4000', false],
    ['http://127.0.0.1.evil.example', false],
    ['http://helseid.example', false],
    ['file:///etc/passwd', false],
    ['nothing', false],
  ])('%s is safe: %s', (address, safe) => {
    server = createServer();
    expect(isSafeAddress(address)).toBe(safe);
  });
});
