import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import {
  calculateJwkThumbprint,
  decodeJwt,
  decodeProtectedHeader,
  EmbeddedJWK,
  jwtVerify,
} from 'jose';
import { DeskClock } from './desk-clock.ts';
import { Grant } from './grant.ts';
import { ProofKey } from './proof-key.ts';

let key: ProofKey;
let refreshed: string[];
beforeEach(async () => {
  key = await ProofKey.make();
  refreshed = [];
});
afterEach(() => expect(refreshed.length).toBeLessThan(3));

const url = 'https://flo.example/citizens/1?cursor=2#x';
function grant(expiresAt: number, fail = false): Grant {
  return new Grant({
    key,
    refreshToken: 'r1',
    tokens: { accessToken: 'a1', refreshToken: undefined, expiresAt, renewAt: expiresAt - 1000 },
    clock: new DeskClock(() => 1_000_000),
    refresh: (_key, token) => {
      refreshed.push(token);
      if (fail) return Promise.reject(new TypeError('fetch failed'));
      const expires = { expiresAt: 9_000_000, renewAt: 8_000_000 };
      return Promise.resolve({ accessToken: 'a2', refreshToken: 'r2', ...expires });
    },
    onRotated: () => undefined,
    onRefreshed: () => undefined,
  });
}

it('proves each request for itself, by a key that the token can be bound to', async () => {
  const held = grant(2_000_000);
  const [first, second] = [await held.headers('POST', url), await held.headers('POST', url)];
  expect(first['authorization']).toBe('DPoP a1');
  const proof = first['dpop'] ?? '';
  const { payload } = await jwtVerify(proof, EmbeddedJWK, {
    typ: 'dpop+jwt',
    currentDate: new Date(1_000_000),
  });
  expect(payload).toEqual({
    htm: 'POST',
    htu: 'https://flo.example/citizens/1',
    ath: createHash('sha256').update('a1').digest('base64url'),
    iat: 1000,
    jti: expect.any(String) as string,
  });
  expect(decodeJwt(second['dpop'] ?? '').jti).not.toBe(payload.jti);
  const { jwk } = decodeProtectedHeader(proof);
  expect(jwk).not.toHaveProperty('d');
  expect(await calculateJwkThumbprint(jwk!)).toBe(await calculateJwkThumbprint(key.jwk));
});

it('keeps its key over a restart', async () => {
  const again = await ProofKey.from(JSON.parse(JSON.stringify(key.jwk)) as typeof key.jwk);
  const proven = { method: 'GET', url, accessToken: 'a', at: 1000 };
  const { jwk } = decodeProtectedHeader(await again.prove(proven));
  expect(decodeProtectedHeader(await key.prove(proven)).jwk).toEqual(jwk);
});

it('does not ask the provider again at once when it could not be reached', async () => {
  const held = grant(900_000, true);
  await held.headers('GET', url);
  await held.headers('GET', url);
  expect(refreshed).toEqual(['r1']);
});

it('uses each refresh token once', async () => {
  const held = grant(900_000);
  expect((await held.headers('GET', url))['authorization']).toBe('DPoP a2');
  expect(held.refreshToken).toBe('r2');
  const refusal = { code: 'session.tokenExpired', date: null, authorization: 'DPoP a2' };
  expect(await Promise.all([held.refused(refusal), held.refused(refusal)])).toEqual([true, true]);
  expect(refreshed).toEqual(['r1', 'r2']);
});

it('does not renew for a call that was refused with an older token', async () => {
  const held = grant(2_000_000);
  const refusal = { code: 'session.tokenExpired', date: null, authorization: 'DPoP a0' };
  expect(await held.refused(refusal)).toBe(true);
  expect(refreshed).toEqual([]);
});

it('signs nothing when it is over', async () => {
  const held = grant(2_000_000);
  held.end();
  await expect(held.headers('GET', url)).rejects.toMatchObject({ code: 'session.signedOut' });
});
