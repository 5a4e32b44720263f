/** A repeatable source of chance. The same seed gives the same numbers on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** 32 random bits. */
  uint32(): number;
  /** A whole number in [min, max]. */
  between(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items. Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** Normally distributed, mean 0 and standard deviation 1 (sum of uniforms, bounded at ±3.5). */
  normal(): number;
  /** Exponentially distributed with the given mean. */
  exponential(mean: number): number;
}

/** Spreads a text over 128 bits (FNV-like with final mixing). */
function hash128(text: string): [number, number, number, number] {
  let [a, b, c, d] = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x85ebca6b);
    b = Math.imul(b ^ code, 0xc2b2ae35) ^ (a >>> 13);
    c = Math.imul(c ^ code, 0x27d4eb2f) ^ (b >>> 16);
    d = Math.imul(d ^ code, 0x165667b1) ^ (c >>> 15);
  }
  return [a ^ d, b ^ a, c ^ b, d ^ c];
}

/** A source for one purpose: `randomFor(1, 'people', '0301')`. Sources with other labels are independent. */
export function randomFor(seed: number, ...labels: readonly string[]): Random {
  let [a, b, c, d] = hash128([String(seed), ...labels].join('/'));

  // sfc32, by Chris Doty-Humphrey (public domain).
  const uint32 = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) uint32();

  const next = (): number => uint32() / 4_294_967_296;
  return {
    next,
    uint32,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
    exponential: (mean) => -Math.log(1 - next()) * mean,
  };
}
