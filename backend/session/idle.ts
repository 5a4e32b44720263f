/** How often the clock is looked at; a machine that wakes is looked at before its first answer, too. */
const LOOK_EVERY_MS = 5_000;

export interface IdleOptions {
  readonly idleMs: number;
  /** Real time in milliseconds: it goes on while the machine sleeps. */
  readonly now: () => number;
  readonly onIdle: () => void;
}

/** Watches for how long nobody has been at the desk. */
export class IdleWatch {
  readonly #options: IdleOptions;
  #aliveAt: number;
  /** Counts without the wall clock, which can be set back. */
  #monotonicAt = performance.now();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: IdleOptions) {
    this.#options = options;
    this.#aliveAt = options.now();
  }

  get aliveAt(): number {
    return this.#aliveAt;
  }

  /** Starts counting; from `since` when somebody was there before this process was. */
  start(since = this.#options.now()): void {
    this.stop();
    this.#touch(since);
    this.#timer = setInterval(
      () => this.check(),
      Math.min(LOOK_EVERY_MS, this.#options.idleMs / 4),
    );
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Somebody is there, unless nobody was for too long already. */
  alive(): void {
    if (this.check()) this.#touch(this.#options.now());
  }

  /** For how long nobody has been there, in milliseconds. */
  quietMs(): number {
    return Math.max(this.#options.now() - this.#aliveAt, performance.now() - this.#monotonicAt);
  }

  /** False, after telling so, when nobody has been there for too long. */
  check(): boolean {
    if (this.#timer === undefined) return true;
    const { idleMs, onIdle } = this.#options;
    if (this.quietMs() < idleMs) return true;
    this.stop();
    onIdle();
    return false;
  }

  #touch(at: number): void {
    this.#aliveAt = at;
    this.#monotonicAt = performance.now();
  }
}
