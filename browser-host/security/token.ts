import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret for one run of the host: 256 bits. It stands in the fragment of the address only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling by the time it takes how much was right. */
export function isToken(given: string | undefined, token: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}
