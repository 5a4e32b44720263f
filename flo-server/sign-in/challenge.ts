import type { ProblemCode } from '#contract/flo-api/problem.ts';

/** Signatures that tokens and proofs may carry: public keys alone, never a shared secret or none. */
export const signatureAlgorithms = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
] as const;

const errors: Partial<Record<ProblemCode, readonly [error: string, description: string]>> = {
  'session.tokenExpired': ['invalid_token', 'The access token has expired'],
  'session.proofInvalid': ['invalid_dpop_proof', 'The DPoP proof does not fit the request'],
  'session.proofReplayed': ['invalid_dpop_proof', 'The DPoP proof has been used before'],
};

/**
 * The `WWW-Authenticate` of a 401 (RFC 9449 § 7.1). `presented`: whether a token came at all; who
 * sends none is told how, not what was wrong.
 */
export function challenge(code: ProblemCode, presented: boolean): string {
  const [error, description] = errors[code] ?? ['invalid_token', 'The access token is not valid'];
  const reason = presented ? `error="${error}", error_description="${description}", ` : '';
  return `DPoP ${reason}algs="${signatureAlgorithms.join(' ')}"`;
}
