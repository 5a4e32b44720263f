/** A standard text that is being asked for in a note: where it stands, and what is written of it. */
export interface Expansion {
  /** Where the two colons begin. */
  readonly from: number;
  /** After the last letter of it. */
  readonly to: number;
  readonly query: string;
}

/** Two colons that begin a word, and the short name so far. */
const ASKED = /(?:^|[\s([«"])::([\p{L}\p{N}_-]{0,40})$/u;

/** What is asked for where the caret stands; undefined when nothing is. */
export function expansionAt(text: string, caret: number): Expansion | undefined {
  const match = ASKED.exec(text.slice(0, caret));
  const query = match?.[1];
  return query === undefined ? undefined : { from: caret - query.length - 2, to: caret, query };
}

/** A text with part of it replaced, and where the caret goes. */
export function replaced(
  text: string,
  { from, to }: Pick<Expansion, 'from' | 'to'>,
  words: string,
  caretInWords: number,
): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, from) + words + text.slice(to), caret: from + caretInWords };
}
