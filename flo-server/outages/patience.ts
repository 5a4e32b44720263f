/** Runs that a wish may fail in, and for how long, by trouble that goes by, before it is handed over. */
const RUNS = 5;
const MS = 120_000;

/**
 * How often wishes have failed by trouble that goes by. Kept by the process alone: one that is started
 * again, or another that settles, counts anew, which costs a wish some minutes and nothing else.
 */
export class Patience {
  readonly #failures = new Map<number, { readonly since: Date; runs: number }>();

  /** Notes that a wish failed in a run; tells whether that is enough. */
  isOver(wishId: number, now: Date): boolean {
    const failure = this.#failures.get(wishId) ?? { since: now, runs: 0 };
    this.#failures.set(wishId, failure);
    failure.runs += 1;
    return failure.runs >= RUNS && now.getTime() - failure.since.getTime() >= MS;
  }

  /** The wish waits no more. */
  forget(wishId: number): void {
    this.#failures.delete(wishId);
  }
}
