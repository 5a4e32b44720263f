import type { Role } from '#contract/codes/access.ts';
import type { WireChange } from '#contract/flo-api/reference-sync.ts';

export type Put = Extract<WireChange, { op: 'put' }>;

/** Names a row among all collections. */
export const nameOf = ({ collection, key }: Pick<WireChange, 'collection' | 'key'>): string =>
  `${collection}/${key}`;

/** Whether a role has a row: texts are for some roles alone. */
export function isFor(role: Role, { collection, row }: Put): boolean {
  if (collection !== 'standardTexts') return true;
  return (row as { readonly audience?: readonly Role[] }).audience?.includes(role) ?? false;
}

interface Noted {
  readonly xid: number;
  readonly seq: number;
  readonly change: WireChange;
}

interface Transaction {
  readonly xid: number;
  readonly changes: readonly WireChange[];
}

/** Where a reader has come to, and as which role. */
export interface Position {
  readonly xid: number;
  readonly seq: number;
  readonly role: Role;
}

/**
 * The register of the model in its simplest true form: rows, and a list of which were written by which
 * transaction. A transaction that began early may commit late.
 */
export class ReferenceStore {
  rows = new Map<string, Put>();
  #noted: Noted[] = [];
  #open: Transaction | undefined;
  #nextXid = 1;
  #pruned = 0;
  #backup: ReadonlyMap<string, Put> = new Map();

  /** Transactions before this one are over. */
  get horizon(): number {
    return this.#open?.xid ?? this.#nextXid;
  }

  /** Whether something is committed that no reader may be given yet. */
  get withheld(): boolean {
    return this.#noted.some(({ xid }) => xid >= this.horizon);
  }

  /** One change in a transaction of its own. */
  commit(change: WireChange): void {
    const xid = this.#nextXid;
    this.#nextXid += 1;
    this.#write(xid, [change]);
  }

  /** Begins a transaction that holds everybody's horizon until `commitSlow`. */
  beginSlow(changes: readonly WireChange[]): void {
    if (this.#open !== undefined) return;
    this.#open = { xid: this.#nextXid, changes };
    this.#nextXid += 1;
  }

  commitSlow(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open !== undefined) this.#write(open.xid, open.changes);
  }

  /** Clears tombstones and notes away: positions from before are too old. */
  prune(): void {
    this.#pruned = this.horizon - 1;
  }

  backUp(): void {
    this.#backup = new Map(this.rows);
  }

  /** Puts the last backup in place, or an empty register where there is none. */
  restore(): void {
    this.rows = new Map(this.#backup);
    this.#noted = [];
    this.#open = undefined;
    this.#pruned = 0;
    this.#nextXid = 1;
  }

  /** What a reader at `from` is given next; undefined when it is too old or from a time to come. */
  page(from: Position, limit: number, role: Role) {
    if (from.xid <= this.#pruned || from.xid > this.horizon) return undefined;
    // Another role: first what it loses and what it gets.
    if (from.role !== role) {
      const texts = [...this.rows.values()].filter((row) => row.collection === 'standardTexts');
      const changes = texts.map((row) => this.#asSeen(row, role));
      return { to: { ...from, role }, more: true, changes };
    }
    const waiting = this.#noted
      .filter(
        ({ xid, seq }) =>
          (xid > from.xid || (xid === from.xid && seq > from.seq)) && xid < this.horizon,
      )
      .sort((a, b) => a.xid - b.xid || a.seq - b.seq);
    const given = waiting.slice(0, limit);
    const last = given.at(-1);
    const more = waiting.length > limit && last !== undefined;
    const to = more ? { xid: last.xid, seq: last.seq, role } : { xid: this.horizon, seq: 0, role };
    // As the service does: each row once, as it is now, or gone.
    const byName = new Map(given.map(({ change }) => [nameOf(change), change]));
    const changes = [...byName].map(([name, change]) =>
      this.#asSeen(this.rows.get(name) ?? change, role),
    );
    return { to, more, changes };
  }

  #asSeen({ collection, key }: WireChange, role: Role): WireChange {
    const row = this.rows.get(nameOf({ collection, key }));
    return row !== undefined && isFor(role, row) ? row : { op: 'delete', collection, key };
  }

  #write(xid: number, changes: readonly WireChange[]): void {
    for (const [at, change] of changes.entries()) {
      if (change.op === 'put') this.rows.set(nameOf(change), change);
      else if (!this.rows.delete(nameOf(change))) continue;
      this.#noted.push({ xid, seq: at + 1, change });
    }
  }
}
