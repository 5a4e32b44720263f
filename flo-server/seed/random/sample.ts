import type { Random } from './random.ts';

/**
 * Exactly `count` different items (all, if there are fewer), each the likelier the larger its weight.
 * Efraimidis and Spirakis' method.
 */
export function sample<T>(
  items: readonly T[],
  count: number,
  weightOf: (item: T) => number,
  random: Random,
): Set<T> {
  const ranked = items
    .map((item) => ({ item, rank: Math.log(1 - random.next()) / Math.max(weightOf(item), 1e-9) }))
    .sort((a, b) => b.rank - a.rank);
  return new Set(ranked.slice(0, Math.max(0, count)).map(({ item }) => item));
}
