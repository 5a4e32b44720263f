/** How much is measured: enough for a p95 that holds, or as much as fits in a minute. */
export interface Scale {
  /** Turns of each side that alternate. */
  readonly rounds: number;
  readonly loadMilliseconds: number;
  /** Keys typed in each round, on each side. */
  readonly keys: number;
  /** People looked up in each round, on each side. */
  readonly lookups: number;
  /** Page starts in each round, on each side. */
  readonly starts: number;
  /** Inhabitants that the generator suite makes. */
  readonly generated: number;
  /** Calls of the working day. */
  readonly calls: number;
  /** Times that the slow suites (generator, snapshot, delta) repeat. */
  readonly repeats: number;
}

/** @param quick all in about a minute. */
export function scaleOf(quick: boolean): Scale {
  return quick
    ? {
        rounds: 3,
        loadMilliseconds: 700,
        keys: 16,
        lookups: 8,
        starts: 2,
        generated: 4_000,
        calls: 12,
        repeats: 1,
      }
    : {
        rounds: 8,
        loadMilliseconds: 4_000,
        keys: 40,
        lookups: 15,
        starts: 4,
        generated: 111_000,
        calls: 60,
        repeats: 3,
      };
}
