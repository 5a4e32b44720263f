import { closeSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#contract/codes/access.ts';
import { faultPoint } from '#contract/faults/fault-point.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { CollectionCheck } from '#contract/flo-api/row-hash.ts';
import type { LogEntry } from '../ports.ts';
import { applyChanges } from './apply-changes.ts';
import type { CacheChange } from './cache-change.ts';
import {
  openCache,
  openNewFile,
  type OpenedCache,
  removeDatabase,
  removeJournals,
} from './cache-file.ts';
import {
  type CollectionState,
  differing,
  type Doubt,
  readStates,
  writeAsOf,
  writeDoubt,
} from './collection-state.ts';
import { type Checkpoint, readCheckpoint } from './meta.ts';
import { databaseFault, type SqliteDatabase } from './open-database.ts';
import { Replacement } from './replacement.ts';
import { textsNotFor } from './role-texts.ts';

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

  /** How each collection is. */
  states(): CollectionState[] {
    return this.#guarded(readStates);
  }

  /** How many rows the copy holds of each collection. */
  counts(): Record<ReferenceCollection, number> {
    const counts = this.states().map(({ collection, rows }) => [collection, rows] as const);
    return Object.fromEntries(counts) as Record<ReferenceCollection, number>;
  }

  /**
   * Takes one page of the feed: rows, tombstones, sums and checkpoint together. With the page comes,
   * where the service says it, how its collections are at the checkpoint: those that are the same here
   * have its age, and those that are not are given back and stay in doubt until they are repaired.
   */
  apply(
    changes: readonly CacheChange[],
    checkpoint: Checkpoint,
    check: Readonly<Record<string, CollectionCheck | undefined>> = {},
  ): readonly ReferenceCollection[] {
    if (changes.length > 0) this.#version += 1;
    return this.#guarded((db) => {
      let different: readonly ReferenceCollection[] = [];
      applyChanges(db, changes, checkpoint, () => {
        different = differing(db, check);
        for (const collection of different) writeDoubt(db, collection, 'differs');
        const same = readStates(db).filter(
          ({ collection, doubt }) => doubt === null && check[collection] !== undefined,
        );
        writeAsOf(
          db,
          same.map(({ collection }) => collection),
          checkpoint.asOf,
        );
      });
      return different;
    });
  }

  /** Notes that a collection is not to be believed; it is repaired at the next synchronisation. */
  doubt(collection: ReferenceCollection, why: Doubt): void {
    this.#guarded((db) => writeDoubt(db, collection, why));
    faultPoint('cache.doubtNoted');
  }

  /**
   * Takes the standard texts away that a role does not have. The service does the same at the next
   * synchronisation; a desk without a line must not wait for it.
   *
   * @returns whether any were taken away.
   */
  keepTextsOf(role: Role): boolean {
    const gone = this.read((db) => textsNotFor(db, role));
    const checkpoint = this.checkpoint();
    if (gone.length === 0 || checkpoint === undefined) return false;
    this.apply(gone, checkpoint);
    return true;
  }

  /** Begins a new copy beside this one, which stays in use until the new one is whole. */
  beginReplacement(): Replacement {
    const inMemory = !this.#opened.persistent;
    if (!inMemory) removeDatabase(this.#nextFile);
    const file = inMemory ? ':memory:' : this.#nextFile;
    const db = this.#emptyFile(file, inMemory);
    faultPoint('cache.replacementBegun');
    return new Replacement(db, (question) => this.read(question), {
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

  #emptyFile(file: string, inMemory: boolean): SqliteDatabase {
    try {
      return openNewFile(file, this.#options.sqliteBinding);
    } catch (error) {
      // A full disk must not be left with half a file more.
      if (!inMemory) removeDatabase(file);
      throw error;
    }
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
    faultPoint('cache.replacementWhole');
    db.close();
    // What is renamed before it is on the disk may be empty after a power cut.
    flush(this.#nextFile);
    this.#opened.db.close();
    // A journal that outlived its database would be taken for the new one's.
    removeJournals(this.#file);
    faultPoint('cache.replacementClosed');
    renameSync(this.#nextFile, this.#file);
    faultPoint('cache.replacementAdopted');
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

function flush(file: string): void {
  const opened = openSync(file, 'r+');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
