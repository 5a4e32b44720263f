import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import { workspaceError } from '../flo-api/errors.ts';
import type { ReferenceSource, SnapshotPart } from '../flo-api/reference-source.ts';

type Put = Extract<ReferenceChange, { op: 'put' }>;

const collections: readonly ReferenceCollection[] = [
  'municipalities',
  'districts',
  'gpOffices',
  'doctors',
  'gpContracts',
];
const nameOf = ({ collection, key }: ReferenceChange): string => `${collection}/${key}`;

/** The central service's reference data, in its simplest true form: a map, and a log of changes. */
export class ModelService implements ReferenceSource {
  readonly rows = new Map<string, Put>();
  readonly pageSize: number;
  epoch = crypto.randomUUID() as string;
  /** Answers that still succeed before the line goes down; counts down. */
  answersLeft = Number.POSITIVE_INFINITY;
  snapshots = 0;
  #log: ReferenceChange[] = [];
  #expired = 0;

  constructor(pageSize = 3) {
    this.pageSize = pageSize;
  }

  change(change: ReferenceChange): void {
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

  async *snapshot(): AsyncGenerator<SnapshotPart> {
    this.#answer();
    this.snapshots += 1;
    const rows = [...this.rows.values()];
    const trailer = {
      trailer: true as const,
      epoch: this.epoch,
      cursor: this.#cursor(this.#log.length),
      counts: this.#counts(),
      asOf: '2026-11-21T08:00:00Z',
      schema: 1,
    };
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
    const changes = [...names].map(([name, { collection, key }]): ReferenceChange => {
      return this.rows.get(name) ?? { op: 'delete', collection, key };
    });
    return {
      epoch: this.epoch,
      cursor: this.#cursor(to),
      more,
      asOf: '2026-11-21T09:00:00Z',
      changes,
      counts: more ? null : this.#counts(),
    };
  }

  // oxlint-disable-next-line require-yield -- a service without hints
  async *hints(_signal: AbortSignal): AsyncGenerator<void> {
    await Promise.resolve();
  }

  #cursor(position: number): string {
    return `${this.epoch}:${position}`;
  }

  #counts(): Record<ReferenceCollection, number> {
    const count = (name: ReferenceCollection): number =>
      [...this.rows.values()].filter(({ collection }) => collection === name).length;
    return Object.fromEntries(collections.map((name) => [name, count(name)])) as Record<
      ReferenceCollection,
      number
    >;
  }

  #answer(): void {
    if (this.answersLeft <= 0) throw workspaceError('central.unreachable');
    this.answersLeft -= 1;
  }
}
