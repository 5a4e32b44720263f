import { describe, expect, it } from 'vitest';
import { codesOf, LOCAL_PREFIX, toRegister } from './register-codes.ts';
import type { MappedList } from './register-codes.ts';

const lists: readonly MappedList[] = [
  'relationship',
  'listStatus',
  'endReason',
  'contractEndReason',
  'beginReason',
  'membership',
];

describe('the values of the national register', () => {
  it.each(lists)('%s has a value of its own for every name', (list) => {
    const codes = codesOf(list);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes.map(([, { value }]) => value)).size).toBe(codes.length);
  });

  it.each(lists)('%s marks every value that nobody has published', (list) => {
    for (const [, { value, published }] of codesOf(list)) {
      expect(value.startsWith(LOCAL_PREFIX)).toBe(!published);
    }
  });

  it('are published for relations, and for an open list alone', () => {
    const published = lists.flatMap((list) =>
      codesOf(list).flatMap(([, code]) => (code.published ? [code.value] : [])),
    );
    expect(published.toSorted()).toEqual(['FAAA', 'LPDL', 'LPFL', 'LPVI']);
    expect(toRegister('listStatus', 'open')).toEqual({ oid: 7751, value: 'FAAA', published: true });
    expect(toRegister('listStatus', 'locked')).toEqual({
      oid: 7751,
      value: 'FLO-locked',
      published: false,
    });
  });
});
