import { at } from './at.ts';
import type { Random } from './random.ts';

/** Draws items in proportion to their weights, in constant time (Vose's alias method). */
export interface Weighted<T> {
  readonly items: readonly T[];
  draw(random: Random): T;
}

/** Throws on an empty list and on weights without a positive sum. */
export function weighted<T>(items: readonly T[], weightOf: (item: T) => number): Weighted<T> {
  const weights = items.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError('weights must have a positive sum');
  const scaled = weights.map((weight) => (weight * items.length) / total);
  const alias = new Int32Array(items.length);
  const share = new Float64Array(items.length).fill(1);
  const small: number[] = [];
  const large: number[] = [];
  scaled.forEach((weight, i) => (weight < 1 ? small : large).push(i));
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() ?? 0;
    const more = large.pop() ?? 0;
    share[less] = at(scaled, less);
    alias[less] = more;
    scaled[more] = at(scaled, more) + at(scaled, less) - 1;
    (at(scaled, more) < 1 ? small : large).push(more);
  }
  return {
    items,
    draw(random) {
      const i = Math.floor(random.next() * items.length);
      return at(items, random.next() < at(share, i) ? i : at(alias, i));
    },
  };
}
