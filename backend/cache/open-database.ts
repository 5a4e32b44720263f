import Database from 'better-sqlite3';

export type SqliteDatabase = Database.Database;

/** Opens SQLite; `binding` is another build of its native part, for a runtime the shipped one does not fit. */
export function openDatabase(file: string, binding: string | undefined): SqliteDatabase {
  return new Database(file, {
    timeout: 2000,
    ...(binding !== undefined && { nativeBinding: binding }),
  });
}

/** What is wrong with the file or its disk; `other` is a fault of ours. */
export type DatabaseFault = 'corrupt' | 'unwritable' | 'busy' | 'other';

const faults: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/u, 'corrupt'],
  [
    /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM)|^(EACCES|EROFS|ENOSPC|EPERM|EEXIST|ENOTDIR)$/u,
    'unwritable',
  ],
  [/^SQLITE_(BUSY|LOCKED)/u, 'busy'],
];

/** Classifies an error from SQLite or the file system by its code. */
export function databaseFault(error: unknown): DatabaseFault {
  const code = String((error as { readonly code?: unknown } | undefined)?.code);
  return faults.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
}
