/** What the palette finds in the cache. */
export const searchKinds = ['municipality', 'office', 'doctor'] as const;
export type SearchKind = (typeof searchKinds)[number];

const STEP = 10_000_000_000;

/**
 * Every key here is a number of at most nine digits, so kind and key fit in a rowid: a row is
 * replaced without looking it up, and a search can be held to one kind by a range.
 */
export function searchRowid(kind: SearchKind, key: number | string): number {
  return (searchKinds.indexOf(kind) + 1) * STEP + Number(key);
}

/** First and last rowid of a kind. */
export function rowidRange(kind: SearchKind): readonly [number, number] {
  const first = searchRowid(kind, 0);
  return [first, first + STEP - 1];
}

/** The key within the kind. */
export function keyOfRowid(rowid: number): number {
  return rowid % STEP;
}
