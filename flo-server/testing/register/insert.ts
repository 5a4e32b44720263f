import type { Queryable } from '../../db/pool.ts';

const NAME = /^[a-z_]+$/;

/**
 * Inserts rows given as objects with the columns' own names. Columns that no row has get their
 * defaults.
 */
export async function insertRows(
  db: Queryable,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (![table, ...columns].every((name) => NAME.test(name))) throw new Error('not a column name');
  const list = columns.join(', ');
  await db.query(
    `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
