import { isRpcError } from '#contract/rpc/errors.ts';
import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { WorkspaceErrorDetails } from '#contract/workspace/errors.ts';
import type { ReferenceCache } from '../cache/reference-cache.ts';
import type { ReferenceSource } from '../flo-api/reference-source.ts';
import type { LogEntry } from '../ports.ts';
import { jittered, retryDelay, rhythm as usual, type Rhythm } from './backoff.ts';
import { Bell } from './bell.ts';
import { syncOnce } from './sync-once.ts';

export interface SyncOptions {
  readonly cache: ReferenceCache;
  readonly source: ReferenceSource;
  readonly log: (entry: LogEntry) => void;
  /** Rows have changed. */
  readonly onChanged: () => void;
  /** The state has changed. */
  readonly onStatus: () => void;
  readonly rhythm?: Rhythm;
  readonly random?: () => number;
}

/** How the copy is doing; the rest of its status the cache knows. */
export type SyncState = ReferenceStatus['state'];

/** Keeps the copy up to date while somebody is signed in. No call ever waits for it. */
export class SyncService {
  readonly #options: SyncOptions;
  readonly #rhythm: Rhythm;
  #stop: AbortController | undefined;
  readonly #bell = new Bell();
  readonly #hintBell = new Bell();
  #running: Promise<unknown> = Promise.resolve();
  #state: SyncState;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#rhythm = options.rhythm ?? usual;
    this.#state = this.#atRest();
  }

  get state(): SyncState {
    return this.#state;
  }

  /** Begins; does nothing while it runs. */
  start(): void {
    if (this.#stop !== undefined) return;
    const stop = new AbortController();
    this.#stop = stop;
    // What was stopped just now may still be on its way to its checkpoint.
    this.#running = this.#running.then(() =>
      Promise.all([this.#keepUp(stop.signal), this.#listen(stop.signal)]),
    );
  }

  /** Asks at once instead of at the next beat. */
  poke(): void {
    this.#bell.ring();
  }

  /** Ends what is under way; the copy stays at its last checkpoint. May be started again. */
  async stop(): Promise<void> {
    if (this.#stop !== undefined) {
      this.#stop.abort();
      this.#stop = undefined;
      this.#bell.ring();
      this.#hintBell.ring();
    }
    await this.#running;
    if (this.#stop === undefined) this.#set(this.#atRest());
  }

  #atRest(): SyncState {
    return this.#options.cache.checkpoint() === undefined ? 'empty' : 'ready';
  }

  async #keepUp(signal: AbortSignal): Promise<void> {
    const { cache, source, log, onChanged, random = Math.random } = this.#options;
    const onBootstrap = (): void => this.#set('loading');
    let failures = 0;
    while (!signal.aborted) {
      let pause: number;
      try {
        const { changed } = await syncOnce({ cache, source, signal, onBootstrap });
        failures = 0;
        this.#set('ready');
        if (changed) onChanged();
        pause = jittered(this.#rhythm.pollMs, random);
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        this.#set('failing');
        log({ event: 'sync-failed', failures, ...reasonOf(error) });
        pause = retryDelay(this.#rhythm, failures, retryAfterOf(error), random);
      }
      await this.#bell.wait(pause);
    }
  }

  /** A hint saves waiting for the next beat; nothing depends on one. */
  async #listen(signal: AbortSignal): Promise<void> {
    const { source, random = Math.random } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      try {
        for await (const _hint of source.hints(signal)) {
          failures = 0;
          this.#bell.ring();
        }
      } catch {
        failures += 1;
      }
      if (signal.aborted) return;
      const pause = retryDelay(this.#rhythm, Math.max(failures, 1), undefined, random);
      await this.#hintBell.wait(pause);
    }
  }

  #set(state: SyncState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#options.onStatus();
  }
}

function reasonOf(error: unknown): Record<string, string> {
  if (isRpcError(error)) return { code: error.code };
  return { code: error instanceof Error ? error.name : typeof error };
}

function retryAfterOf(error: unknown): number | undefined {
  if (!isRpcError(error)) return undefined;
  return WorkspaceErrorDetails.safeParse(error.details).data?.retryAfter;
}
