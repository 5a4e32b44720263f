import { describe, expect, it } from 'vitest';
import { compareFacts } from './compare.ts';
import type { KnownFact } from './compare.ts';

const fact = (key: string, value: string, heading = 'A'): KnownFact => ({
  key,
  heading,
  label: key,
  value,
  personal: false,
});

describe('two moments side by side', () => {
  it('marks what differs, and what only one of them has', () => {
    const rows = compareFacts(
      [fact('gp', 'Kari'), fact('status', 'bosatt'), fact('tie1', 'x', 'B')],
      [fact('gp', 'Ola'), fact('status', 'bosatt'), fact('tie2', 'y', 'B')],
    );
    expect(rows.map(({ key, first, second, differs }) => [key, first, second, differs])).toEqual([
      ['gp', 'Kari', 'Ola', true],
      ['status', 'bosatt', 'bosatt', false],
      ['tie1', 'x', null, true],
      ['tie2', null, 'y', true],
    ]);
  });

  it('keeps what belongs together under its heading', () => {
    const rows = compareFacts([fact('a', '1'), fact('b', '2', 'B')], [fact('c', '3')]);
    expect(rows.map(({ key }) => key)).toEqual(['a', 'c', 'b']);
  });
});
