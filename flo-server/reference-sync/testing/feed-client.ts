import { setTimeout as wait } from 'node:timers/promises';
import { SnapshotTrailer } from '#contract/flo-api/reference-sync.ts';
import type {
  getReferenceChanges,
  ReferenceCheck,
  WireChange,
} from '#contract/flo-api/reference-sync.ts';
import { rowHash, RowSum } from '#contract/flo-api/row-hash.ts';
import type { z } from '#contract/zod.ts';
import type { Reply, SignedInClient } from '../../testing/service.ts';
import { runningTransactions } from './running-transactions.ts';

/** A page of the feed. */
export type Changes = z.output<(typeof getReferenceChanges.responses)[200]>;

/** A copy in its simplest true form: rows by name, and a cursor. It never listens to hints. */
export class FeedClient {
  readonly #client: SignedInClient;
  readonly #query: Readonly<Record<string, string>>;
  readonly rows = new Map<string, { readonly collection: string; key: string; row: unknown }>();
  /** Every change that was given, in order. */
  readonly given: WireChange[] = [];
  cursor = '';

  constructor(client: SignedInClient, query: Readonly<Record<string, string>> = {}) {
    this.#client = client;
    this.#query = query;
  }

  /** Fetches everything, or some collections; gives the trailer. Another cursor only when all came. */
  async snapshot(collections?: string): Promise<SnapshotTrailer> {
    const query = { ...this.#query, ...(collections && { collections }) };
    const reply = await this.#client.call('reference.snapshot', { query });
    if (reply.status !== 200) throw new Error(`snapshot: ${reply.status} ${reply.text}`);
    const lines = reply.text.trimEnd().split('\n');
    const trailer = SnapshotTrailer.parse(JSON.parse(lines.pop() ?? ''));
    for (const [name, { collection }] of this.rows) {
      if (collections === undefined || collections.split(',').includes(collection)) {
        this.rows.delete(name);
      }
    }
    for (const line of lines) this.#apply(JSON.parse(line) as WireChange);
    if (collections === undefined) this.cursor = trailer.cursor;
    return trailer;
  }

  ask(cursor: string, limit = 1000): Promise<Reply> {
    const query = { ...this.#query, cursor, limit: String(limit) };
    return this.#client.call('reference.changes', { query });
  }

  /** Takes one page and moves on. */
  async page(limit?: number): Promise<Changes> {
    const reply = await this.ask(this.cursor, limit);
    if (reply.status !== 200) throw new Error(`changes: ${reply.status} ${reply.text}`);
    const page = reply.json<Changes>();
    for (const change of page.changes) this.#apply(change);
    this.cursor = page.cursor;
    return page;
  }

  /**
   * Follows the feed until its check comes, which it does when nothing is withheld any more: other tests
   * on the same database server hold it back for a moment.
   *
   * @throws Error that names the transactions that ran, when none has come for 40 seconds.
   */
  async follow(limit?: number): Promise<Changes & { readonly check: ReferenceCheck }> {
    const changes: WireChange[] = [];
    const deadline = performance.now() + 40_000;
    for (;;) {
      const page = await this.page(limit);
      changes.push(...page.changes);
      if (page.check !== null) return { ...page, check: page.check, changes };
      if (performance.now() > deadline) throw new Error(`no check: ${await runningTransactions()}`);
      if (!page.more) await wait(10);
    }
  }

  /** What this copy holds, counted from scratch. */
  check(): ReferenceCheck {
    const sums = new Map<string, RowSum>();
    for (const { collection, key, row } of this.rows.values()) {
      const sum = sums.get(collection) ?? new RowSum();
      sum.add(rowHash(key, row));
      sums.set(collection, sum);
    }
    return Object.fromEntries([...sums].map(([name, sum]) => [name, sum.check()]));
  }

  keysOf(collection: string): string[] {
    return [...this.rows.values()]
      .flatMap((row) => (row.collection === collection ? [row.key] : []))
      .toSorted();
  }

  #apply(change: WireChange): void {
    const { collection, key } = change;
    this.given.push(change);
    if (change.op === 'put')
      this.rows.set(`${collection}/${key}`, { collection, key, row: change.row });
    else this.rows.delete(`${collection}/${key}`);
  }
}
