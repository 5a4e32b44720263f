import type { Basis } from '#contract/flo-api/decision.ts';

/** The same bases in the same order, each named once: one page often says several things. */
export const eachOnce = (bases: readonly Basis[]): Basis[] => [
  ...new Map(bases.map((basis) => [JSON.stringify(basis), basis])).values(),
];
