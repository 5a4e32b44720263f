import type { ReferenceHit } from '#contract/workspace/reference.ts';
import { readSearchText, type Reading } from './reading.ts';

/** The search field and the list under it. */
export interface PaletteState {
  readonly open: boolean;
  readonly text: string;
  readonly reading: Reading;
  /** Found for `hitsFor`; shown, dimmed, until the answer to the present text is there. */
  readonly hits: readonly ReferenceHit[];
  readonly hitsFor: string;
  readonly failed: boolean;
  /** The marked option, 0 first. */
  readonly active: number;
  /** Whether the adviser has moved the mark: only then does Tab take the option. */
  readonly moved: boolean;
}

export const emptyPalette: PaletteState = {
  open: false,
  text: '',
  reading: { kind: 'empty' },
  hits: [],
  hitsFor: '',
  failed: false,
  active: 0,
  moved: false,
};

/** Text was typed or pasted: it shows at once, the answer comes when it comes. */
export function typed(state: PaletteState, text: string): PaletteState {
  const reading = readSearchText(text);
  const stale = reading.kind === 'letters' ? state : { hits: [], hitsFor: '' };
  return {
    ...state,
    ...stale,
    open: true,
    text,
    reading,
    failed: false,
    active: 0,
    moved: false,
  };
}

/** Enter, with text that is not a finished number: now it is judged. */
export function entered(state: PaletteState): PaletteState {
  return { ...state, open: true, reading: readSearchText(state.text, true) };
}

/** An answer came; one for another text than the present is dropped. */
export function answered(
  state: PaletteState,
  text: string,
  hits: readonly ReferenceHit[] | undefined,
): PaletteState {
  if (state.reading.kind !== 'letters' || state.reading.text !== text) return state;
  return hits === undefined
    ? { ...state, failed: true }
    : { ...state, hits, hitsFor: text, failed: false };
}

/** Moves the mark among `count` options, round and round. */
export function moved(state: PaletteState, by: number, count: number): PaletteState {
  if (count === 0) return { ...state, open: true };
  if (!state.open) return { ...state, open: true };
  return { ...state, moved: true, active: (state.active + by + count) % count };
}

/** Escape: first closes the list, then empties the field; undefined when there is nothing left. */
export function escaped(state: PaletteState): PaletteState | undefined {
  if (state.open && state.text !== '') return { ...state, open: false };
  if (state.text !== '' || state.open) return emptyPalette;
  return undefined;
}

/** True while the hits shown are for an earlier text. */
export function isWaiting({ reading, hitsFor, failed }: PaletteState): boolean {
  return reading.kind === 'letters' && reading.text !== hitsFor && !failed;
}
