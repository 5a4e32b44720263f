import type { AgeFact } from '../facts/people.ts';
import { at } from '../random/at.ts';
import type { Random } from '../random/random.ts';
import type { Sex } from '../nin/nin-factory.ts';

/** An age and a sex for one person to be. */
export interface Slot {
  readonly age: number;
  readonly sex: Sex;
}

/** The inhabitants of one municipality by age and sex who have no household yet. */
export interface AgePool {
  /** People left. */
  size(): number;
  /** Somebody at random, or null when nobody is left. */
  take(random: Random): Slot | null;
  /** A child under 18 at random, or null when none is left. */
  takeChild(random: Random): Slot | null;
  /** The one of this sex nearest to an age, at most `within` years off and not under `least`. */
  takeNear(sex: Sex, age: number, within: number, least?: number): Slot | null;
}

const AGES = 106;
const ADULT = 18;

/**
 * Gives every municipality its share of the national age table. The whole register reproduces the
 * table to within a person or two in each cell, and each municipality comes as close as its size
 * allows: people are numbered through and numbers are spread over the table by the golden ratio.
 */
export function agePools(facts: readonly AgeFact[]): { next(inhabitants: number): AgePool } {
  const weights = facts.flatMap(({ women, men }) => [women, men]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  const upper = Float64Array.from(weights, (weight) => (running += weight) / total);
  let number = 0;

  const cellOf = (quantile: number): number => {
    let [low, high] = [0, upper.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(upper, middle) > quantile) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  return {
    next(inhabitants) {
      const counts = new Int32Array(AGES * 2);
      for (let i = 0; i < inhabitants; i++) {
        number = (number + 0x9e3779b9) >>> 0;
        const cell = cellOf(number / 4_294_967_296);
        counts[cell] = at(counts, cell) + 1;
      }
      return poolOf(counts, inhabitants);
    },
  };
}

function poolOf(counts: Int32Array, inhabitants: number): AgePool {
  let size = inhabitants;
  let children = counts.slice(0, ADULT * 2).reduce((sum, count) => sum + count, 0);

  const takeCell = (cell: number): Slot => {
    counts[cell] = at(counts, cell) - 1;
    size -= 1;
    const age = cell >> 1;
    if (age < ADULT) children -= 1;
    return { age, sex: (cell & 1) === 0 ? 'female' : 'male' };
  };

  /** One of the first `among` people by age, each as likely. */
  const takeNth = (among: number, random: Random): Slot | null => {
    if (among === 0) return null;
    let left = random.between(1, among);
    for (let cell = 0; cell < counts.length; cell++) {
      left -= at(counts, cell);
      if (left <= 0) return takeCell(cell);
    }
    return null;
  };

  return {
    size: () => size,
    take: (random) => takeNth(size, random),
    takeChild: (random) => takeNth(children, random),
    takeNear(sex, age, within, least = 0) {
      const offset = sex === 'female' ? 0 : 1;
      for (let off = 0; off <= within; off++) {
        for (const candidate of off === 0 ? [age] : [age - off, age + off]) {
          if (candidate < least || candidate >= AGES) continue;
          const cell = candidate * 2 + offset;
          if (at(counts, cell) > 0) return takeCell(cell);
        }
      }
      return null;
    },
  };
}
