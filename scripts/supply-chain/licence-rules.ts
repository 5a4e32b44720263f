/** Licences that what we give away may be under: they ask for no more than their own text. */
export const forProducts: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  // The typeface: may be bundled, not sold by itself.
  'OFL-1.1',
];

/** Licences that tools may be under besides: they never reach anybody else. */
export const forTools: readonly string[] = [
  ...forProducts,
  'MPL-2.0',
  'Python-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'WTFPL',
];

/**
 * Whether a package's own words (an SPDX expression of names with OR and AND) are covered. Anything
 * else – nothing, `SEE LICENSE IN …`, a name we do not know – is not, and somebody must look at it.
 */
export function isCovered(expression: string | undefined, allowed: readonly string[]): boolean {
  if (expression === undefined) return false;
  const words = expression.replaceAll(/[()]/g, ' ').trim();
  return words
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((name) => allowed.includes(name.trim())));
}
