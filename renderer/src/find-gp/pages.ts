/** Rows asked for at a time: more than a tall window shows, few enough to be there at once. */
export const PAGE_ROWS = 50;

/** Numbers of the pages that hold the rows from `first` to `last`, both included. */
export function pagesOf(first: number, last: number, total: number): number[] {
  if (total === 0) return [];
  const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const to = Math.floor(Math.min(Math.max(first, last), total - 1) / PAGE_ROWS);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
