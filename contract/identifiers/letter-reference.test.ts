import { describe, expect, it } from 'vitest';
import { LetterReference } from './letter-reference.ts';

describe('a reference of a letter', () => {
  it.each(['2026/1234-5', 'SAK 26.18', 'Ås 7', ''])('may be «%s»', (text) => {
    expect(LetterReference.parse(` ${text} `)).toBe(text);
  });

  it.each(['12838500003', 'Sak 12838500003', 'a@b', 'x'.repeat(41)])('may not be «%s»', (text) => {
    expect(LetterReference.safeParse(text).success).toBe(false);
  });
});
