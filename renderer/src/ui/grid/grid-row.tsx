import { memo, type ReactNode } from 'react';
import type { GridColumn } from './grid-column.ts';

interface GridRowProps<Row> {
  readonly row: Row | undefined;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn<Row>[];
  /** The column that Tab leads to; −1 for none. */
  readonly tabStop: number;
  readonly current: boolean;
  /** The row that has been chosen. */
  readonly selected: boolean;
  readonly className: string;
}

function GridRowInner<Row>(props: GridRowProps<Row>) {
  const { row, index, top, columns, tabStop, current, selected, className } = props;
  const content = (column: GridColumn<Row>): ReactNode =>
    row === undefined ? <span className="flo-grid__absent" /> : column.cell(row);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`flo-grid__row flo-grid__row--body ${current ? 'flo-grid__row--current' : ''} ${className}`}
      style={{ transform: `translateY(${top}px)` }}
      data-row={index}
    >
      {columns.map((column, col) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={col + 1}
          className={`flo-grid__cell ${column.figures === true ? 'flo-number' : ''}`}
          tabIndex={tabStop === col ? 0 : -1}
          data-cell={`${index}:${col}`}
        >
          {content(column)}
        </div>
      ))}
    </div>
  );
}

/** One row; drawn again only when something in it has changed. */
export const GridRow = memo(GridRowInner) as typeof GridRowInner;
