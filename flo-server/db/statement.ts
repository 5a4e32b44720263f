import { asDatabaseFault } from './fault.ts';
import type { Queryable } from './pool.ts';

/** A statement with a name: planned once per connection, found by its name in the server's statistics. */
export type Statement<Row> = (db: Queryable, ...values: readonly unknown[]) => Promise<Row[]>;

/** Runs text that is not prepared: transaction control, settings, migrations. */
export async function execute(db: Queryable, text: string): Promise<void> {
  try {
    await db.query(text);
  } catch (error) {
    throw asDatabaseFault(error);
  }
}

/**
 * Prepares a statement under a name. Values are always bound. The row type is what the caller reads
 * out of it; the tests of each statement hold it to that.
 */
export function statement<Row extends object = Record<string, never>>(
  name: string,
  text: string,
): Statement<Row> {
  return async (db, ...values) => {
    try {
      const result = await db.query<Row>({ name, text, values: [...values] });
      return result.rows;
    } catch (error) {
      throw asDatabaseFault(error);
    }
  };
}

/** The only row of an answer that always has one. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`expected one row, got ${rows.length}`);
  return row;
}
