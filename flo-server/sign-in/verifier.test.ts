import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEST_AUDIENCE, testIssuer } from '../testing/test-issuer.ts';
import type { TestIssuer } from '../testing/test-issuer.ts';
import { signInTestUser } from '../testing/test-user.ts';
import type { TestUser, TestUserOptions } from '../testing/test-user.ts';
import { tokenVerifier } from './verifier.ts';
import type { Presented } from './verifier.ts';

const URL_OF_REQUEST = 'http://127.0.0.1:4000/citizens/lookup';
const seconds = (): number => Math.floor(Date.now() / 1000);

let issuer: TestIssuer;
let user: TestUser;
beforeAll(async () => {
  issuer = await testIssuer();
  user = await signInTestUser('ingrid-bakke');
});

/** A verifier with its own memory of proofs, at a time of its own. */
function verifier(laterBySeconds = 0) {
  const used = new Set<string>();
  return tokenVerifier({
    issuer: issuer.url,
    audience: TEST_AUDIENCE,
    keys: issuer.keys,
    now: () => new Date(Date.now() + laterBySeconds * 1000),
    usedProofs: {
      use: async ({ hash }) => {
        const key = hash.toString('hex');
        return !used.has(key) && used.add(key).has(key);
      },
    },
  });
}

const right = { htm: 'POST', htu: URL_OF_REQUEST };

/** A right request of a user; what is given replaces what a right one holds. */
async function requestOf(by: TestUser, other: Partial<Presented> = {}): Promise<Presented> {
  return {
    method: 'POST',
    url: URL_OF_REQUEST,
    authorization: [`DPoP ${by.token}`],
    proofs: [await by.proof(right)],
    ...other,
  };
}

const signedIn = (options: TestUserOptions) => signInTestUser('ingrid-bakke', options);

describe('a right request', () => {
  it('tells who sends it', async () => {
    expect(await verifier().verify(await requestOf(user))).toMatchObject({
      subject: 'ingrid-bakke',
      clientId: 'flo-arbeidsflate',
      securityLevel: 4,
    });
  });

  it('may name the scheme in any case, and the address in another form of the same', async () => {
    const proof = await user.proof({ ...right, htu: 'HTTP://127.0.0.1:4000/citizens/lookup?x#y' });
    const request = { authorization: [`dpop ${user.token}`], proofs: [proof] };
    await expect(verifier().verify(await requestOf(user, request))).resolves.toBeDefined();
  });

  it('may be of a service, which is known by its client', async () => {
    const service = await signedIn({ claims: { sub: null, client_id: 'flo-service' } });
    const found = await verifier().verify(await requestOf(service));
    expect(found.subject).toBe('flo-service');
  });

  it('may come from a clock that is half a minute off', async () => {
    const soon = await signedIn({ claims: { nbf: seconds() + 25, iat: seconds() + 25 } });
    await expect(verifier().verify(await requestOf(soon))).resolves.toBeDefined();
    for (const iat of [seconds() - 25, seconds() + 25]) {
      const proofs = [await user.proof({ ...right, iat })];
      await expect(verifier().verify(await requestOf(user, { proofs }))).resolves.toBeDefined();
    }
  });
});

