import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import type { CryptoKey } from 'jose';
import { z } from '#contract/zod.ts';
import { ProblemError } from '../http/problem-error.ts';
import { CLOCK_SKEW_S } from './access-token.ts';
import { signatureAlgorithms } from './challenge.ts';
import { Recent } from './recent.ts';

/** What a proof must fit. */
export interface ProofRules {
  readonly method: string;
  /** Absolute address of the request without query and fragment. */
  readonly url: string;
  /** The access token that came with it. */
  readonly token: string;
  /** The key that the token is bound to. */
  readonly keyThumbprint: string;
}

/** A valid proof, to be used once. */
export interface Proof {
  /** SHA-256 of the key's thumbprint and the proof's id. */
  readonly hash: Buffer;
  /** When it is too old anyway. */
  readonly expiresAt: Date;
}

const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** The public parts of a key, and nothing that could change how it is read. */
const PublicJwk = z
  .looseObject({})
  // A private key in a header is a key that is no longer private.
  .refine((jwk) => !PRIVATE_PARTS.some((part) => part in jwk))
  .pipe(
    z.union([
      z.object({ kty: z.literal('EC'), crv: z.string(), x: z.string(), y: z.string() }),
      z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() }),
    ]),
  );

const Header = z.object({
  typ: z.literal('dpop+jwt'),
  alg: z.enum(signatureAlgorithms),
  jwk: PublicJwk,
});

const Claims = z.object({
  htm: z.string(),
  htu: z.url(),
  ath: z.string(),
  iat: z.number(),
  jti: z.string().min(8).max(200),
});

interface ProofKey {
  readonly thumbprint: string;
  readonly key: CryptoKey;
}

const MOST_KEYS = 2_000;
const LONGEST_PROOF = 4_096;
/** A client's proofs have one and the same header: its key is read once. */
const known = new Recent<ProofKey>(MOST_KEYS);

async function readKey(proof: string): Promise<ProofKey> {
  const segment = proof.slice(0, proof.indexOf('.'));
  const there = known.get(segment);
  if (there !== undefined) return there;
  const { alg, jwk } = Header.parse(decodeProtectedHeader(proof));
  const key: CryptoKey = await importJWK(jwk, alg);
  const entry = { key, thumbprint: await calculateJwkThumbprint(jwk) };
  known.set(segment, entry);
  return entry;
}

/** The address as it is compared (RFC 9449 § 4.3): normal form, without query and fragment. */
function comparable(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

const sha256 = (text: string) => createHash('sha256').update(text);

async function check(proof: string, rules: ProofRules, now: Date): Promise<Proof | undefined> {
  const { key, thumbprint } = await readKey(proof);
  if (thumbprint !== rules.keyThumbprint) return undefined;
  const { payload } = await compactVerify(proof, key, { algorithms: [...signatureAlgorithms] });
  const claims = Claims.parse(JSON.parse(Buffer.from(payload).toString()));
  const fits =
    claims.htm === rules.method &&
    comparable(claims.htu) === comparable(rules.url) &&
    claims.ath === sha256(rules.token).digest('base64url') &&
    Math.abs(now.getTime() / 1000 - claims.iat) <= CLOCK_SKEW_S;
  if (!fits) return undefined;
  return {
    hash: sha256(`${thumbprint}.${claims.jti}`).digest(),
    expiresAt: new Date((claims.iat + CLOCK_SKEW_S) * 1000),
  };
}

/**
 * Checks that a request comes from the holder of the token's key (RFC 9449 § 4.3): kind, algorithm,
 * public key, signature, method, address, token, time. That it is used once is another matter.
 *
 * @throws ProblemError `session.proofInvalid`, without saying which.
 */
export async function verifyProof(proof: string, rules: ProofRules, now: Date): Promise<Proof> {
  const valid =
    proof.length <= LONGEST_PROOF
      ? // Whatever a library says of foreign text, the answer is the same.
        await check(proof, rules, now).catch(() => undefined)
      : undefined;
  if (valid === undefined) throw new ProblemError('session.proofInvalid');
  return valid;
}
