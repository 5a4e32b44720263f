import type { ReferenceHit } from '#contract/workspace/reference.ts';
import { describe, expect, it } from 'vitest';
import {
  answered,
  emptyPalette,
  escaped,
  isWaiting,
  moved,
  placeOfMark,
  typed,
  waited,
} from './palette-state.ts';

const hit = (name: string): ReferenceHit => ({
  kind: 'municipality',
  municipalityNumber: '0301',
  name,
  countyName: name,
});

/** The lines of a list, from the first. */
const keys = ['people', 'hit-1', 'hit-2', 'command'];

describe('the palette', () => {
  it('shows the text at once and keeps the old hits until the new are there', () => {
    const first = answered(typed(emptyPalette, 'os'), 'os', [hit('Oslo')]);
    const second = typed(first, 'osl');
    expect(second).toMatchObject({ text: 'osl', hits: [hit('Oslo')] });
    expect(isWaiting(second)).toBe(true);
    expect(isWaiting(answered(second, 'osl', []))).toBe(false);
  });

  it('draws the list anew when the hits are there, or are long in coming', () => {
    const first = typed(emptyPalette, 'os');
    expect(first.listed).toEqual(emptyPalette.listed);
    expect(answered(first, 'os', []).listed).toBe(first.reading);
    expect(answered(first, 'os', undefined).listed).toBe(first.reading);
    expect(waited(first, first.reading).listed).toBe(first.reading);
    const second = typed(first, 'osl');
    expect(waited(second, first.reading)).toBe(second);
    expect(typed(first, '0101').listed).toEqual({ kind: 'digits', count: 4 });
  });

  it('drops answers to a text that has changed since', () => {
    const state = typed(typed(emptyPalette, 'os'), 'osl');
    expect(answered(state, 'os', [hit('Os')])).toBe(state);
  });

  it('forgets hits when the text becomes a number', () => {
    const state = answered(typed(emptyPalette, 'os'), 'os', [hit('Oslo')]);
    expect(typed(state, '0101').hits).toEqual([]);
  });

  it('marks the first option again after each letter', () => {
    const state = moved(typed(emptyPalette, 'os'), 1, keys);
    expect(placeOfMark(state, keys)).toBe(1);
    expect(placeOfMark(typed(state, 'osl'), keys)).toBe(0);
  });

  it('goes round, and opens the list before it moves', () => {
    const open = typed(emptyPalette, 'os');
    expect(placeOfMark(moved(open, -1, keys), keys)).toBe(3);
    const opened = moved({ ...open, open: false }, 1, keys);
    expect([opened.open, placeOfMark(opened, keys)]).toEqual([true, 0]);
    expect(placeOfMark(moved(open, 1, []), keys)).toBe(0);
  });

  it('keeps the mark on its line when an answer draws lines above it, or takes them away', () => {
    const state = moved(typed(emptyPalette, 'vis a'), -1, keys);
    expect(placeOfMark(state, ['people', 'command'])).toBe(1);
    expect(placeOfMark(state, ['people', 'a', 'b', 'c', 'command'])).toBe(4);
  });

  it('marks nothing in place of a line that has gone, and goes on from the ends', () => {
    const left = ['people', 'command'];
    const state = moved(typed(emptyPalette, 'os'), 1, keys);
    expect(placeOfMark(state, left)).toBe(-1);
    expect(placeOfMark(moved(state, 1, left), left)).toBe(0);
    expect(placeOfMark(moved(state, -1, left), left)).toBe(1);
  });

  it('steps back one thing at a time', () => {
    const closed = escaped(typed(emptyPalette, 'os'))!;
    expect(closed).toMatchObject({ open: false, text: 'os' });
    expect(escaped(closed)).toEqual(emptyPalette);
    expect(escaped(emptyPalette)).toBeUndefined();
  });
});
