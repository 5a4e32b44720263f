import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

const findUnit = statement(
  'tasks.unitExists',
  `select from staff_member where active and unit = $1 limit 1`,
);

/** Whether anybody works in a unit of that name. */
export async function unitExists(db: Queryable, unit: string): Promise<boolean> {
  return (await findUnit(db, unit)).length > 0;
}
