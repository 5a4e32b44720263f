import { errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from '#contract/zod.ts';
import { DatabaseFault } from '../db/fault.ts';
import { ProblemError } from '../http/problem-error.ts';
import { signatureAlgorithms } from './challenge.ts';

/** What a valid access token says. */
export interface SignedIn {
  /** Who: the subject, or the client where a service signed in by itself. */
  readonly subject: string;
  readonly clientId: string;
  /** How sure the provider is of who it is, 1–4; null for a service account. */
  readonly securityLevel: number | null;
  /** Thumbprint of the key that every request must be proved with (RFC 9449 § 6). */
  readonly keyThumbprint: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Whose tokens count, and which. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's keys. Its failures to fetch them are ProblemErrors. */
  readonly keys: JWTVerifyGetKey;
}

/** How far clocks may be apart, in seconds. */
export const CLOCK_SKEW_S = 30;

const SECURITY_LEVEL = 'helseid://claims/identity/security_level';

/** The claims that are read; a token may hold more. */
const Claims = z.object({
  sub: z.string().min(1).max(200).optional(),
  client_id: z.string().min(1).max(200),
  exp: z.number(),
  cnf: z.object({ jkt: z.string().length(43) }),
  [SECURITY_LEVEL]: z.coerce.number().int().min(1).max(4).optional(),
});

const refused = (): ProblemError => new ProblemError('session.unauthenticated');

function problemOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new ProblemError('session.tokenExpired');
  if (error instanceof errors.JOSEError) return refused();
  // What else can fail is ours: the keys could not be fetched.
  if (error instanceof ProblemError || error instanceof DatabaseFault) return error;
  return refused();
}

/**
 * Checks an access token (RFC 9068): kind, signature, issuer, audience, time, and that it is bound to
 * a key. Real time: tokens are the provider's, not the register's.
 *
 * @throws ProblemError `session.unauthenticated` or `session.tokenExpired`.
 */
export async function verifyAccessToken(
  token: string,
  { issuer, audience, keys }: TokenRules,
  now: Date,
): Promise<SignedIn> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      typ: 'at+jwt',
      algorithms: [...signatureAlgorithms],
      clockTolerance: CLOCK_SKEW_S,
      currentDate: now,
      requiredClaims: ['exp', 'iat'],
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) throw refused();
    const { sub, client_id: clientId, exp, cnf } = claims.data;
    return {
      subject: sub ?? clientId,
      clientId,
      securityLevel: claims.data[SECURITY_LEVEL] ?? null,
      keyThumbprint: cnf.jkt,
      expiresAt: exp,
    };
  } catch (error) {
    throw problemOf(error);
  }
}
