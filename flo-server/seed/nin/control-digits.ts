const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits.charCodeAt(i) - 48), 0);

const control = (sum: number): number => (11 - (sum % 11)) % 11;

/**
 * The nine digits with their two modulus-11 control digits, or null when these nine digits give
 * none (a control of 10). Uses the rule in force before 2032, which the coming one accepts too.
 */
export function withControlDigits(nine: string): string | null {
  const k1 = control(weigh(nine, K1));
  if (k1 === 10) return null;
  const ten = `${nine}${k1}`;
  const k2 = control(weigh(ten, K2));
  return k2 === 10 ? null : `${ten}${k2}`;
}
