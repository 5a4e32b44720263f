import type { MunicipalitySetting } from './allocation-case.ts';

type Cooperation = Pick<MunicipalitySetting, 'municipalityNumber' | 'cooperatesWith'>;

/**
 * The region of each municipality: those whose people may be placed on each other's lists, directly or
 * through others, named after the lowest number. What is decided in one region does not touch another.
 */
export function regionsOf(settings: Iterable<Cooperation>): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const top = (number: string): string => {
    const next = above.get(number) ?? number;
    return next === number ? number : top(next);
  };
  const join = (a: string, b: string): void => {
    const [low, high] = [top(a), top(b)].toSorted();
    if (low !== undefined && high !== undefined) above.set(high, low);
  };
  const numbers: string[] = [];
  for (const { municipalityNumber, cooperatesWith } of settings) {
    numbers.push(municipalityNumber);
    for (const other of cooperatesWith) {
      numbers.push(other);
      join(municipalityNumber, other);
    }
  }
  return new Map(numbers.map((number) => [number, top(number)]));
}
