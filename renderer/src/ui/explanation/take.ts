import type { Alternative } from '#contract/flo-api/decision.ts';

/**
 * What an alternative does in this window; undefined when it is something the caller does. The
 * feature that shows a decision says so, because only it knows what its screen can do.
 */
export type TakeAlternative = (alternative: Alternative) => (() => void) | undefined;

/** Nothing can be done from here: everything is said, and nothing is a button. */
export const nothingToTake: TakeAlternative = () => undefined;
