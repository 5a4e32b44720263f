import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFault, openDatabase, type SqliteDatabase } from './cache/open-database.ts';

/** Thrown when another process already works on the profile. */
export class ProfileInUseError extends Error {
  constructor() {
    super('another process has this profile open');
    this.name = 'ProfileInUseError';
  }
}

const LAST_WRITE_MS = 3_000;

/** Held here too: a database that nobody refers to is collected, and its lock goes with it. */
const held = new Set<SqliteDatabase>();

/**
 * Takes the profile for this process alone, and gives back how to let it go. The operating system
 * lets it go when the process dies, however it dies: the lock is SQLite's own, on a file of its
 * own. Where nothing can be written, nothing can be fought over, and there is no lock.
 */
export function lockProfile(dataDir: string, sqliteBinding: string | undefined): () => void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const lock = openDatabase(join(dataDir, 'profile.lock'), sqliteBinding);
    try {
      // One that was killed a moment ago may still be ending its last write.
      lock.pragma(`busy_timeout = ${LAST_WRITE_MS}`);
      lock.pragma('journal_mode = MEMORY');
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    held.add(lock);
    return () => {
      held.delete(lock);
      lock.close();
    };
  } catch (error) {
    const fault = databaseFault(error);
    if (fault === 'busy') throw new ProfileInUseError();
    if (fault === 'unwritable') return () => undefined;
    throw error;
  }
}
