import { isOrganizationNumber } from '#contract/identifiers/ids.ts';
import { readNin } from '#contract/identifiers/nin.ts';
import type { Nin } from '#contract/identifiers/nin.ts';

const CONTROL_PAIRS = 100;

/** The nine digits with the control digits that make them a NIN; undefined when there are none. */
function withControls(nine: string): Nin | undefined {
  for (let pair = 0; pair < CONTROL_PAIRS; pair += 1) {
    const read = readNin(`${nine}${String(pair).padStart(2, '0')}`);
    if (read.ok) return read.nin;
  }
  return undefined;
}

/**
 * A synthetic NIN (month + 80, belongs to nobody) for a birth date and sex; `nth` gives different
 * ones. `dNumber` adds 40 to the day.
 */
export function testNin(birthDate: string, sex: 'female' | 'male', nth = 0, dNumber = false): Nin {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const first = Number(year) >= 2000 ? 500 : 0;
  const date = `${String(Number(day) + (dNumber ? 40 : 0)).padStart(2, '0')}${Number(month) + 80}${year.slice(2)}`;
  let left = nth;
  for (let pair = 0; pair < 250; pair += 1) {
    const individual = first + pair * 2 + (sex === 'male' ? 1 : 0);
    const nin = withControls(`${date}${String(individual).padStart(3, '0')}`);
    if (nin !== undefined && left === 0) return nin;
    if (nin !== undefined) left -= 1;
  }
  throw new Error('no synthetic number left for this day');
}

/** The nth valid organisation number from 999000000. */
export function testOrganizationNumber(nth: number): string {
  let left = nth;
  for (let candidate = 999_000_000; ; candidate += 1) {
    if (!isOrganizationNumber(String(candidate))) continue;
    if (left === 0) return String(candidate);
    left -= 1;
  }
}
