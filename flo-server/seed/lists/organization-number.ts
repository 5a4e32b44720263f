const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * The n-th synthetic organisation number: nine digits with a valid control digit, from the 3-series
 * that the tax administration's test registers use and no real organisation has.
 */
export function organizationNumbers(): () => string {
  let next = 31_000_007;
  return () => {
    for (;;) {
      next += 137;
      const digits = String(next);
      const sum = WEIGHTS.reduce((acc, weight, i) => acc + weight * Number(digits[i]), 0);
      const control = (11 - (sum % 11)) % 11;
      if (control !== 10) return `${digits}${control}`;
    }
  };
}
