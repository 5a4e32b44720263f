import { workspaceError } from './errors.ts';

export interface PatienceOptions {
  /** Milliseconds without a byte after which nobody is believed to be there any more. */
  readonly idleMs: number;
  /** Milliseconds for the whole; an answer that drips for ever is none. No limit when left out. */
  readonly totalMs?: number | undefined;
}

/**
 * A signal that gives up on a line where nothing comes, in the headers or in the body: a half-open
 * connection never says that it is dead. Counts without the wall clock, which may be set.
 */
export class Patience {
  readonly #mine = new AbortController();
  readonly #idleMs: number;
  readonly #total: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout;
  /** Aborted by the one who asked, or for want of an answer. */
  readonly signal: AbortSignal;

  constructor(asked: AbortSignal, { idleMs, totalMs }: PatienceOptions) {
    this.#idleMs = idleMs;
    this.signal = AbortSignal.any([asked, this.#mine.signal]);
    this.#idle = this.#wait(idleMs);
    if (totalMs !== undefined) this.#total = this.#wait(totalMs);
  }

  /** Something has come. */
  feed(): void {
    clearTimeout(this.#idle);
    this.#idle = this.#wait(this.#idleMs);
  }

  end(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#total);
  }

  /** What to tell of a failure: that patience ran out, where it did. */
  explain(error: unknown): unknown {
    return this.#mine.signal.aborted ? workspaceError('central.timeout', {}, error) : error;
  }

  #wait(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#mine.abort(), ms);
  }
}

/** The bytes as they come, each part of them taken as a sign of life. */
export async function* fedBy(
  patience: Patience,
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    patience.feed();
    yield chunk;
  }
}
