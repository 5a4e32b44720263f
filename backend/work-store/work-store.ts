import { databaseFault, type SqliteDatabase } from '../cache/open-database.ts';
import type { SealingKey } from '../sealing/sealing-key.ts';
import { RowSeal } from './row-seal.ts';
import { SealedTable } from './sealed-table.ts';
import { openWorkFile, type WorkFileOptions } from './work-file.ts';

export interface WorkStoreOptions extends WorkFileOptions {
  readonly sealingKey: () => Promise<SealingKey>;
}

/** Unsent commands and drafts on the disk. Opened when it is first used; gone when it is closed. */
export class WorkStore {
  readonly #options: WorkStoreOptions;
  #opening: Promise<OpenWorkStore> | undefined;
  #closed = false;

  constructor(options: WorkStoreOptions) {
    this.#options = options;
  }

  /** The tables. Rejects when file or key cannot be had; the next one who asks tries again. */
  open(): Promise<OpenWorkStore> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined;
      this.#options.log({ event: 'work-file-not-opened', fault: databaseFault(error) });
      throw error;
    });
    return this.#opening;
  }

  async close(): Promise<void> {
    this.#closed = true;
    (await this.#opening?.catch(() => undefined))?.close();
  }

  async #open(): Promise<OpenWorkStore> {
    const { key } = await this.#options.sealingKey();
    if (this.#closed) throw new Error('closed');
    const { db, damaged } = openWorkFile(this.#options);
    return new OpenWorkStore(db, new RowSeal(key), damaged);
  }
}

/** The tables of an open work file. */
export class OpenWorkStore {
  readonly #db: SqliteDatabase;
  readonly seal: RowSeal;
  readonly outbox: SealedTable;
  readonly drafts: SealedTable;
  /** The newest proof of the central service's time. */
  readonly notes: SealedTable;
  /** The file was found damaged, and set aside. */
  readonly damaged: boolean;

  constructor(db: SqliteDatabase, seal: RowSeal, damaged: boolean) {
    this.#db = db;
    this.seal = seal;
    this.damaged = damaged;
    this.outbox = new SealedTable(db, seal, 'outbox');
    this.drafts = new SealedTable(db, seal, 'draft');
    this.notes = new SealedTable(db, seal, 'note');
  }

  /** SQLite's own word for how far a write has come when it returns: 2 is on the disk. */
  get synchronous(): unknown {
    return this.#db.pragma('synchronous', { simple: true });
  }

  close(): void {
    if (this.#db.open) this.#db.close();
  }
}
