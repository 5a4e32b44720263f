import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '#contract/time/clock.ts';

interface Timer {
  at: number;
  readonly order: number;
  readonly run: () => void;
  /** Of the world outside, where time passes while the machine sleeps, too. */
  readonly outside?: boolean;
}

/** Turns of the event loop without anything happening, after which the client waits for time alone. */
const QUIET_TURNS = 16;

/**
 * Time as a test wants it. While installed it owns the timers and clocks of the process: hours pass in
 * milliseconds, in one order, and only when `advance` says so.
 */
export class VirtualTime {
  /** Milliseconds that the desk was awake; never goes back. */
  #elapsed = 0;
  /** Milliseconds that it slept: the clock that counts steps stands still, those on walls do not. */
  #slept = 0;
  /** What somebody did to the clock on the wall. */
  #jumped = 0;
  #order = 0;
  #happened = 0;
  readonly #timers = new Map<object, Timer>();
  readonly #start: number;

  constructor(start: string) {
    this.#start = Date.parse(start);
  }

  /** The desk's clock, which may be wrong. */
  readonly wall: Clock = {
    now: () => new Date(this.#start + this.#elapsed + this.#slept + this.#jumped),
  };
  /** The service's clock, which is right. */
  readonly true: Clock = { now: () => new Date(this.#start + this.#elapsed + this.#slept) };

  get elapsed(): number {
    return this.#elapsed;
  }

  /** Moves the desk's clock, in milliseconds either way. */
  jump(ms: number): void {
    this.#jumped += ms;
  }

  /** Something happened: whoever waits for quiet goes on waiting. */
  touch(): void {
    this.#happened += 1;
  }

  /** Resolves after so many milliseconds of the world outside: they pass while the machine sleeps, too. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#happened += 1;
      this.#timers.set(handleOf(), { ...this.#timerOf(ms, resolve), outside: true });
    });
  }

  /** Lets time pass, everything that falls due on the way in its order. */
  async advance(ms: number): Promise<void> {
    const end = this.#elapsed + ms;
    for (let seen = -1; ; seen = this.#happened) {
      // Most beats come to nothing: only what has begun something is waited for.
      await nextTurn();
      if (seen !== this.#happened) await this.settle();
      const due = this.#next();
      if (due === undefined || due[1].at > end) break;
      this.#elapsed = Math.max(this.#elapsed, due[1].at);
      this.#timers.delete(due[0]);
      due[1].run();
    }
    this.#elapsed = end;
  }

  /** The machine sleeps: time passes, and nothing of it is counted. What falls due outside comes about. */
  sleep(ms: number): void {
    this.#slept += ms;
    for (const [handle, timer] of this.#timers) {
      if (timer.outside !== true) continue;
      timer.at -= ms;
      if (timer.at > this.#elapsed) continue;
      this.#timers.delete(handle);
      timer.run();
    }
  }

  /** Waits until nothing happens any more without time passing. */
  async settle(): Promise<void> {
    for (let quiet = 0, seen = this.#happened; quiet < QUIET_TURNS; quiet += 1) {
      await nextTurn();
      if (seen !== this.#happened) quiet = 0;
      seen = this.#happened;
    }
  }

  /** Takes over the timers and clocks of the process; gives back how to leave them. */
  install(): () => void {
    const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
    const { timeout } = AbortSignal;
    const { now } = Date;
    const clear = (timer: object | undefined) => timer && this.#timers.delete(timer);
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms = 0) => this.#set(run, ms),
      clearTimeout: clear,
      setInterval: (run: () => void, ms: number) => this.#repeat(run, ms),
      clearInterval: clear,
    });
    AbortSignal.timeout = (ms) => {
      const controller = new AbortController();
      const late = new DOMException('timed out', 'TimeoutError');
      this.#set(() => controller.abort(late), ms);
      return controller.signal;
    };
    Date.now = () => this.wall.now().getTime();
    performance.now = () => this.#elapsed;
    return () => {
      Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
      AbortSignal.timeout = timeout;
      Date.now = now;
      Reflect.deleteProperty(performance, 'now');
    };
  }

  #set(run: () => void, ms: number): object {
    const handle = handleOf();
    this.#happened += 1;
    this.#timers.set(handle, this.#timerOf(ms, run));
    return handle;
  }

  #repeat(run: () => void, ms: number): object {
    const handle = handleOf();
    const again = (): void => {
      this.#timers.set(handle, this.#timerOf(ms, again));
      run();
    };
    this.#timers.set(handle, this.#timerOf(ms, again));
    return handle;
  }

  #timerOf(ms: number, run: () => void): Timer {
    this.#order += 1;
    return { at: this.#elapsed + Math.max(ms, 0), order: this.#order, run };
  }

  #next(): readonly [object, Timer] | undefined {
    let first: readonly [object, Timer] | undefined;
    for (const entry of this.#timers) {
      if (
        first === undefined ||
        entry[1].at < first[1].at ||
        (entry[1].at === first[1].at && entry[1].order < first[1].order)
      ) {
        first = entry;
      }
    }
    return first;
  }
}

function handleOf(): object {
  const handle = { ref: () => handle, unref: () => handle, hasRef: () => true };
  return handle;
}
