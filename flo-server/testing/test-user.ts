import { createHash, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { roles } from '#contract/codes/access.ts';
import type { Role } from '#contract/codes/access.ts';
import { namedUserOf } from '#contract/development/named-users.ts';
import { testIssuer } from './test-issuer.ts';
import type { TokenHeader } from './test-issuer.ts';

/** What a request must carry to be answered. */
export interface SignedHeaders {
  readonly authorization: string;
  readonly dpop: string;
}

/** Somebody who is signed in: a token, and the key that it is bound to. */
export interface TestUser {
  readonly subject: string;
  readonly token: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
  readonly keyThumbprint: string;
  /** Headers with a fresh proof for one request to an absolute address. */
  sign(method: string, url: string): Promise<SignedHeaders>;
  /** A proof; what is given replaces what a right one holds. */
  proof(claims: ProofClaims, header?: Readonly<Record<string, unknown>>): Promise<string>;
}

interface ProofClaims extends Readonly<Record<string, unknown>> {
  readonly htm: string;
  readonly htu: string;
}

/** Claims of the token that a test wants otherwise. */
export interface TestUserOptions {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: TokenHeader;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Signs somebody in with a key of their own. */
export async function signInTestUser(
  subject: string,
  { claims = {}, header }: TestUserOptions = {},
): Promise<TestUser> {
  const issuer = await testIssuer();
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const keyThumbprint = await calculateJwkThumbprint(publicJwk);
  const token = await issuer.token(
    { sub: subject, cnf: { jkt: keyThumbprint }, ...claims },
    header,
  );
  const proof: TestUser['proof'] = (proofClaims, proofHeader = {}) =>
    new SignJWT({
      iat: Math.floor(Date.now() / 1000),
      jti: randomUUID(),
      ath: hashOf(token),
      ...proofClaims,
    })
      .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: publicJwk, ...proofHeader })
      .sign(privateKey);
  return {
    subject,
    token,
    privateKey,
    publicJwk,
    keyThumbprint,
    proof,
    sign: async (method, url) => ({
      authorization: `DPoP ${token}`,
      dpop: await proof({ htm: method, htu: url.replace(/[?#].*$/s, '') }),
    }),
  };
}

const signedIn = new Map<string, Promise<TestUser>>();

/** A named user, or the first one of a role; signed in once for the test file. */
export function testUser(who: string = 'telephoneAdviser'): Promise<TestUser> {
  const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
  const subject = isRole(who) ? namedUserOf(who).subject : who;
  const there = signedIn.get(subject) ?? signInTestUser(subject);
  signedIn.set(subject, there);
  return there;
}
