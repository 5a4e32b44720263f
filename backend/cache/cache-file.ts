import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { beginStates, hasStates } from './collection-state.ts';
import { migrate, NewerSchemaError } from './migrate.ts';
import { readCheckpoint } from './meta.ts';
import { databaseFault, openDatabase, type SqliteDatabase } from './open-database.ts';

/** Removes what SQLite keeps beside a database that was not closed in peace. */
export function removeJournals(file: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/** Removes a database with its journals. */
export function removeDatabase(file: string): void {
  rmSync(file, { force: true });
  removeJournals(file);
}

/**
 * Opens an empty file for a copy in the making. It has no journal: when its process dies, it is thrown
 * away. Whoever puts it in use brings it to the disk first.
 */
export function openNewFile(file: string, binding: string | undefined): SqliteDatabase {
  const db = openDatabase(file, binding);
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma('cache_size = -32000');
    migrate(db);
    db.transaction(() => beginStates(db))();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a cache file, made and brought up to date as needed. Throws when it cannot be used. */
export function openCacheFile(file: string, binding: string | undefined): SqliteDatabase {
  const db = openDatabase(file, binding);
  try {
    db.pragma('journal_mode = WAL');
    // A lost tail after a power cut is fetched again; the file itself stays whole.
    db.pragma('synchronous = NORMAL');
    db.pragma('cache_size = -32000');
    migrate(db);
    // A file with rows and no account of them is from before there was one: they are asked for anew.
    if (readCheckpoint(db) === undefined && !hasStates(db)) db.transaction(() => beginStates(db))();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export interface OpenedCache {
  readonly db: SqliteDatabase;
  /** False when the disk takes no writing: the copy is then kept in memory for this run. */
  readonly persistent: boolean;
  /** True when a damaged file was thrown away. */
  readonly rebuilt: boolean;
}

/** Opens the file whatever state it is in: damaged is begun anew, unwritable is left for memory. */
export function openCache(file: string, binding: string | undefined): OpenedCache {
  const inMemory = (rebuilt: boolean): OpenedCache => ({
    db: openCacheFile(':memory:', binding),
    persistent: false,
    rebuilt,
  });
  if (!existsSync(dirname(file))) return inMemory(false);
  try {
    return { db: openCacheFile(file, binding), persistent: true, rebuilt: false };
  } catch (error) {
    const fault = databaseFault(error);
    if (fault === 'unwritable') return inMemory(false);
    if (fault !== 'corrupt' && !(error instanceof NewerSchemaError)) throw error;
  }
  try {
    removeDatabase(file);
    return { db: openCacheFile(file, binding), persistent: true, rebuilt: true };
  } catch (error) {
    if (databaseFault(error) === 'unwritable') return inMemory(true);
    throw error;
  }
}
