import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, unmasked } from './masked-text.ts';

/** What the browser does with the shown text: a piece goes, another comes, the caret stands after it. */
function edit(before: string, from: number, to: number, typed: string) {
  const dots = masked(before);
  const shown = dots.slice(0, from) + typed + dots.slice(to);
  return {
    shown,
    caret: from + typed.length,
    after: before.slice(0, from) + typed + before.slice(to),
  };
}

describe('a masked field', () => {
  it('shows nothing of the text', () => expect(masked('Åse 7')).toBe('•••••'));

  it.each([
    ['typing at the end', '123', 3, 3, '4', '1234'],
    ['typing in the middle', '124', 2, 2, '3', '1234'],
    ['typing at the front', '234', 0, 0, '1', '1234'],
    ['Backspace', '1234', 3, 4, '', '123'],
    ['Delete in the middle', '1x23', 1, 2, '', '123'],
    ['pasting over all', 'abc', 0, 3, '15038412345', '15038412345'],
    ['emptying', 'abc', 0, 3, '', ''],
  ])('%s', (_name, before, from, to, typed, after) => {
    const { shown, caret } = edit(before, from, to, typed);
    expect(unmasked(before, shown, caret)).toBe(after);
  });

  it('follows any edit', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (before, a, b, typed) => {
        fc.pre(!typed.includes('•'));
        const from = Math.min(a, b) % (before.length + 1);
        const to = Math.max(from, Math.max(a, b) % (before.length + 1));
        const { shown, caret, after } = edit(before, from, to, typed);
        expect(unmasked(before, shown, caret)).toBe(after);
      }),
    );
  });
});
