import { migrations as all } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { SqliteDatabase } from './open-database.ts';

/** Thrown for a file that a newer version of the program has written. */
export class NewerSchemaError extends Error {
  constructor() {
    super('the file was written by a newer version');
    this.name = 'NewerSchemaError';
  }
}

/** Runs the migrations that the file has not seen, each in a transaction of its own. */
export function migrate(db: SqliteDatabase, migrations: readonly Migration[] = all): void {
  const at = Number(db.pragma('user_version', { simple: true }));
  if (at > (migrations.at(-1)?.number ?? 0)) throw new NewerSchemaError();
  for (const { number, sql } of migrations) {
    if (number <= at) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${number}`);
    })();
  }
}
