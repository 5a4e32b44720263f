import { HEARTBEAT_SECONDS } from '#contract/flo-api/live.ts';
import { isRpcError } from '#contract/rpc/errors.ts';
import { WorkspaceErrorDetails } from '#contract/workspace/errors.ts';
import { retryDelay, type RetryRhythm } from '../sync/backoff.ts';
import { Bell } from '../sync/bell.ts';
import type { EventSource } from './event-source.ts';

const usual: RetryRhythm = { firstRetryMs: 500, longestRetryMs: 30_000 };

export interface ListenerOptions {
  readonly source: EventSource;
  readonly deskId: () => string;
  readonly onPoke: (holdId: string) => void;
  /** The stream is up: pokes may have been missed before. */
  readonly onUp: () => void;
  readonly rhythm?: RetryRhythm;
  /** Silence after which the line counts as dead, though nobody has closed it. */
  readonly silenceMs?: number;
  readonly random?: () => number;
}

/** Listens to pokes for the whole workspace, and connects again whenever the line is lost. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #bell = new Bell();
  #stop: AbortController | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** Begins; does nothing while it runs. */
  start(): void {
    if (this.#stop !== undefined) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#running = this.#running.then(() => this.#keepListening(stop.signal));
  }

  /** Closes the stream. */
  async stop(): Promise<void> {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#bell.ring();
    await this.#running;
  }

  async #keepListening(signal: AbortSignal): Promise<void> {
    const { rhythm = usual, random = Math.random } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      let wanted: number | undefined;
      try {
        await this.#listenOnce(signal, () => {
          failures = 0;
        });
      } catch (error) {
        // This role has nothing to hear: it will not change before somebody signs in anew.
        if (isRpcError(error, 'role.denied')) return;
        wanted = retryAfterOf(error);
      }
      if (signal.aborted) return;
      failures += 1;
      await this.#bell.wait(retryDelay(rhythm, failures, wanted, random));
    }
  }

  /** One connection, until it ends, fails or has been silent for too long. */
  async #listenOnce(signal: AbortSignal, onHeard: () => void): Promise<void> {
    const { source, deskId, onPoke, onUp, silenceMs = HEARTBEAT_SECONDS * 3000 } = this.#options;
    const line = new AbortController();
    let silence = setTimeout(() => line.abort(), silenceMs);
    let up = false;
    try {
      for await (const heard of source(deskId(), AbortSignal.any([signal, line.signal]))) {
        clearTimeout(silence);
        silence = setTimeout(() => line.abort(), silenceMs);
        onHeard();
        if (!up) onUp();
        up = true;
        if (heard !== 'alive') onPoke(heard.hold);
      }
    } finally {
      clearTimeout(silence);
    }
  }
}

function retryAfterOf(error: unknown): number | undefined {
  if (!isRpcError(error)) return undefined;
  return WorkspaceErrorDetails.safeParse(error.details).data?.retryAfter;
}
