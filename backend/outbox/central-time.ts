import type { ReceivedClaim } from '#contract/flo-api/received.ts';
import type { Clock } from '#contract/time/clock.ts';
import { z } from '#contract/zod.ts';

/** The clocks of the machine, in milliseconds. */
export interface MachineClocks {
  /** Counts on whatever anybody does, but on some systems not while the machine sleeps. */
  readonly monotonic: () => number;
  /** Counts while the machine sleeps, but can be set. */
  readonly wall: () => number;
}

/** A second's rounding in the `Date` header, and the way there, are not the machine's fault. */
const NO_SKEW_MS = 3_000;
const NS_PER_MS = 1_000_000n;

export const machineClocks: MachineClocks = {
  monotonic: () => Number(process.hrtime.bigint() / NS_PER_MS),
  wall: Date.now,
};

/** What outlives a restart: the monotonic clock means nothing to another process. */
const Kept = z.strictObject({ token: z.string(), wall: z.number() });

interface Reading {
  readonly token: string;
  /** The workspace's time when the token came, in milliseconds; not known of an earlier process. */
  readonly at: number;
  readonly wall: number;
  /** Whether the answer said what time the service has. */
  readonly told: boolean;
  /** Undefined for a token of an earlier process. */
  readonly monotonic: number | undefined;
}

/**
 * What time the central service has, by its newest answer and how long ago that was. Of the two clocks
 * the later counts: a machine that slept has a slow monotonic one, one that was set back a slow wall.
 */
export class CentralTime {
  readonly #clock: Clock;
  readonly #machine: MachineClocks;
  #newest: Reading | undefined;

  constructor(clock: Clock, machine: MachineClocks = machineClocks) {
    this.#clock = clock;
    this.#machine = machine;
  }

  /**
   * Takes the token of an answer that has just come, and its `Date`: the service's clock is right, and
   * what the machine's clock is wrong by is put right by it.
   */
  learn(token: string, date: string | null): void {
    const wall = this.#machine.wall();
    const theirs = date === null ? Number.NaN : Date.parse(date);
    const wrongBy = Number.isNaN(theirs) ? 0 : theirs - wall;
    const corrected = Math.abs(wrongBy) < NO_SKEW_MS ? 0 : wrongBy;
    const at = this.#clock.now().getTime() + corrected;
    const told = !Number.isNaN(theirs);
    this.#newest = { token, at, wall, told, monotonic: this.#machine.monotonic() };
  }

  /** The instant, as well as it is known here. */
  now(): Date {
    const clock = this.#clock.now().getTime();
    // What an earlier process noted proves when a wish came, but this process was told another time.
    if (this.#newest?.monotonic === undefined) return new Date(clock);
    const { monotonicMs, wallMs } = this.#since(this.#newest);
    return new Date(this.#newest.at + Math.max(monotonicMs, wallMs));
  }

  /**
   * It is at least this late, whatever the machine's clock is set to; undefined until the service has
   * said what time it has. What is deleted for its age is old by this.
   */
  atLeast(): Date | undefined {
    if (this.#newest?.monotonic === undefined || !this.#newest.told) return undefined;
    return new Date(this.#newest.at + this.#since(this.#newest).monotonicMs);
  }

  /**
   * Proof of now, for a wish that is received now; undefined before the first answer. After a restart
   * the wall clock alone counts: one that stands before the note proves nothing, and would make the
   * wish as old as the note.
   */
  claim(): ReceivedClaim | undefined {
    if (this.#newest === undefined) return undefined;
    const since = this.#since(this.#newest);
    if (this.#newest.monotonic === undefined && since.wallMs < 0) return undefined;
    return { token: this.#newest.token, ...since };
  }

  /** What to write down, so that a restart without a line still has a proof. */
  keep(): string | undefined {
    if (this.#newest === undefined) return undefined;
    const { token, wall } = this.#newest;
    return JSON.stringify({ token, wall });
  }

  /** Takes what an earlier process wrote down, unless the service has answered since. */
  restore(text: string | undefined): void {
    if (text === undefined || this.#newest !== undefined) return;
    const kept = Kept.safeParse(JSON.parse(text));
    if (kept.success) this.#newest = { ...kept.data, at: 0, told: false, monotonic: undefined };
  }

  #since({ wall, monotonic }: Reading): { monotonicMs: number; wallMs: number } {
    return {
      monotonicMs: monotonic === undefined ? 0 : this.#machine.monotonic() - monotonic,
      wallMs: this.#machine.wall() - wall,
    };
  }
}
