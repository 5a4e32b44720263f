import type { Statement } from 'better-sqlite3';
import type { SqliteDatabase } from './open-database.ts';

const known = new WeakMap<SqliteDatabase, Map<string, Statement<unknown[]>>>();

/** The statement of a text, compiled once for each open file. */
export function prepared(db: SqliteDatabase, sql: string): Statement<unknown[]> {
  const statements = known.get(db) ?? new Map<string, Statement<unknown[]>>();
  known.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare<unknown[]>(sql);
  statements.set(sql, statement);
  return statement;
}
