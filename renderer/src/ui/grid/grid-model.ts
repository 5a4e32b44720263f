/** A cell of a grid. Row −1 is the header. */
export interface GridPosition {
  readonly row: number;
  readonly col: number;
}

export interface GridSize {
  readonly rows: number;
  readonly cols: number;
  /** Rows that PageUp and PageDown move by. */
  readonly page: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export const HEADER_ROW = -1;

const limit = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));

/** Puts a cell back inside a grid that has become smaller. */
export function insideGrid({ row, col }: GridPosition, { rows, cols }: GridSize): GridPosition {
  return { row: limit(row, HEADER_ROW, rows - 1), col: limit(col, 0, cols - 1) };
}

/**
 * Where a key leads, as the ARIA grid pattern has it: nothing wraps, and Ctrl+End is the real last
 * row, loaded or not. Undefined for a key that does not move.
 */
export function moveInGrid(
  at: GridPosition,
  press: GridKey,
  size: GridSize,
): GridPosition | undefined {
  if (press.altKey || press.shiftKey) return undefined;
  const { row, col } = at;
  const last = { row: size.rows - 1, col: size.cols - 1 };
  const to = (next: Partial<GridPosition>): GridPosition => insideGrid({ ...at, ...next }, size);
  if (press.ctrlKey) {
    if (press.key === 'Home') return to({ row: 0, col: 0 });
    if (press.key === 'End') return to(last);
    return undefined;
  }
  switch (press.key) {
    case 'ArrowDown':
      return to({ row: row + 1 });
    case 'ArrowUp':
      return to({ row: row - 1 });
    case 'ArrowRight':
      return to({ col: col + 1 });
    case 'ArrowLeft':
      return to({ col: col - 1 });
    case 'Home':
      return to({ col: 0 });
    case 'End':
      return to({ col: last.col });
    case 'PageDown':
      return to({ row: row + size.page });
    case 'PageUp':
      return to({ row: Math.max(row - size.page, Math.min(row, 0)) });
    default:
      return undefined;
  }
}
