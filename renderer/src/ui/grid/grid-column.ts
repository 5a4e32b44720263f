import type { ReactNode } from 'react';

export type SortDirection = 'ascending' | 'descending';

/** A column of a grid. Widths are the stylesheet's, by the grid's class. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Figures stand to the right. */
  readonly figures?: boolean;
  readonly sort?: {
    readonly direction: SortDirection | undefined;
    readonly onSort: () => void;
  };
  readonly cell: (row: Row) => ReactNode;
}
