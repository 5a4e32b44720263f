import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Scope } from '../../commands/command.ts';
import { writesCharacter } from '../../commands/keys.ts';
import type { GridColumn } from './grid-column.ts';
import { GridHeader } from './grid-header.tsx';
import { insideGrid, moveInGrid, type GridPosition } from './grid-model.ts';
import { GridRow } from './grid-row.tsx';

interface GridProps<Row> {
  readonly label: string;
  readonly className: string;
  /** Commands with this scope have their keys here. */
  readonly scope: Scope;
  readonly columns: readonly GridColumn<Row>[];
  readonly total: number;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowClass?: (row: Row) => string;
  readonly isSelected?: (row: Row) => boolean;
  readonly position: GridPosition;
  readonly onPosition: (position: GridPosition) => void;
  /** A row was clicked twice, or once more when it was current already. */
  readonly onOpen: (row: Row) => void;
  readonly onRange?: (first: number, last: number) => void;
  /** A character was typed: it belongs to the filter field. */
  readonly onType?: (character: string) => void;
  /** Dimmed while newer rows are on their way; what is opened meanwhile is the newer row. */
  readonly stale?: boolean;
}

const ROW_HEIGHT = 28;
const HEADER_HEIGHT = 28;

/**
 * A virtualised ARIA grid: one tab stop, arrows move between cells, and the current row is always
 * drawn, so that focus is not lost however far one scrolls.
 */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, className, scope, columns, total, rowAt, onPosition, onRange, stale } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const wantsOpen = useRef(false);
  const hadFocus = useRef(false);
  const size = { rows: total, cols: columns.length, page: 15 };
  const at = insideGrid(props.position, size);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 3,
    paddingStart: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return at.row < 0 || rows.includes(at.row) ? rows : [...rows, at.row].sort((a, b) => a - b);
    },
  });
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => onRange?.(first, last), [onRange, first, last]);

  const cellAt = ({ row, col }: GridPosition): HTMLElement | null =>
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${col}"]`) ?? null;

  useLayoutEffect(() => {
    // The cell that had focus may be gone, or no longer be the current one: that one takes it.
    const { activeElement } = document;
    const lost = hadFocus.current && activeElement === document.body;
    const elsewhere =
      scroller.current?.contains(activeElement) === true &&
      activeElement?.getAttribute('data-cell') !== `${at.row}:${at.col}`;
    if (!wantsFocus.current && !lost && !elsewhere) return;
    wantsFocus.current = false;
    if (at.row >= 0) virtualizer.scrollToIndex(at.row);
    cellAt(at)?.focus({ preventScroll: true });
  });

  useEffect(() => {
    // Enter came before the rows it was meant for: they are here now.
    const row = stale === true ? undefined : rowAt(at.row);
    if (!wantsOpen.current || row === undefined) return;
    wantsOpen.current = false;
    props.onOpen(row);
  });

  const open = (): void => {
    const row = stale === true ? undefined : rowAt(at.row);
    wantsOpen.current = row === undefined;
    if (row !== undefined) props.onOpen(row);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    wantsOpen.current = false;
    const next = moveInGrid(at, event, size);
    if (next !== undefined) {
      event.preventDefault();
      wantsFocus.current = true;
      onPosition(next);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey && at.row >= 0) {
      event.preventDefault();
      open();
    } else if (
      props.onType !== undefined &&
      event.key !== ' ' &&
      writesCharacter(event.nativeEvent)
    ) {
      event.preventDefault();
      props.onType(event.key);
    }
  };

  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const [row, col] = (cell?.getAttribute('data-cell') ?? '').split(':').map(Number);
    if (row === undefined || col === undefined || row < 0) return;
    const found = rowAt(row);
    if (found !== undefined && (row === at.row || event.detail > 1)) props.onOpen(found);
    wantsFocus.current = true;
    onPosition({ row, col });
  };

  const tabStop = (row: number): number => {
    const stop = total === 0 || at.row < 0 ? -1 : at.row;
    return row === stop ? at.col : -1;
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-busy={stale === true}
      data-scope={scope}
      className={`flo-grid ${className} ${stale === true ? 'flo-grid--stale' : ''}`}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        hadFocus.current = relatedTarget === null;
      }}
      onClick={onClick}
    >
      <div role="rowgroup" className="flo-grid__head">
        <GridHeader columns={columns} tabStop={tabStop(-1)} />
      </div>
      <div
        role="rowgroup"
        className="flo-grid__body"
        style={{ height: `${Math.max(0, virtualizer.getTotalSize() - HEADER_HEIGHT)}px` }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <GridRow
              key={index}
              row={row}
              index={index}
              top={start - HEADER_HEIGHT}
              columns={columns}
              tabStop={tabStop(index)}
              current={index === at.row}
              selected={row !== undefined && (props.isSelected?.(row) ?? false)}
              className={row === undefined ? '' : (props.rowClass?.(row) ?? '')}
            />
          );
        })}
      </div>
    </div>
  );
}
