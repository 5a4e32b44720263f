import type { Pool } from '../db/pool.ts';
import { issuerKeys } from '../sign-in/issuer-keys.ts';
import { usedProofs } from '../sign-in/used-proofs.ts';
import { tokenVerifier } from '../sign-in/verifier.ts';
import type { TokenVerifier } from '../sign-in/verifier.ts';
import { TEST_AUDIENCE, testIssuer } from './test-issuer.ts';

/** The service's own verifier, for tokens of the file's test issuer. */
export async function testVerifier(pool: Pool): Promise<TokenVerifier> {
  const { url } = await testIssuer();
  return tokenVerifier({
    issuer: url,
    audience: TEST_AUDIENCE,
    keys: issuerKeys(url),
    usedProofs: usedProofs(pool),
  });
}
