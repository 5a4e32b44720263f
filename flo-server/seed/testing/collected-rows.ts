import { createHash } from 'node:crypto';
import { generateRegister, type RegisterOptions } from '../generate.ts';
import { copyLine } from '../rows/copy-text.ts';
import type { RowSink, Value } from '../rows/row-sink.ts';
import type { Table } from '../rows/tables.ts';

/** A register in memory, for tests. */
export interface CollectedRows {
  /** Rows of a table, each as a function from column to value. */
  of(table: Table): ((column: string) => Value)[];
  /** SHA-256 of every row in order, as it would be copied. */
  readonly digest: string;
}

/** Generates a register into memory, with a check that every row fits its table. */
export async function collectRows(options: RegisterOptions): Promise<CollectedRows> {
  const rows = new Map<string, (readonly Value[])[]>();
  const hash = createHash('sha256');
  const sink: RowSink = {
    full: false,
    rest: () => Promise.resolve(),
    add(table, values) {
      if (values.length !== table.columns.length) {
        throw new RangeError(`${table.name}: ${values.length} values`);
      }
      hash.update(copyLine([table.name, ...values]));
      const own = rows.get(table.name);
      if (own === undefined) rows.set(table.name, [values]);
      else own.push(values);
    },
  };
  await generateRegister(options, sink);
  return {
    digest: hash.digest('hex'),
    of(table) {
      const index = new Map(table.columns.map((column, i) => [column, i]));
      return (rows.get(table.name) ?? []).map((values) => (column) => {
        const position = index.get(column);
        if (position === undefined) throw new RangeError(`${table.name} has no ${column}`);
        return values[position] ?? null;
      });
    },
  };
}
