/** A second's rounding in the `Date` header, and the way there, are not the desk's fault. */
const NO_SKEW_SECONDS = 3;

/**
 * What time the other side thinks it is. Tokens and proofs are dated by real time, and a desk whose
 * clock is wrong would be refused for ever; every answer's `Date` header tells how wrong it is.
 */
export class DeskClock {
  readonly #now: () => number;
  #skewSeconds = 0;

  /** `now` gives the machine's own time in milliseconds. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Seconds to add to the machine's time. */
  get skewSeconds(): number {
    return this.#skewSeconds;
  }

  /** Seconds since 1970, as the other side counts them. */
  seconds(): number {
    return Math.floor(this.#now() / 1000) + this.#skewSeconds;
  }

  /** The machine's own time in milliseconds: for what is measured here alone. */
  milliseconds(): number {
    return this.#now();
  }

  /** Learns from the `Date` header of an answer. */
  learn(date: string | null): void {
    const theirs = date === null ? Number.NaN : Date.parse(date);
    if (Number.isNaN(theirs)) return;
    const skew = Math.round((theirs - this.#now()) / 1000);
    this.#skewSeconds = Math.abs(skew) < NO_SKEW_SECONDS ? 0 : skew;
  }
}
