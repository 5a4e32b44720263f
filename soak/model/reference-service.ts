import type { Role } from '#contract/codes/access.ts';
import { referenceCollections } from '#contract/flo-api/reference.ts';
import { REFERENCE_SCHEMA, type WireChange } from '#contract/flo-api/reference-sync.ts';
import { rowHash, RowSum } from '#contract/flo-api/row-hash.ts';
import { canonicalJson } from '#contract/flo-api/canonical-json.ts';
import type { Clock } from '#contract/time/clock.ts';
import { json, ndjson, problem } from './answers.ts';
import { isFor, type Position, type Put, type ReferenceStore } from './reference-store.ts';

/** What the register held at a position, as a client there must hold it: canonical JSON by name. */
export type View = ReadonlyMap<string, string>;

/** Small, so that a few changes already need several pages. */
const PAGE = 3;

/** The feed of the model over HTTP: `/sync/v1/snapshot`, `/sync/v1/changes` and `/sync/v1/hints`. */
export class ReferenceService {
  readonly #store: ReferenceStore;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  readonly #views = new Map<string, View>();
  #epoch = 1;
  /** The role of the one who asks. */
  role: Role = 'telephoneAdviser';
  /** Answers that lack their last row, as if a line of the service's code were wrong. */
  lacking = 0;
  /** Clients that know no schema as new as this are told so. */
  minClientSchema = 1;

  constructor(store: ReferenceStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The register is another one now: cursors of the old one mean nothing. */
  newEpoch(): void {
    this.#epoch += 1;
  }

  /** Tells whoever listens that there may be something new. */
  hint(): void {
    for (const listener of this.#listeners) listener();
  }

  /** What a client whose checkpoint is `cursor` must hold; undefined where that was never promised. */
  viewAt(cursor: string): View | undefined {
    return this.#views.get(cursor);
  }

  /** What the register holds now, for the role that asks. */
  view(): View {
    return new Map(
      this.#rows().map((put) => [`${put.collection}/${put.key}`, canonicalJson(put.row)]),
    );
  }

  /** The cursor of a reader that has everything there is. */
  head(): string {
    return this.#cursor({ xid: this.#store.horizon, seq: 0, role: this.role });
  }

  snapshot(query: URLSearchParams): Response {
    const only = query.get('collections')?.split(',');
    const rows = this.#rows().filter(({ collection }) => only?.includes(collection) ?? true);
    const cursor = this.head();
    if (only === undefined) this.#promise(cursor);
    const trailer = {
      trailer: true,
      epoch: this.#epochId(),
      cursor,
      ...this.#checked(rows),
      asOf: this.#now(),
      ...this.#service(),
    };
    return ndjson([...this.#whole(rows), trailer]);
  }

  changes(query: URLSearchParams): Response {
    const from = this.#read(query.get('cursor') ?? '');
    const asked = Number(query.get('limit') ?? PAGE);
    const page = from && this.#store.page(from, Math.min(asked, PAGE), this.role);
    if (page === undefined) return problem(410, 'sync.cursorExpired');
    const { more, changes } = page;
    const cursor = this.#cursor(page.to);
    if (!more) this.#promise(cursor);
    const checked = more || this.#store.withheld ? undefined : this.#checked(this.#rows());
    return json({
      epoch: this.#epochId(),
      cursor,
      more,
      asOf: this.#now(),
      changes: this.#whole(changes),
      counts: checked?.counts ?? null,
      check: checked?.check ?? null,
      ...this.#service(),
    });
  }

  hints(): Response {
    let listener: () => void;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        listener = () => controller.enqueue(new TextEncoder().encode('event: changed\n\n'));
        this.#listeners.add(listener);
      },
      cancel: () => void this.#listeners.delete(listener),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  #rows(): Put[] {
    return [...this.#store.rows.values()].filter((row) => isFor(this.role, row));
  }

  #whole<T extends WireChange>(rows: readonly T[]): readonly T[] {
    if (this.lacking === 0 || rows.length === 0) return rows;
    this.lacking -= 1;
    return rows.slice(0, -1);
  }

  /** Remembers what is held now; nothing where rows are there that are not given by right yet. */
  #promise(cursor: string): void {
    if (this.#store.withheld) this.#views.delete(cursor);
    else this.#views.set(cursor, this.view());
  }

  /** Counted and summed anew each time: what both sides, who keep theirs as they go, must come to. */
  #checked(rows: readonly Put[]) {
    const sums = new Map<string, RowSum>();
    for (const { collection, key, row } of rows) {
      const sum = sums.get(collection) ?? new RowSum();
      sums.set(collection, sum);
      sum.add(rowHash(key, row));
    }
    for (const name of known) if (!sums.has(name)) sums.set(name, new RowSum());
    const check = Object.fromEntries([...sums].map(([name, sum]) => [name, sum.check()]));
    const counts = Object.fromEntries([...sums].map(([name, sum]) => [name, sum.check().count]));
    return { check, counts };
  }

  #service() {
    const { minClientSchema } = this;
    return { serverTime: this.#now(), schema: REFERENCE_SCHEMA, minClientSchema };
  }

  #epochId(): string {
    return `00000000-0000-4000-8000-${String(this.#epoch).padStart(12, '0')}`;
  }

  #cursor({ xid, seq, role }: Position): string {
    return `${this.#epoch}.${xid}.${seq}.${role}`;
  }

  #read(cursor: string): Position | undefined {
    const [epoch, xid, seq, role] = cursor.split('.');
    if (Number(epoch) !== this.#epoch || role === undefined) return undefined;
    return { xid: Number(xid), seq: Number(seq), role: role as Role };
  }

  #now(): string {
    return this.#clock.now().toISOString();
  }
}

const known = Object.keys(referenceCollections);
