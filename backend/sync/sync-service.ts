import { setImmediate as breathe } from 'node:timers/promises';
import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { deepCheck } from '../cache/deep-check.ts';
import type { ReferenceCache } from '../cache/reference-cache.ts';
import type { ReferenceSource } from '../flo-api/reference-source.ts';
import type { LogEntry } from '../ports.ts';
import { jittered, retryDelay, rhythm as usual, type Rhythm } from './backoff.ts';
import { Bell } from './bell.ts';
import { DeskWatch } from './desk-watch.ts';
import { RepairPace } from './repair-pace.ts';
import { syncOnce } from './sync-once.ts';
import type { SyncRun } from './sync-run.ts';
import { codeOf, isTooOld, retryAfterOf, troubleOf, type Trouble } from './trouble.ts';

export interface SyncOptions {
  readonly cache: ReferenceCache;
  readonly source: ReferenceSource;
  readonly log: (entry: LogEntry) => void;
  /** Rows have changed. */
  readonly onChanged: () => void;
  /** Texts may have been taken from whoever had them. */
  readonly onRevoked?: () => void;
  /** The state has changed. */
  readonly onStatus: () => void;
  /** For how long nobody has touched a key, in milliseconds; always at work when left out. */
  readonly quietMs?: () => number;
  readonly rhythm?: Rhythm;
  readonly random?: () => number;
}

/** How the copy is doing; the rest of its status the cache knows. */
export type SyncState = ReferenceStatus['state'];

/** Keeps the copy up to date while somebody is signed in. No call ever waits for it. */
export class SyncService {
  readonly #options: SyncOptions;
  readonly #rhythm: Rhythm;
  readonly #pace = new RepairPace();
  readonly #bell = new Bell();
  readonly #hintBell = new Bell();
  #stop: AbortController | undefined;
  #watch: DeskWatch | undefined;
  #listening: AbortController | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #state: SyncState;
  #trouble: Trouble | null = null;
  #checked = false;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#rhythm = options.rhythm ?? usual;
    this.#state = this.#atRest();
  }

  get state(): SyncState {
    return this.#state;
  }

  /** What stands in the way of a newer copy; null when nothing does. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Begins; does nothing while it runs. */
  start(): void {
    if (this.#stop !== undefined) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#watch = new DeskWatch({
      quietMs: this.#options.quietMs ?? ((): number => 0),
      onWoken: () => this.poke(),
      onIdle: (idle) => this.#deskIsIdle(idle),
    });
    // What was stopped just now may still be on its way to its checkpoint.
    this.#running = this.#running
      .then(() => Promise.all([this.#keepUp(stop.signal), this.#listen(stop.signal)]))
      // Never rejected: whoever stops it, or begins anew after it, has nothing to do with why it ended.
      .catch((error: unknown) => this.#options.log({ event: 'sync-ended', code: codeOf(error) }));
  }

  /** Asks at once instead of at the next beat. */
  poke(): void {
    this.#bell.ring();
    this.#hintBell.ring();
  }

  /** Ends what is under way; the copy stays at its last checkpoint. May be started again. */
  async stop(): Promise<void> {
    if (this.#stop !== undefined) {
      this.#stop.abort();
      this.#stop = undefined;
      this.#watch?.stop();
      this.poke();
    }
    await this.#running;
    if (this.#stop === undefined) this.#set(this.#atRest(), null);
  }

  #atRest(): SyncState {
    try {
      return this.#options.cache.checkpoint() === undefined ? 'empty' : 'ready';
    } catch {
      // A copy that the disk does not give back is as good as none.
      return 'empty';
    }
  }

  /** Nobody reads at an empty desk: hints are let go, and asking is rarer. */
  #deskIsIdle(idle: boolean): void {
    if (idle) this.#listening?.abort();
    else this.poke();
  }

  async #keepUp(signal: AbortSignal): Promise<void> {
    const {
      cache,
      source,
      log,
      onChanged,
      onRevoked,
      onStatus,
      random = Math.random,
    } = this.#options;
    const onBootstrap = (): void => this.#set('loading', this.#trouble);
    const run: SyncRun = { cache, source, signal, log, pace: this.#pace, onBootstrap };
    let failures = 0;
    let unchecked = 0;
    while (!signal.aborted) {
      let pause: number;
      try {
        const { changed, checked } = await syncOnce({ ...run, ...(onRevoked && { onRevoked }) });
        failures = 0;
        this.#set('ready', null);
        if (changed) onChanged();
        // Nothing has changed, and that is as of now.
        else onStatus();
        unchecked = checked ? 0 : unchecked + 1;
        pause = jittered(this.#beat(unchecked), random);
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        log({ event: 'sync-failed', failures, code: codeOf(error) });
        if (isTooOld(error)) this.#set('outdated', null);
        else this.#set('failing', troubleOf(error));
        pause = isTooOld(error)
          ? jittered(this.#rhythm.idlePollMs, random)
          : retryDelay(this.#rhythm, failures, retryAfterOf(error), random);
      }
      await this.#checkOnce(signal);
      await this.#bell.wait(pause);
    }
  }

  /** A service that could not say yet whether the copy is whole is asked again soon. */
  #beat(unchecked: number): number {
    const { pollMs, idlePollMs, firstRetryMs } = this.#rhythm;
    if (this.#watch?.idle === true) return idlePollMs;
    return unchecked === 0 ? pollMs : Math.min(pollMs, firstRetryMs * 2 ** unchecked);
  }

  /** Looks through the stored rows once for each start of the program; what is wrong is repaired next. */
  async #checkOnce(signal: AbortSignal): Promise<void> {
    if (this.#checked) return;
    const { cache, log } = this.#options;
    try {
      const steps = deepCheck(cache);
      let step = steps.next();
      while (step.done !== true) {
        await breathe();
        if (signal.aborted) return;
        step = steps.next();
      }
      this.#checked = true;
      if (step.value.length === 0) return;
      log({ event: 'cache-damaged', collections: step.value.join() });
      this.#bell.ring();
    } catch (error) {
      // A disk that takes or gives nothing now may do so at the next beat, when it is tried again.
      log({ event: 'cache-not-checked', code: codeOf(error) });
    }
  }

  /** A hint saves waiting for the next beat; nothing depends on one. */
  async #listen(signal: AbortSignal): Promise<void> {
    const { source, random = Math.random } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      if (this.#watch?.idle !== true) {
        this.#listening = new AbortController();
        try {
          const either = AbortSignal.any([signal, this.#listening.signal]);
          for await (const _hint of source.hints(either)) {
            failures = 0;
            this.#bell.ring();
          }
        } catch {
          failures += 1;
        }
      }
      if (signal.aborted) return;
      const pause =
        this.#watch?.idle === true
          ? this.#rhythm.idlePollMs
          : retryDelay(this.#rhythm, Math.max(failures, 1), undefined, random);
      await this.#hintBell.wait(pause);
    }
  }

  #set(state: SyncState, trouble: Trouble | null): void {
    if (this.#state === state && this.#trouble === trouble) return;
    this.#state = state;
    this.#trouble = trouble;
    this.#options.onStatus();
  }
}
