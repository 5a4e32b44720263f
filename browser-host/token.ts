import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What opens the door to the backend: given to the page in the fragment of its address. */
export interface Token {
  readonly text: string;
  /** Compares in constant time. */
  matches(candidate: string | undefined): boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A new token of 256 random bits; it lives as long as the host does. */
export function createToken(): Token {
  const text = randomBytes(32).toString('base64url');
  const expected = digest(text);
  return {
    text,
    matches: (candidate) => candidate !== undefined && timingSafeEqual(digest(candidate), expected),
  };
}
