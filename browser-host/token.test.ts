import { expect, it } from 'vitest';
import { createToken } from './token.ts';

it('opens for the token alone', () => {
  const token = createToken();
  expect(token.matches(token.text)).toBe(true);
  expect(token.matches(`${token.text}x`)).toBe(false);
  expect(token.matches(token.text.slice(1))).toBe(false);
  expect(token.matches('')).toBe(false);
  expect(token.matches(undefined)).toBe(false);
  expect(createToken().text).not.toBe(token.text);
});
