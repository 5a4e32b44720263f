import type { ReferenceCollection } from '#contract/flo-api/reference.ts';

/** Repairs of a collection that are made at once; after them each waits twice as long as the last. */
const AT_ONCE = 2;
const FIRST_MS = 60_000;
const LONGEST_MS = 3_600_000;

/**
 * Keeps a collection that comes out wrong however often it is fetched from being fetched all day: by
 * then the fault is in one of the programs, and the desk and the service have other work.
 */
export class RepairPace {
  readonly #tried = new Map<ReferenceCollection, { times: number; notBefore: number }>();
  readonly #now: () => number;

  /** `now` in milliseconds, of a clock that nobody sets. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  isDue(collection: ReferenceCollection): boolean {
    return this.#now() >= (this.#tried.get(collection)?.notBefore ?? 0);
  }

  tried(collection: ReferenceCollection): void {
    const times = (this.#tried.get(collection)?.times ?? 0) + 1;
    const wait = Math.min(FIRST_MS * 2 ** (times - AT_ONCE), LONGEST_MS);
    const notBefore = times < AT_ONCE ? 0 : this.#now() + wait;
    this.#tried.set(collection, { times, notBefore });
  }

  /** It agrees with the service. */
  agreed(collection: ReferenceCollection): void {
    this.#tried.delete(collection);
  }
}
