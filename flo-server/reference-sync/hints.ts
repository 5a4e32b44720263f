import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { statement } from '../db/statement.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';

/** How often it looks, and how often it says that the line is alive; milliseconds. */
export interface HintRhythm {
  readonly pollMs: number;
  readonly heartbeatMs: number;
}

const usual: HintRhythm = { pollMs: 1_000, heartbeatMs: 15_000 };

/** A change that was held back comes when older transactions are over, with no newer change than before. */
const newestChange = statement<{ newest: string }>(
  'sync.newestChange',
  `select xid || ':' || (xid < pg_snapshot_xmin(pg_current_snapshot())) as newest
    from reference_change order by xid desc limit 1`,
);

/**
 * Tells listening clients that there may be something new. One look at the database a second for all
 * of them, none while nobody listens: a notification per write would make all writers queue.
 */
export class Hints {
  readonly #services: Services;
  readonly #rhythm: HintRhythm;
  readonly #listeners = new Set<PassThrough>();
  #timer: NodeJS.Timeout | undefined;
  #seen: string | undefined;
  #looking = false;
  #beat = 0;

  constructor(services: Services, rhythm = usual) {
    this.#services = services;
    this.#rhythm = rhythm;
  }

  /** A stream of server-sent events. It ends when the listener goes or the service stops. */
  listen(): Readable {
    const stream = new PassThrough();
    stream.write(`retry: ${this.#rhythm.pollMs * 2}\n\n`);
    this.#listeners.add(stream);
    stream.once('close', () => this.#forget(stream));
    this.#timer ??= setInterval(() => this.#tick(), this.#rhythm.pollMs);
    return stream;
  }

  /** Ends all streams. */
  stop(): void {
    for (const stream of this.#listeners) stream.end();
    this.#listeners.clear();
    this.#rest();
  }

  #forget(stream: PassThrough): void {
    this.#listeners.delete(stream);
    if (this.#listeners.size === 0) this.#rest();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#seen = undefined;
  }

  #tick(): void {
    this.#beat += this.#rhythm.pollMs;
    if (this.#beat >= this.#rhythm.heartbeatMs) {
      this.#beat = 0;
      // The line is alive, whether or not the database can be asked.
      this.#send(': still here\n\n');
    }
    if (this.#looking) return;
    this.#looking = true;
    void this.#look().finally(() => {
      this.#looking = false;
    });
  }

  async #look(): Promise<void> {
    const round = this.#timer;
    const newest = await this.#newest();
    // Those whom it was looked up for may have left meanwhile: others begin with what they find.
    if (newest === undefined || round !== this.#timer) return;
    if (this.#seen !== undefined && this.#seen !== newest) {
      this.#send('event: changed\ndata: {}\n\n');
    }
    this.#seen = newest;
  }

  /** What there is; undefined while the database cannot be asked. */
  async #newest(): Promise<string | undefined> {
    try {
      const [row] = await newestChange(this.#services.pool);
      return `${row?.newest ?? ''}@${momentOf(this.#services).today}`;
    } catch {
      return undefined;
    }
  }

  #send(event: string): void {
    for (const stream of this.#listeners) stream.write(event);
  }
}
