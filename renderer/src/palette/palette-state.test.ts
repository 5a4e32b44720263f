import type { ReferenceHit } from '#contract/workspace/reference.ts';
import { describe, expect, it } from 'vitest';
import {
  answered,
  emptyPalette,
  escaped,
  isWaiting,
  moved,
  typed,
  waited,
} from './palette-state.ts';

const hit = (name: string): ReferenceHit => ({
  kind: 'municipality',
  municipalityNumber: '0301',
  name,
  countyName: name,
});

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
    const state = moved(typed(emptyPalette, 'os'), 1, 5);
    expect(state).toMatchObject({ active: 1, moved: true });
    expect(typed(state, 'osl')).toMatchObject({ active: 0, moved: false });
  });

  it('goes round, and opens the list before it moves', () => {
    const open = typed(emptyPalette, 'os');
    expect(moved(open, -1, 4).active).toBe(3);
    expect(moved({ ...open, open: false }, 1, 4)).toMatchObject({ open: true, active: 0 });
    expect(moved(open, 1, 0).active).toBe(0);
  });

  it('steps back one thing at a time', () => {
    const closed = escaped(typed(emptyPalette, 'os'))!;
    expect(closed).toMatchObject({ open: false, text: 'os' });
    expect(escaped(closed)).toEqual(emptyPalette);
    expect(escaped(emptyPalette)).toBeUndefined();
  });
});
