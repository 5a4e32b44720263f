import { idnr } from '@navikt/fnrvalidator';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from '../random/days.ts';
import { ninFactory, type Sex } from './nin-factory.ts';

const EDGE_DAYS = [
  '1900-01-01',
  '1904-02-29',
  '1939-12-31',
  '1940-01-01',
  '1999-12-31',
  '2000-01-01',
  '2000-02-29',
  '2024-02-29',
  '2039-12-30',
];
const SEXES: readonly Sex[] = ['female', 'male'];

/** The birth year that the digits tell, by the population register's rule for individual numbers. */
function yearTold(nin: string): number {
  const yy = Number(nin.slice(4, 6));
  const individual = Number(nin.slice(6, 9));
  if (individual < 500) return 1900 + yy;
  if (individual >= 900 && yy >= 40) return 1900 + yy;
  if (individual < 750 && yy >= 54) return 1800 + yy;
  return 2000 + yy;
}

describe('synthetic NINs', () => {
  it.each(EDGE_DAYS)('are valid, synthetic, of the right sex and century on %s', (text) => {
    const factory = ninFactory();
    for (const sex of SEXES) {
      for (let i = 0; i < 120; i++) {
        const { nin, birth } = factory.birthNumber(dayOf(text), sex);
        expect(dayText(birth)).toBe(text);
        expect(idnr(nin)).toEqual({ status: 'valid', type: 'tnr' });
        expect(nin.slice(0, 6)).toBe(
          `${text.slice(8, 10)}${Number(text.slice(5, 7)) + 80}${text.slice(2, 4)}`,
        );
        expect(Number(nin[8]) % 2).toBe(sex === 'female' ? 0 : 1);
        expect(yearTold(nin)).toBe(Number(text.slice(0, 4)));
      }
    }
  });

  it('makes D-numbers with day + 40', () => {
    const { nin } = ninFactory().dNumber(dayOf('1987-06-05'), 'male');
    expect(nin.slice(0, 6)).toBe('458687');
    expect(idnr(nin)).toEqual({ status: 'valid', type: 'dnr-and-tnr' });
  });

  it('never issues a number twice and moves on when a day has none left', () => {
    const factory = ninFactory();
    const birth = dayOf('1991-03-14');
    const issued = Array.from({ length: 700 }, () => factory.birthNumber(birth, 'female'));
    expect(new Set(issued.map(({ nin }) => nin)).size).toBe(700);
    expect(issued.at(-1)?.birth).toBeGreaterThan(birth);
    for (const { nin, birth: day } of issued) {
      const text = dayText(day);
      expect(nin.startsWith(`${text.slice(8, 10)}83${text.slice(2, 4)}`)).toBe(true);
      expect(idnr(nin).status).toBe('valid');
    }
  });

  it('has numbers for every day of a year as crowded as the largest cohort of 5.6 million', () => {
    const factory = ninFactory();
    for (let day = dayOf('2003-01-01'); day < dayOf('2003-03-01'); day++) {
      for (let i = 0; i < 160; i++) {
        expect(factory.birthNumber(day, 'male').birth).toBe(day);
      }
    }
  });
});
