import { describe, expect, it } from 'vitest';
import { Recent } from './recent.ts';

describe('Recent', () => {
  it('makes a thing once, and forgets what was not asked for longest', () => {
    const made: string[] = [];
    const recent = new Recent<string>(2);
    const get = (name: string): string =>
      recent.get(name, () => {
        made.push(name);
        return name.toUpperCase();
      });
    expect([get('a'), get('b'), get('a'), get('c'), get('a'), get('b')]).toEqual([
      'A',
      'B',
      'A',
      'C',
      'A',
      'B',
    ]);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('makes everything anew after it was cleared', () => {
    const recent = new Recent<number>(2);
    recent.get('a', () => 1);
    recent.clear();
    expect(recent.get('a', () => 2)).toBe(2);
  });
});
