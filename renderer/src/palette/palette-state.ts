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
  /**
   * Key of the option that the adviser has marked; the first is marked until then. By its key, and not
   * its place: an answer that comes in between may draw lines above it, or take them away.
   */
  readonly marked: string | undefined;
}

export const emptyPalette: PaletteState = {
  open: false,
  text: '',
  reading: { kind: 'empty' },
  listed: { kind: 'empty' },
  hits: [],
  hitsFor: '',
  failed: false,
  marked: undefined,
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
    marked: undefined,
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

/** Place of the mark among the options with these keys; -1 when the marked one has gone. */
export function placeOfMark({ marked }: PaletteState, keys: readonly string[]): number {
  return marked === undefined ? 0 : keys.indexOf(marked);
}

/** Moves the mark among the options with these keys, round and round. */
export function moved(state: PaletteState, by: 1 | -1, keys: readonly string[]): PaletteState {
  if (keys.length === 0 || !state.open) return { ...state, open: true };
  const at = placeOfMark(state, keys);
  const from = at < 0 && by < 0 ? 0 : at;
  return { ...state, marked: keys[(from + by + keys.length) % keys.length] };
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
