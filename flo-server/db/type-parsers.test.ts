import { describe, expect, it } from 'vitest';
import { readDateRange, typeParsers } from './type-parsers.ts';

describe('ranges of days', () => {
  it.each([
    ['[2026-01-01,2026-02-01)', '2026-01-01', '2026-02-01'],
    ['[2026-01-01,)', '2026-01-01', null],
    ['(,2026-02-01)', null, '2026-02-01'],
    ['[-infinity,infinity)', null, null],
  ])('%s', (text, from, to) => {
    expect(readDateRange(text)).toEqual({ from, to });
  });
});

describe('other values', () => {
  const read = (oid: number, text: string): unknown =>
    (typeParsers.getTypeParser(oid) as (text: string) => unknown)(text);

  it('a day stays a text, a bigint becomes a number or fails', () => {
    expect(read(1082, '2026-01-01')).toBe('2026-01-01');
    expect(read(20, '42')).toBe(42);
    expect(() => read(20, '9007199254740993')).toThrow(RangeError);
  });

  it('a range of instants has dates as bounds', () => {
    expect(read(3910, '["2026-01-01 10:00:00+00",)')).toEqual({
      from: new Date('2026-01-01T10:00:00Z'),
      to: null,
    });
  });
});
