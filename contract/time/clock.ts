/** Where every part of the system asks what time it is. Tests and `--now` move it. */
export interface Clock {
  /** The current instant (UTC). */
  now(): Date;
}

/** The machine's clock, moved by a fixed number of milliseconds. It keeps running. */
export function offsetClock(offsetMs: number): Clock {
  return { now: () => new Date(Date.now() + offsetMs) };
}

/** The machine's own clock. */
export const systemClock: Clock = offsetClock(0);