describe('a token is refused', () => {
  const wrongTokens: [string, () => TestUserOptions | Promise<TestUserOptions>][] = [
    ['of another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['without an issuer', () => ({ claims: { iss: null } })],
    ['for another service', () => ({ claims: { aud: 'other:api' } })],
    ['for nobody in particular', () => ({ claims: { aud: null } })],
    ['that is not valid yet', () => ({ claims: { nbf: seconds() + 60 } })],
    ['that never ends', () => ({ claims: { exp: null } })],
    ['that is bound to no key', () => ({ claims: { cnf: null } })],
    ['that is bound to something else', () => ({ claims: { cnf: { 'x5t#S256': 'x' } } })],
    ['that names nobody', () => ({ claims: { sub: '', client_id: 'c' } })],
    ['of another kind: an ID token', () => ({ header: { typ: 'JWT' } })],
    ['with a key that nobody knows', () => ({ header: { kid: 'unknown' } })],
    [
      'that another key has signed',
      async () => ({ header: { key: (await generateKeyPair('ES256')).privateKey } }),
    ],
    [
      'that a shared secret has signed',
      () => ({ header: { alg: 'HS256', key: new Uint8Array(32).fill(7) } }),
    ],
  ];
  it.each(wrongTokens)('%s', async (_name, options) => {
    const wrong = await signedIn(await options());
    await expect(verifier().verify(await requestOf(wrong))).rejects.toMatchObject({
      code: 'session.unauthenticated',
    });
  });

  it('that nobody has signed', async () => {
    const token = new UnsecuredJWT({ sub: 'ingrid-bakke', client_id: 'c' })
      .setIssuer(issuer.url)
      .setAudience(TEST_AUDIENCE)
      .setExpirationTime('1h')
      .encode();
    await expect(
      verifier().verify(await requestOf(user, { authorization: [`DPoP ${token}`] })),
    ).rejects.toMatchObject({ code: 'session.unauthenticated' });
  });

  it('whose content was changed', async () => {
    const [head, body, signature] = user.token.split('.');
    const claims = JSON.parse(Buffer.from(String(body), 'base64url').toString()) as object;
    const other = Buffer.from(JSON.stringify({ ...claims, sub: 'anne-solberg' }));
    const token = [head, other.toString('base64url'), signature].join('.');
    await expect(
      verifier().verify(await requestOf(user, { authorization: [`DPoP ${token}`] })),
    ).rejects.toMatchObject({ code: 'session.unauthenticated' });
  });

  it('that has expired, also when it was good before', async () => {
    const short = await signedIn({ claims: { exp: seconds() + 5 } });
    const late = verifier(60);
    const proofs = [await short.proof({ ...right, iat: seconds() + 60 })];
    await expect(late.verify(await requestOf(short, { proofs }))).rejects.toMatchObject({
      code: 'session.tokenExpired',
    });
    let ahead = 0;
    const one = tokenVerifier({
      issuer: issuer.url,
      audience: TEST_AUDIENCE,
      keys: issuer.keys,
      now: () => new Date(Date.now() + ahead * 1000),
      usedProofs: { use: async () => true },
    });
    await expect(one.verify(await requestOf(short))).resolves.toBeDefined();
    ahead = 60;
    await expect(one.verify(await requestOf(short, { proofs }))).rejects.toMatchObject({
      code: 'session.tokenExpired',
    });
  });

  it.each([
    ['as Bearer', (token: string) => [`Bearer ${token}`]],
    ['twice', (token: string) => [`DPoP ${token}`, `DPoP ${token}`]],
    ['beside another', (token: string) => [`DPoP ${token}`, 'Basic eDp5']],
    ['without its scheme', (token: string) => [token]],
    ['with something behind it', (token: string) => [`DPoP ${token}, DPoP x`]],
    ['as text that is no token', () => ['DPoP x']],
    ['that is endless', () => [`DPoP ${'x'.repeat(9_000)}`]],
    ['not at all', () => []],
  ])('sent %s', async (_name, headers) => {
    const request = await requestOf(user, { authorization: headers(user.token) });
    await expect(verifier().verify(request)).rejects.toMatchObject({
      code: 'session.unauthenticated',
    });
  });
});

describe('a proof is refused', () => {
  const refused = async (proofs: readonly string[], other: Partial<Presented> = {}) =>
    expect(verifier().verify(await requestOf(user, { proofs, ...other }))).rejects.toMatchObject({
      code: 'session.proofInvalid',
    });

  it.each([
    ['for another method', () => ({ htm: 'GET' })],
    ['for another path', () => ({ htu: `${URL_OF_REQUEST}/x` })],
    ['for another service on the machine', () => ({ htu: URL_OF_REQUEST.replace('4000', '4001') })],
    ['for another host', () => ({ htu: URL_OF_REQUEST.replace('127.0.0.1', 'localhost') })],
    ['for no address', () => ({ htu: 'lookup' })],
    ['for another token', () => ({ ath: 'x'.repeat(43) })],
    ['for no token', () => ({ ath: undefined })],
    ['that is old', () => ({ iat: seconds() - 45 })],
    ['that is from the future', () => ({ iat: seconds() + 45 })],
    ['without a time', () => ({ iat: undefined })],
    ['without an id', () => ({ jti: undefined })],
    ['with an id that is endless', () => ({ jti: 'x'.repeat(1_000) })],
  ])('%s', async (_name, claims) => {
    await refused([await user.proof({ ...right, ...claims() } as typeof right)]);
  });

  it('of another kind, or with a header that we do not understand', async () => {
    await refused([await user.proof(right, { typ: 'JWT' })]);
    await refused([await user.proof(right, { jwk: undefined })]);
    await refused([await user.proof(right, { kid: 'x', jwk: { kty: 'oct', k: 'eA' } })]);
  });

  it('that holds the private key', async () => {
    await refused([await user.proof(right, { jwk: await exportJWK(user.privateKey) })]);
  });

  it("of another's key, with a token that is not theirs", async () => {
    const thief = await signInTestUser('lars-moen');
    const ath = createHash('sha256').update(user.token);
    await refused([await thief.proof({ ...right, ath: ath.digest('base64url') })]);
  });

  it("that claims the owner's key and was signed by another", async () => {
    const thief = await signInTestUser('lars-moen');
    await refused([await thief.proof(right, { jwk: user.publicJwk })]);
  });

  it('that a shared secret or nobody has signed', async () => {
    const header = { typ: 'dpop+jwt', jwk: user.publicJwk };
    const secret = await new SignJWT({ ...right, jti: 'x'.repeat(20) })
      .setProtectedHeader({ ...header, alg: 'HS256' })
      .sign(new Uint8Array(32));
    await refused([secret]);
    const body = (await user.proof(right)).split('.')[1];
    const none = Buffer.from(JSON.stringify({ ...header, alg: 'none' })).toString('base64url');
    await refused([`${none}.${body}.`]);
  });

  it('that is missing, doubled, endless or no proof', async () => {
    const good = await user.proof(right);
    await refused([]);
    await refused([good, await user.proof(right)]);
    await refused([`${good}${'x'.repeat(5_000)}`]);
    await refused(['']);
    await refused(['...']);
  });

  it('that has been used', async () => {
    const request = await requestOf(user);
    const one = verifier();
    await one.verify(request);
    await expect(one.verify(request)).rejects.toMatchObject({ code: 'session.proofReplayed' });
  });
});
