import { createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from '#contract/zod.ts';
import { ProblemError } from '../http/problem-error.ts';

const FETCH_TIMEOUT_MS = 5_000;
const RETRY_S = 5;

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

const unreachable = (): ProblemError =>
  new ProblemError('service.unavailable', { retryAfter: RETRY_S });

/** Whether nobody on the way can read or change what is fetched from an address. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1');
}

/** Where the issuer keeps its keys (OpenID Connect Discovery). */
async function discover(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const signal = AbortSignal.timeout(FETCH_TIMEOUT_MS);
  const answer = await fetch(address, { signal, redirect: 'error' });
  const metadata = Metadata.parse(await answer.json());
  if (metadata.issuer !== issuer || !isSafeAddress(metadata.jwks_uri)) {
    throw new TypeError('the metadata are of another issuer');
  }
  return new URL(metadata.jwks_uri);
}

/**
 * The issuer's keys, fetched when first needed, again when an unknown one appears (at most twice a
 * minute) and every ten minutes. While they cannot be had, requests get `service.unavailable`.
 */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const open = async (): Promise<JWTVerifyGetKey> =>
    createRemoteJWKSet(await discover(issuer), { timeoutDuration: FETCH_TIMEOUT_MS });
  return async (header, token) => {
    keys ??= open();
    let get: JWTVerifyGetKey;
    try {
      get = await keys;
    } catch {
      keys = undefined;
      throw unreachable();
    }
    try {
      return await get(header, token);
    } catch (error) {
      const isTheirs =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      throw isTheirs ? error : unreachable();
    }
  };
}
