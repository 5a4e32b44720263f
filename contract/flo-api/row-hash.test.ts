import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { readRowHash, rowHash, RowSum, writeRowHash } from './row-hash.ts';

const reversed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
};

const row = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1, maxKeys: 6 });
const rows = fc.uniqueArray(fc.tuple(fc.uuid(), row), { selector: ([key]) => key, maxLength: 20 });

const sumOf = (all: readonly (readonly [string, unknown])[]) => {
  const sum = new RowSum();
  for (const [key, value] of all) sum.add(rowHash(key, value));
  return sum.check();
};

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [{ a: undefined, b: -0 }, '{"b":0}'],
    ['å\n', '"å\\n"'],
    [[undefined], '[null]'],
  ])('of %o', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe('the hash of a row', () => {
  it('is the same in whatever order its fields come, and after a journey as JSON', () => {
    fc.assert(
      fc.property(fc.string(), row, (key, value) => {
        expect(rowHash(key, reversed(value))).toEqual(rowHash(key, value));
        expect(rowHash(key, JSON.parse(JSON.stringify(value)))).toEqual(rowHash(key, value));
      }),
    );
  });

  it('is another when a field is another, at any depth, and under another key', () => {
    const office = { name: 'A', places: { status: 'open', free: 3 }, doctors: [1, 2] };
    const others = [
      { ...office, name: 'B' },
      { ...office, places: { ...office.places, free: 4 } },
      { ...office, doctors: [2, 1] },
      { ...office, email: null },
    ];
    const hashes = [
      rowHash('1', office),
      rowHash('2', office),
      ...others.map((other) => rowHash('1', other)),
    ];
    expect(new Set(hashes.map(writeRowHash)).size).toBe(hashes.length);
  });

  it('does not change with time: stored hashes are read by later versions', () => {
    expect(writeRowHash(rowHash('0301', { number: '0301', name: 'Oslo' }))).toBe(
      '7e9f8afe314b2a73',
    );
  });

  it('spreads: among a hundred thousand rows none are alike in either half', () => {
    const hashes = Array.from({ length: 100_000 }, (_, i) => rowHash(String(i), { id: i }));
    expect(new Set(hashes.map(writeRowHash)).size).toBe(hashes.length);
    // By chance, about one pair in 2³² ÷ n² ∕ 2 meets in a half.
    expect(new Set(hashes.map(([high]) => high)).size).toBeGreaterThan(99_980);
    expect(new Set(hashes.map(([, low]) => low)).size).toBeGreaterThan(99_980);
  });

  it('is read back as it was written, and nothing else is', () => {
    const hash = rowHash('å', {});
    expect(readRowHash(writeRowHash(hash))).toEqual(hash);
    expect(() => readRowHash('xyz')).toThrow('row hash');
  });
});

describe('the sum of a collection', () => {
  it('does not depend on the order of its rows', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(sumOf(all.toReversed())).toEqual(sumOf(all));
      }),
    );
  });

  it('kept row by row is that of a recount, whatever was added and taken away', () => {
    fc.assert(
      fc.property(rows, rows, (kept, gone) => {
        const sum = new RowSum();
        for (const [key, value] of gone) sum.add(rowHash(key, value));
        for (const [key, value] of kept) sum.add(rowHash(key, value));
        for (const [key, value] of gone) sum.remove(rowHash(key, value));
        expect(sum.check()).toEqual(sumOf(kept));
      }),
    );
  });

  it('sees two rows that have changed places', () => {
    const one = sumOf([
      ['1', { name: 'A' }],
      ['2', { name: 'B' }],
    ]);
    const other = sumOf([
      ['1', { name: 'B' }],
      ['2', { name: 'A' }],
    ]);
    expect(one.hash).not.toBe(other.hash);
  });

  it('of nothing is nothing', () => {
    expect(new RowSum().check()).toEqual({ count: 0, hash: '0000000000000000' });
  });
});
