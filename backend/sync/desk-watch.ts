/** How often the clocks are looked at. */
const LOOK_EVERY_MS = 5_000;
/** A gap this much longer than the beat: the machine slept, or the process was held. */
const GAP_MS = 20_000;
/** Nobody has touched a key for this long: nobody reads what would be fetched. */
export const IDLE_MS = 15 * 60_000;

export interface DeskWatchOptions {
  readonly quietMs: () => number;
  /** The machine has woken: what was fetched before is old. */
  readonly onWoken: () => void;
  /** Somebody has come back, or the last one has gone. */
  readonly onIdle: (idle: boolean) => void;
  readonly wall?: () => number;
  readonly monotonic?: () => number;
  readonly everyMs?: number;
}

/**
 * Tells when the machine has slept and when nobody is at the desk. Two clocks are looked at: one stands
 * still during sleep on some systems, the other jumps when somebody sets it. A clock that is set makes
 * one question too many, never one too few.
 */
export class DeskWatch {
  readonly #options: DeskWatchOptions;
  readonly #wall: () => number;
  readonly #monotonic: () => number;
  readonly #timer: NodeJS.Timeout;
  readonly #everyMs: number;
  #seen: readonly [wall: number, monotonic: number];
  #idle: boolean;

  constructor(options: DeskWatchOptions) {
    this.#options = options;
    this.#wall = options.wall ?? Date.now;
    this.#monotonic = options.monotonic ?? ((): number => performance.now());
    this.#everyMs = options.everyMs ?? LOOK_EVERY_MS;
    this.#seen = [this.#wall(), this.#monotonic()];
    this.#idle = options.quietMs() >= IDLE_MS;
    this.#timer = setInterval(() => this.look(), this.#everyMs);
    this.#timer.unref();
  }

  get idle(): boolean {
    return this.#idle;
  }

  look(): void {
    const now = [this.#wall(), this.#monotonic()] as const;
    const gap = Math.max(now[0] - this.#seen[0], now[1] - this.#seen[1]);
    this.#seen = now;
    const idle = this.#options.quietMs() >= IDLE_MS;
    if (idle !== this.#idle) {
      this.#idle = idle;
      this.#options.onIdle(idle);
    }
    if (gap > this.#everyMs + GAP_MS) this.#options.onWoken();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
