/** How long to wait, in milliseconds; `random` gives 0 ≤ n < 1. */
export interface Rhythm {
  /** Between two questions when all is well. */
  readonly pollMs: number;
  /** The same while nobody is at the desk. */
  readonly idlePollMs: number;
  /** After the first failure; doubles with each further one. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

/** As much of it as trying again needs. */
export type RetryRhythm = Pick<Rhythm, 'firstRetryMs' | 'longestRetryMs'>;

export const rhythm: Rhythm = {
  pollMs: 60_000,
  idlePollMs: 600_000,
  firstRetryMs: 500,
  longestRetryMs: 15_000,
};

/** Spread over half the time around `ms`, so that a thousand desks do not knock at once. */
export function jittered(ms: number, random: () => number): number {
  return ms * (0.75 + random() / 2);
}

/** The wait after failure number `failures` (1, 2, …); never shorter than the service asked for. */
export function retryDelay(
  { firstRetryMs, longestRetryMs }: RetryRhythm,
  failures: number,
  retryAfterSeconds: number | undefined,
  random: () => number,
): number {
  const doubled = Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs);
  return Math.max(jittered(doubled, random), (retryAfterSeconds ?? 0) * 1000);
}
