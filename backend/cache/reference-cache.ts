import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { LogEntry } from '../ports.ts';
import { applyChanges } from './apply-changes.ts';
import {
  openCache,
  openCacheFile,
  type OpenedCache,
  removeDatabase,
  removeJournals,
} from './cache-file.ts';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './meta.ts';
import { databaseFault, type SqliteDatabase } from './open-database.ts';
import { Replacement } from './replacement.ts';
import { countRows } from './rows.ts';

export interface CacheOptions {
  readonly dataDir: string;
  readonly sqliteBinding?: string | undefined;
  readonly log: (entry: LogEntry) => void;
}

/**
 * The local copy of the reference data. It holds nothing about citizens, and nothing that cannot
 * be fetched again: whatever is wrong with the file, the answer is to begin anew.
 */
export class ReferenceCache {
  readonly #file: string;
  readonly #nextFile: string;
  readonly #options: CacheOptions;
  #opened: OpenedCache;
  #rebuilt: boolean;
  #version = 0;

  constructor(options: CacheOptions) {
    this.#options = options;
    this.#file = join(options.dataDir, 'reference.sqlite');
    this.#nextFile = join(options.dataDir, 'reference.next.sqlite');
    try {
      mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
      removeDatabase(this.#nextFile);
    } catch (error) {
      if (databaseFault(error) !== 'unwritable') throw error;
    }
    this.#opened = this.#open();
    this.#rebuilt = this.#opened.rebuilt;
  }

  /** Set when the file was found damaged and thrown away, until a new copy is whole. */
  get rebuilt(): boolean {
    return this.#rebuilt;
  }

  /** False when the disk takes no writing. */
  get persistent(): boolean {
    return this.#opened.persistent;
  }

  /** Another number whenever any row may be another. */
  get version(): number {
    return this.#version;
  }

  /** Asks the copy. When the file turns out damaged, the answer is that of an empty copy. */
  read<T>(question: (db: SqliteDatabase) => T): T {
    return this.#guarded(question);
  }

  checkpoint(): Checkpoint | undefined {
    return this.#guarded(readCheckpoint);
  }

  counts(): Record<ReferenceCollection, number> {
    return this.#guarded(countRows);
  }

  /** Takes one page of the feed: rows, tombstones and checkpoint together. */
  apply(changes: readonly ReferenceChange[], checkpoint: Checkpoint): void {
    if (changes.length > 0) this.#version += 1;
    this.#guarded((db) =>
      changes.length > 0 ? applyChanges(db, changes, checkpoint) : writeCheckpoint(db, checkpoint),
    );
  }

  /** Begins a new copy beside this one, which stays in use until the new one is whole. */
  beginReplacement(): Replacement {
    const inMemory = !this.#opened.persistent;
    if (!inMemory) removeDatabase(this.#nextFile);
    const file = inMemory ? ':memory:' : this.#nextFile;
    const db = openCacheFile(file, this.#options.sqliteBinding);
    return new Replacement(db, {
      adopt: () => (inMemory ? this.#adoptMemory(db) : this.#adoptFile(db)),
      discard: () => {
        db.close();
        if (!inMemory) removeDatabase(this.#nextFile);
      },
    });
  }

  close(): void {
    this.#opened.db.close();
  }

  #open(): OpenedCache {
    const opened = openCache(this.#file, this.#options.sqliteBinding);
    if (opened.rebuilt) this.#options.log({ event: 'cache-rebuilt' });
    if (!opened.persistent) this.#options.log({ event: 'cache-in-memory' });
    return opened;
  }

  #adoptMemory(db: SqliteDatabase): void {
    this.#opened.db.close();
    this.#opened = { db, persistent: false, rebuilt: false };
    this.#rebuilt = false;
    this.#version += 1;
  }

  #adoptFile(db: SqliteDatabase): void {
    db.close();
    this.#opened.db.close();
    // A journal that outlived its database would be taken for the new one's.
    removeJournals(this.#file);
    renameSync(this.#nextFile, this.#file);
    this.#opened = this.#open();
    this.#rebuilt = false;
    this.#version += 1;
  }

  #guarded<T>(work: (db: SqliteDatabase) => T): T {
    try {
      return work(this.#opened.db);
    } catch (error) {
      if (databaseFault(error) !== 'corrupt') throw error;
    }
    this.#opened.db.close();
    removeDatabase(this.#file);
    this.#opened = this.#open();
    this.#rebuilt = true;
    this.#version += 1;
    this.#options.log({ event: 'cache-rebuilt' });
    return work(this.#opened.db);
  }
}
