import { describe, expect, it } from 'vitest';
import { z } from '../zod.ts';
import { contractHash } from './contract-hash.ts';
import { command, query } from './operations.ts';

describe('contractHash', () => {
  const base = { 'a.b': query(z.object({ x: z.string() }), z.int()) };

  it('is the same for the same contract in another order', () => {
    const one = { ...base, 'c.d': query(z.object({}), z.int()) };
    const two = { 'c.d': query(z.object({}), z.int()), ...base };
    expect(contractHash(one)).toBe(contractHash(two));
  });

  it.each([
    ['a name', { 'a.c': base['a.b'] }],
    ['a kind', { 'a.b': command(z.object({ x: z.string() }), z.int()) }],
    ['an input', { 'a.b': query(z.object({ x: z.string().max(3) }), z.int()) }],
    ['an output', { 'a.b': query(z.object({ x: z.string() }), z.int().nullable()) }],
  ])('changes with %s', (_what, other) => {
    expect(contractHash(other)).not.toBe(contractHash(base));
  });
});
