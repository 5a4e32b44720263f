import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { statement } from '../db/statement.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';

const POLL_MS = 1_000;
const HEARTBEAT_MS = 15_000;

const newestChange = statement<{ newest: string }>(
  'sync.newestChange',
  `select xid || ':' || seq as newest from reference_change order by xid desc, seq desc limit 1`,
);

/**
 * Tells listening clients that there may be something new. One look at the database a second for all
 * of them, none while nobody listens: a notification per write would make all writers queue.
 */
export class Hints {
  readonly #services: Services;
  readonly #listeners = new Set<PassThrough>();
  #timer: NodeJS.Timeout | undefined;
  #seen: string | undefined;
  #beat = 0;

  constructor(services: Services) {
    this.#services = services;
  }

  /** A stream of server-sent events. It ends when the listener goes or the service stops. */
  listen(): Readable {
    const stream = new PassThrough();
    stream.write(`retry: ${POLL_MS * 2}\n\n`);
    this.#listeners.add(stream);
    stream.once('close', () => this.#forget(stream));
    this.#timer ??= setInterval(() => void this.#look(), POLL_MS);
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

  async #look(): Promise<void> {
    const newest = await this.#newest();
    if (newest === undefined) return;
    if (this.#seen !== undefined && this.#seen !== newest)
      this.#send('event: changed\ndata: {}\n\n');
    this.#seen = newest;
    this.#beat += POLL_MS;
    if (this.#beat >= HEARTBEAT_MS) {
      this.#beat = 0;
      this.#send(': still here\n\n');
    }
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
