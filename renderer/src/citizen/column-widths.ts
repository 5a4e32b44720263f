/** Widths the adviser has chosen for the outer columns, in rem over or under their own width. */
export interface ColumnWidths {
  readonly first: number;
  readonly third: number;
}

export const ownWidths: ColumnWidths = { first: 0, third: 0 };

const STEP = 1;
const MOST = 12;
const LEAST = -3;

const limit = (rem: number): number => Math.min(MOST, Math.max(LEAST, rem));

/** The widths after one step. The middle column takes from both, or gives to both. */
export function stepWidth(
  { first, third }: ColumnWidths,
  column: 'first' | 'second' | 'third',
  by: 1 | -1,
): ColumnWidths {
  const change = column === 'second' ? -by * STEP : by * STEP;
  return {
    first: column === 'third' ? first : limit(first + change),
    third: column === 'first' ? third : limit(third + change),
  };
}

/** What was kept of the widths; anything else counts as their own. */
export function readWidths(kept: unknown): ColumnWidths {
  if (typeof kept !== 'object' || kept === null) return ownWidths;
  const { first, third } = kept as Partial<Record<keyof ColumnWidths, unknown>>;
  const read = (value: unknown): number => (typeof value === 'number' ? limit(value) : 0);
  return { first: read(first), third: read(third) };
}
