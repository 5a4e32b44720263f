/**
 * The value that the given share of the samples does not exceed (nearest rank: always a value that
 * was measured).
 *
 * @param share between 0 and 1, e.g. 0.95.
 * @throws RangeError without samples, or when a sample is not a number.
 */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new RangeError('nothing was measured');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share`);
  if (samples.some((sample) => !Number.isFinite(sample))) {
    throw new RangeError('a sample is not a number');
  }
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle sample (nearest rank). */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** What is kept of many samples of one thing. */
export interface Summary {
  readonly samples: number;
  readonly min: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  readonly max: number;
}

/** Samples in short, in their own unit. */
export function summarise(samples: readonly number[]): Summary {
  return {
    samples: samples.length,
    min: percentile(samples, 0),
    median: median(samples),
    p75: percentile(samples, 0.75),
    p95: percentile(samples, 0.95),
    max: percentile(samples, 1),
  };
}
