import type { SqliteDatabase } from '../cache/open-database.ts';
import type { RowSeal } from './row-seal.ts';
import type { WorkTable } from './work-file.ts';

/** A row that opened. */
export interface OpenedRow {
  readonly id: string;
  readonly text: string;
}

interface Row {
  readonly id: string;
  readonly owner: string;
  readonly sealed: Buffer;
}

/** Rows of one table of the work file. Writes are on the disk when they return, or throw. */
export class SealedTable {
  readonly #db: SqliteDatabase;
  readonly #seal: RowSeal;
  readonly #table: WorkTable;

  constructor(db: SqliteDatabase, seal: RowSeal, table: WorkTable) {
    this.#db = db;
    this.#seal = seal;
    this.#table = table;
  }

  /** Writes a row, or writes it anew in its place. `keptOn` is the day its keeping counts from. */
  put(id: string, subject: string, keptOn: string, text: string): void {
    const owner = this.#ownerOf(subject);
    const sealed = this.#seal.seal({ table: this.#table, id, owner }, text);
    this.#db
      .prepare(
        `insert into ${this.#table} (id, owner, kept_on, sealed) values (?, ?, ?, ?)
         on conflict (id) do update set kept_on = excluded.kept_on, sealed = excluded.sealed
         where owner = excluded.owner`,
      )
      .run(id, owner, keptOn, sealed);
  }

  get(id: string, subject: string): string | undefined {
    const owner = this.#ownerOf(subject);
    const row = this.#db
      .prepare<[string, string], Row>(`select * from ${this.#table} where id = ? and owner = ?`)
      .get(id, owner);
    return row && this.#open(row);
  }

  /** The rows of somebody that open, in the order they came. */
  all(subject: string): OpenedRow[] {
    const rows = this.#db
      .prepare<[string], Row>(`select * from ${this.#table} where owner = ? order by place`)
      .all(this.#ownerOf(subject));
    return rows.flatMap((row) => {
      const text = this.#open(row);
      return text === undefined ? [] : [{ id: row.id, text }];
    });
  }

  /** Whether anybody's command has the id already. */
  has(id: string): boolean {
    return this.#db.prepare(`select 1 from ${this.#table} where id = ?`).get(id) !== undefined;
  }

  /** How many rows, whoever's they are, do not open. */
  unopened(): number {
    const rows = this.#db.prepare<[], Row>(`select * from ${this.#table}`).all();
    return rows.filter((row) => this.#open(row) === undefined).length;
  }

  remove(id: string, subject: string): void {
    this.#db
      .prepare(`delete from ${this.#table} where id = ? and owner = ?`)
      .run(id, this.#ownerOf(subject));
  }

  /**
   * Removes everybody's rows from before the day, except for those that open and are to stay; gives how
   * many they were.
   */
  removeBefore(day: string, stays: (text: string) => boolean = () => false): number {
    const old = this.#db
      .prepare<[string], Row>(`select * from ${this.#table} where kept_on < ?`)
      .all(day);
    const gone = old.filter((row) => {
      const text = this.#open(row);
      return text === undefined || !stays(text);
    });
    const remove = this.#db.prepare(`delete from ${this.#table} where id = ? and owner = ?`);
    for (const { id, owner } of gone) remove.run(id, owner);
    return gone.length;
  }

  #ownerOf(subject: string): string {
    return this.#seal.nameOf('owner', subject);
  }

  #open({ id, owner, sealed }: Row): string | undefined {
    return this.#seal.open({ table: this.#table, id, owner }, sealed);
  }
}
