import { createHash } from 'node:crypto';
import { ProblemError } from '../http/problem-error.ts';
import { verifyAccessToken } from './access-token.ts';
import type { SignedIn, TokenRules } from './access-token.ts';
import { verifyProof } from './proof.ts';
import { Recent } from './recent.ts';
import type { UsedProofs } from './used-proofs.ts';

/** What a request shows of who sends it. */
export interface Presented {
  readonly method: string;
  /** Absolute address without query and fragment, as this service knows it. */
  readonly url: string;
  /** Every `Authorization` header that came. */
  readonly authorization: readonly string[];
  /** Every `DPoP` header that came. */
  readonly proofs: readonly string[];
}

/** Tells who sends a request. */
export interface TokenVerifier {
  /** @throws ProblemError of status 401, or 503 when it cannot be told right now. */
  verify(request: Presented): Promise<SignedIn>;
}

export interface VerifierOptions extends TokenRules {
  readonly usedProofs: UsedProofs;
  /** Real time; another one for tests of the time rules. */
  readonly now?: () => Date;
}

const MOST_TOKENS = 10_000;
const LONGEST_TOKEN = 8_192;

/** The token of `Authorization: DPoP …`. A bound token that is sent as `Bearer` is refused. */
function tokenOf(authorization: readonly string[]): string {
  const [only, second] = authorization;
  const token = /^DPoP ([A-Za-z0-9._~+/=-]+)$/i.exec(only ?? '')?.[1];
  if (token === undefined || second !== undefined || token.length > LONGEST_TOKEN) {
    throw new ProblemError('session.unauthenticated');
  }
  return token;
}

function onlyProof([only, second]: readonly string[]): string {
  if (only === undefined || second !== undefined) throw new ProblemError('session.proofInvalid');
  return only;
}

/** A verifier of access tokens with proofs. A token that was found good is not checked twice. */
export function tokenVerifier(options: VerifierOptions): TokenVerifier {
  const now = options.now ?? (() => new Date());
  const verified = new Recent<SignedIn>(MOST_TOKENS);

  const signedInBy = async (token: string): Promise<SignedIn> => {
    const key = createHash('sha256').update(token).digest('base64');
    const there = verified.get(key);
    if (there !== undefined && there.expiresAt * 1000 > now().getTime()) return there;
    verified.delete(key);
    const signedIn = await verifyAccessToken(token, options, now());
    verified.set(key, signedIn);
    return signedIn;
  };

  return {
    verify: async ({ method, url, authorization, proofs }) => {
      const token = tokenOf(authorization);
      const proofText = onlyProof(proofs);
      const signedIn = await signedInBy(token);
      const { keyThumbprint } = signedIn;
      const proof = await verifyProof(proofText, { method, url, token, keyThumbprint }, now());
      if (!(await options.usedProofs.use(proof))) throw new ProblemError('session.proofReplayed');
      return signedIn;
    },
  };
}
