import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { CryptoKey, CryptoKeyPair } from 'openid-client';

const ALGORITHM = 'ES256';

/** What a proof is about. */
export interface Proven {
  readonly method: string;
  readonly url: string;
  readonly accessToken: string;
  /** Seconds since 1970, by the receiver's clock. */
  readonly at: number;
}

/**
 * The key pair that makes a stolen token worthless (DPoP, RFC 9449): one for each profile, kept
 * sealed with the refresh token and discarded with it.
 */
export class ProofKey {
  /** For the identity provider's library. */
  readonly pair: CryptoKeyPair;
  /** With the private part: to be sealed. */
  readonly jwk: JWK;
  readonly #publicJwk: JWK;

  private constructor(pair: CryptoKeyPair, jwk: JWK) {
    this.pair = pair;
    this.jwk = jwk;
    const { kty, crv, x, y } = jwk;
    this.#publicJwk = { kty, crv, x, y } as JWK;
  }

  static async make(): Promise<ProofKey> {
    const pair = await generateKeyPair(ALGORITHM, { extractable: true });
    return ProofKey.from(await exportJWK(pair.privateKey));
  }

  static async from(jwk: JWK): Promise<ProofKey> {
    const { d: _secret, ...open } = jwk;
    const privateKey = (await importJWK(jwk, ALGORITHM)) as CryptoKey;
    const publicKey = (await importJWK({ ...open, ext: true }, ALGORITHM)) as CryptoKey;
    return new ProofKey({ privateKey, publicKey }, jwk);
  }

  /** A proof for one request, to be used once. */
  prove({ method, url, accessToken, at }: Proven): Promise<string> {
    const { origin, pathname } = new URL(url);
    const ath = createHash('sha256').update(accessToken).digest('base64url');
    return new SignJWT({
      jti: randomUUID(),
      htm: method,
      htu: `${origin}${pathname}`,
      ath,
      iat: at,
    })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'dpop+jwt', jwk: this.#publicJwk })
      .sign(this.pair.privateKey);
  }
}
