import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { workspaceError } from '../flo-api/errors.ts';
import { REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import { rowHash, RowSum } from '#contract/flo-api/row-hash.ts';
import type { CacheChange } from '../cache/cache-change.ts';
import { collections } from '../cache/rows.ts';
import type { ReferenceSource, SnapshotPart } from '../flo-api/reference-source.ts';

type Put = Extract<CacheChange, { op: 'put' }>;

const nameOf = ({ collection, key }: Pick<CacheChange, 'collection' | 'key'>): string =>
  `${collection}/${key}`;

/** The central service's reference data, in its simplest true form: a map, and a log of changes. */
export class ModelService implements ReferenceSource {
  readonly rows = new Map<string, Put>();
  readonly pageSize: number;
  epoch = crypto.randomUUID() as string;
  /** Answers that still succeed before the line goes down; counts down. */
  answersLeft = Number.POSITIVE_INFINITY;
  snapshots = 0;
  /** Collections that were fetched alone, in order. */
  readonly repairs: string[] = [];
  minClientSchema = 1;
  /** An open transaction holds changes back, so that no check can be given. */
  withheld = false;
  /** Snapshots fail, and nothing else does. */
  failSnapshots = false;
  /** Done while a snapshot is under way. */
  whileSnapshot: (() => void) | undefined;
  /** A collection whose check is never right. */
  liesAbout: ReferenceCollection | undefined;
  #log: CacheChange[] = [];
  #expired = 0;

  constructor(pageSize = 3) {
    this.pageSize = pageSize;
  }

  change(change: CacheChange): void {
    if (change.op === 'put') this.rows.set(nameOf(change), change);
    else if (!this.rows.delete(nameOf(change))) return;
    this.#log.push(change);
  }

  /** Forgets the tombstones so far: cursors from before are too old. */
  expire(): void {
    this.#expired = this.#log.length;
  }

  /** The register is set up anew: cursors of the old one mean nothing. */
  newEpoch(): void {
    this.epoch = crypto.randomUUID();
  }

  async *snapshot(
    _signal?: AbortSignal,
    only: readonly ReferenceCollection[] = collections,
  ): AsyncGenerator<SnapshotPart> {
    this.#answer();
    if (only === collections) this.snapshots += 1;
    else this.repairs.push(only.join());
    if (this.failSnapshots) throw workspaceError('central.unreachable');
    const rows = [...this.rows.values()].filter(({ collection }) => only.includes(collection));
    const trailer = {
      trailer: true as const,
      epoch: this.epoch,
      cursor: this.#cursor(this.#log.length),
      ...this.#checked(only),
      asOf: '2026-11-21T08:00:00Z',
      ...this.#service(),
    };
    this.whileSnapshot?.();
    this.whileSnapshot = undefined;
    for (let at = 0; at < rows.length; at += this.pageSize) {
      yield { rows: rows.slice(at, at + this.pageSize) };
      await Promise.resolve();
      this.#answer();
    }
    yield { trailer };
  }

  async changes(cursor: string): ReturnType<ReferenceSource['changes']> {
    await Promise.resolve();
    this.#answer();
    const [epoch, position] = cursor.split(':');
    const from = Number(position);
    if (epoch !== this.epoch || from < this.#expired) throw workspaceError('sync.cursorExpired');
    const to = Math.min(from + this.pageSize, this.#log.length);
    const more = to < this.#log.length;
    // As the service does: each row as it is now, or gone.
    const names = new Map(this.#log.slice(from, to).map((change) => [nameOf(change), change]));
    const changes = [...names].map(([name, { collection, key }]): CacheChange => {
      return this.rows.get(name) ?? { op: 'delete', collection, key };
    });
    return {
      epoch: this.epoch,
      cursor: this.#cursor(to),
      more,
      asOf: '2026-11-21T09:00:00Z',
      changes,
      ...(more || this.withheld ? { counts: null, check: null } : this.#checkedOrLied()),
      ...this.#service(),
    };
  }

  // oxlint-disable-next-line require-yield -- a service without hints
  async *hints(_signal: AbortSignal): AsyncGenerator<void> {
    await Promise.resolve();
  }

  #cursor(position: number): string {
    return `${this.epoch}:${position}`;
  }

  #service() {
    if (this.minClientSchema > REFERENCE_SCHEMA) throw workspaceError('sync.schemaTooOld');
    return {
      serverTime: '2026-11-21T09:00:01Z',
      schema: REFERENCE_SCHEMA,
      minClientSchema: this.minClientSchema,
    };
  }

  #checkedOrLied() {
    const { counts, check } = this.#checked(collections);
    if (this.liesAbout === undefined) return { counts, check };
    const lie = { count: 0, hash: 'ffffffffffffffff' };
    return { counts, check: { ...check, [this.liesAbout]: lie } };
  }

  /** Counted and summed anew each time: what the followers of both sides must come to. */
  #checked(only: readonly ReferenceCollection[]) {
    const check = Object.fromEntries(
      only.map((name) => {
        const sum = new RowSum();
        for (const { collection, key, row } of this.rows.values()) {
          if (collection === name) sum.add(rowHash(key, row));
        }
        return [name, sum.check()];
      }),
    );
    const counts = Object.fromEntries(only.map((name) => [name, check[name]?.count ?? 0]));
    return { counts, check };
  }

  #answer(): void {
    if (this.answersLeft <= 0) throw workspaceError('central.unreachable');
    this.answersLeft -= 1;
  }
}
