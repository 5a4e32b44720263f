import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWTPayload, JWTVerifyGetKey } from 'jose';

export const TEST_AUDIENCE = 'flo:api';
const KEY_ID = 'test-issuer';

/** An issuer of tokens whose keys a test holds; the service fetches them as it would any issuer's. */
export interface TestIssuer {
  readonly url: string;
  /** Its public keys, for tests that need no HTTP. */
  readonly keys: JWTVerifyGetKey;
  readonly privateKey: CryptoKey;
  /** A token with these claims beside the usual ones; null leaves a usual one out. */
  token(claims: Readonly<Record<string, unknown>>, header?: TokenHeader): Promise<string>;
}

/** What a test wants otherwise in a token's header. */
export interface TokenHeader {
  readonly alg?: string;
  readonly kid?: string;
  readonly typ?: string;
  readonly key?: CryptoKey | Uint8Array;
}

async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const found = request.url?.startsWith('/.well-known/');
    const body = found === true ? { issuer: url, jwks_uri: `${url}/jwks` } : { keys: [jwk] };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It lives as long as the tests of the file do, and keeps nobody alive.
  server.unref();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    keys: createLocalJWKSet({ keys: [jwk] }),
    privateKey,
    token: (claims, { alg = 'ES256', kid = KEY_ID, typ = 'at+jwt', key = privateKey } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = {
        iss: url,
        aud: TEST_AUDIENCE,
        iat: now,
        nbf: now,
        exp: now + 3_600,
        client_id: 'flo-arbeidsflate',
        'helseid://claims/identity/security_level': '4',
      };
      const all = Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== null);
      return new SignJWT(Object.fromEntries(all) as JWTPayload)
        .setProtectedHeader({ alg, kid, typ })
        .sign(key);
    },
  };
}

let issuer: Promise<TestIssuer> | undefined;

/** The issuer of this test file: the same one for every service and user in it. */
export function testIssuer(): Promise<TestIssuer> {
  return (issuer ??= startIssuer());
}
