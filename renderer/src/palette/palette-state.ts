import type { ReferenceHit } from '#contract/workspace/reference.ts';
import { readSearchText, type Reading } from './reading.ts';

/** The search field and the list under it. */
export interface PaletteState {
  readonly open: boolean;
  readonly text: string;
  readonly reading: Reading;
  /**
   * What the list is drawn for: the text before, for the few milliseconds until its hits are there,
   * so that a letter draws the list once and not twice.
   */
  readonly listed: Reading;
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
  listed: { kind: 'empty' },
  hits: [],
  hitsFor: '',
  failed: false,
  active: 0,
  moved: false,
};

/** Text was typed or pasted: it shows at once, the answer comes when it comes. */
export function typed(state: PaletteState, text: string): PaletteState {
  const reading = readSearchText(text);
  const stale = reading.kind === 'letters' ? state : { hits: [], hitsFor: '', listed: reading };
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
  const reading = readSearchText(state.text, true);
  return { ...state, open: true, reading, listed: reading };
}

/** An answer came; one for another text than the present is dropped. */
export function answered(
  state: PaletteState,
  text: string,
  hits: readonly ReferenceHit[] | undefined,
): PaletteState {
  if (state.reading.kind !== 'letters' || state.reading.text !== text) return state;
  const { reading } = state;
  return hits === undefined
    ? { ...state, listed: reading, failed: true }
    : { ...state, listed: reading, hits, hitsFor: text, failed: false };
}

/** The answer takes its time: the list is drawn for the text as it is. */
export function waited(state: PaletteState, reading: Reading): PaletteState {
  return state.reading === reading && state.listed !== reading
    ? { ...state, listed: reading }
    : state;
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
