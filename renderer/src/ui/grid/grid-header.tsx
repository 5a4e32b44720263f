import { useTexts } from '../../app/services-context.tsx';
import type { GridColumn } from './grid-column.ts';
import { HEADER_ROW } from './grid-model.ts';

interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  /** The column that Tab leads to; −1 for none. */
  readonly tabStop: number;
}

const arrows = { ascending: '▲', descending: '▼' } as const;

/** The header row. It stays in view, and a column that sorts says how. */
export function GridHeader<Row>({ columns, tabStop }: GridHeaderProps<Row>) {
  const { t } = useTexts();
  return (
    <div role="row" aria-rowindex={1} className="flo-grid__row flo-grid__row--header">
      {columns.map(({ id, header, figures, sort }, col) => (
        <div
          key={id}
          role="columnheader"
          aria-colindex={col + 1}
          {...(sort && { 'aria-sort': sort.direction ?? 'none' })}
          className={`flo-grid__cell ${figures === true ? 'flo-number' : ''}`}
          {...(!sort && {
            tabIndex: tabStop === col ? 0 : -1,
            'data-cell': `${HEADER_ROW}:${col}`,
          })}
        >
          {sort ? (
            <button
              type="button"
              className="flo-grid__sort"
              tabIndex={tabStop === col ? 0 : -1}
              data-cell={`${HEADER_ROW}:${col}`}
              onClick={sort.onSort}
              title={t('layout.table.sortBy', { column: header })}
            >
              {header}
              <span aria-hidden="true" className="flo-grid__arrow">
                {sort.direction === undefined ? '' : arrows[sort.direction]}
              </span>
            </button>
          ) : (
            header
          )}
        </div>
      ))}
    </div>
  );
}
