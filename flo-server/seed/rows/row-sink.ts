import type { Table } from './tables.ts';

/** A value of a row; null is the database's null. Text must not hold a NUL. */
export type Value = string | number | boolean | null;

/** Where the generator puts rows. */
export interface RowSink {
  /** One row, in the order of the table's columns. */
  add(table: Table, values: readonly Value[]): void;
  /** Whether so much is waiting to be written that the generator should rest. */
  readonly full: boolean;
  /** Resolves when there is room again; rejects when writing has failed. */
  rest(): Promise<void>;
}
