import { createHash, createPrivateKey, type JsonWebKey, randomUUID, sign } from 'node:crypto';
import type { Authorizer } from '#backend/flo-api/authorizer.ts';
import type { ProofKey } from '#backend/session/proof-key.ts';

/** A token and the key it is bound to, as they are handed from process to process. */
export interface SignedIn {
  readonly accessToken: string;
  readonly proofKey: ProofKey['jwk'];
}

/** The two headers of one request. */
export interface SignedHeaders {
  readonly authorization: string;
  readonly dpop: string;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Signs requests by bare `node:crypto`, so that those who put load on the service have little work
 * of their own.
 */
export function requestSigner({ accessToken, proofKey }: SignedIn) {
  const key = createPrivateKey({ key: proofKey as JsonWebKey, format: 'jwk' });
  const { kty, crv, x, y } = proofKey;
  const head = encode({ alg: 'ES256', typ: 'dpop+jwt', jwk: { kty, crv, x, y } });
  const ath = createHash('sha256').update(accessToken).digest('base64url');
  const authorization = `DPoP ${accessToken}`;
  return (method: string, url: string): SignedHeaders => {
    const { origin, pathname } = new URL(url);
    const iat = Math.floor(Date.now() / 1000);
    const claims = encode({ jti: randomUUID(), htm: method, htu: origin + pathname, ath, iat });
    const text = `${head}.${claims}`;
    const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
    return { authorization, dpop: `${text}.${signature.toString('base64url')}` };
  };
}

/** The same for the workspace's own client. */
export function authorizerOf(signedIn: SignedIn): Authorizer {
  const signed = requestSigner(signedIn);
  const authorizer: Authorizer = {
    headers: (method, url) => Promise.resolve({ ...signed(method, url) }),
    refused: () => Promise.resolve(false),
    boundTo: () => Promise.resolve(authorizer),
    givenUp: () => new Error('the service does not take the token'),
  };
  return authorizer;
}
