import type { Clock } from '#contract/time/clock.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  /** Sets the instant (ISO 8601). */
  set(instant: string): void;
}

/** Stands at an instant (ISO 8601). */
export function testClock(instant: string): TestClock {
  let now = new Date(instant);
  return {
    now: () => now,
    set: (next) => {
      now = new Date(next);
    },
  };
}
