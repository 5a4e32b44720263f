import { dayAt, dayText, type Day } from '../random/days.ts';
import { at } from '../random/at.ts';
import { withControlDigits } from './control-digits.ts';

/** Registered sex: the ninth digit is even for women and odd for men. */
export type Sex = 'female' | 'male';

/** A number and the birth date it carries. */
export interface IssuedNin {
  readonly nin: string;
  readonly birth: Day;
}

/**
 * Issues synthetic NINs: month + 80, so that none can belong to anybody, and never the same twice.
 * Individual numbers follow the century ranges of the population register.
 */
export interface NinFactory {
  /** A number for this birth date, or for the nearest later one when the day has no numbers left. */
  birthNumber(birth: Day, sex: Sex): IssuedNin;
  /** A D-number (day + 40). */
  dNumber(birth: Day, sex: Sex): IssuedNin;
}

const FIRST = dayAt(1900, 1, 1);
const LAST = dayAt(2040, 1, 1);
/** Shares no factor with the number of candidates (250 or 300), so that the steps visit them all. */
const STEP = 73;

/** The individual number of the n-th candidate of a day; even for women. */
function individualNumber(year: number, sex: Sex, nth: number): number {
  const pair = sex === 'female' ? 0 : 1;
  if (year >= 2000) return 500 + nth * 2 + pair;
  return nth < 250 ? nth * 2 + pair : 900 + (nth - 250) * 2 + pair;
}

/** 1900–1999: 000–499, from 1940 also 900–999; 2000–2039: 500–999. Half for each sex. */
function candidates(year: number): number {
  return year >= 1940 && year < 2000 ? 300 : 250;
}

/** A factory without memory of others: use one for a whole register. */
export function ninFactory(): NinFactory {
  const counters = {
    birth: new Uint16Array((LAST - FIRST) * 2),
    d: new Uint16Array((LAST - FIRST) * 2),
  };

  const issueOn = (birth: Day, sex: Sex, kind: 'birth' | 'd'): string | null => {
    const text = dayText(birth);
    const year = Number(text.slice(0, 4));
    const slot = (birth - FIRST) * 2 + (sex === 'female' ? 0 : 1);
    const day = Number(text.slice(8, 10)) + (kind === 'd' ? 40 : 0);
    const date = `${String(day).padStart(2, '0')}${Number(text.slice(5, 7)) + 80}${text.slice(2, 4)}`;
    const size = candidates(year);
    for (let count = at(counters[kind], slot); count < size; count++) {
      const nth = (count * STEP + (birth - FIRST) * 31) % size;
      const individual = String(individualNumber(year, sex, nth)).padStart(3, '0');
      const nin = withControlDigits(date + individual);
      if (nin !== null) {
        counters[kind][slot] = count + 1;
        return nin;
      }
    }
    counters[kind][slot] = size;
    return null;
  };

  const issue = (birth: Day, sex: Sex, kind: 'birth' | 'd'): IssuedNin => {
    if (birth < FIRST) throw new RangeError('no individual numbers for this century');
    for (let day = birth; day < LAST; day++) {
      const nin = issueOn(day, sex, kind);
      if (nin !== null) return { nin, birth: day };
    }
    throw new RangeError('no NIN left');
  };

  return {
    birthNumber: (birth, sex) => issue(birth, sex, 'birth'),
    dNumber: (birth, sex) => issue(birth, sex, 'd'),
  };
}
