import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import {
  clockDuration,
  freshness,
  sentenceDate,
  tableDate,
  tablePeriod,
  timeOfDay,
} from './dates.ts';
import { firstName, fullName, listName } from './names.ts';
import { ninForReading, phoneForReading, wholeNumber } from './numbers.ts';

const TODAY = civilDate('2026-11-22');

describe('days', () => {
  it('stand as figures in tables', () => {
    expect(tableDate(civilDate('2026-12-01'))).toBe('01.12.2026');
    expect(tablePeriod(civilDate('2021-03-01'), civilDate('2026-11-30'))).toBe(
      '01.03.2021–30.11.2026',
    );
    expect(tablePeriod(civilDate('2021-03-01'), null)).toBe('01.03.2021–');
  });

  it.each([
    ['2026-12-01', 'nb', '1. desember'],
    ['2027-01-01', 'nn', '1. januar'],
    ['2026-12-01', 'en', '1 December'],
    ['2021-03-01', 'nb', '1. mars 2021'],
    ['2021-03-01', 'en', '1 March 2021'],
    ['2027-11-22', 'nb', '22. november 2027'],
  ] as const)('%s in a sentence (%s) is %s', (date, language, expected) => {
    expect(sentenceDate(civilDate(date), language, TODAY)).toBe(expected);
  });
});

describe('times', () => {
  it('are Norwegian, summer and winter', () => {
    expect(timeOfDay(new Date('2026-11-22T08:14:00Z'))).toBe('09:14');
    expect(timeOfDay(new Date('2026-07-01T22:05:00Z'))).toBe('00:05');
  });

  it.each([
    [0, '00:00'],
    [134_900, '02:14'],
    [3_734_000, '1:02:14'],
    [-5, '00:00'],
  ])('%i ms is %s', (milliseconds, expected) => {
    expect(clockDuration(milliseconds)).toBe(expected);
  });
});

describe('freshness', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  it.each([
    [null, 'Ikke hentet ennå'],
    ['2026-11-22T11:59:30Z', 'akkurat nå'],
    ['2026-11-22T12:00:10Z', 'akkurat nå'],
    ['2026-11-22T11:57:00Z', '3 min siden'],
    ['2026-11-22T08:14:00Z', 'Oppdatert 09:14'],
    ['2026-11-21T08:14:00Z', 'Oppdatert 21.11.2026'],
  ])('%s is «%s»', (asOf, expected) => {
    expect(freshness(asOf === null ? null : new Date(asOf), now, 'nb')).toBe(expected);
  });
});

describe('numbers', () => {
  it('keep thousands apart as the language does', () => {
    expect(wholeNumber(111_000, 'nb')).toBe('111\u00a0000');
    expect(wholeNumber(5_600_000, 'en')).toBe('5,600,000');
    expect([wholeNumber(0, 'nn'), wholeNumber(999, 'nn'), wholeNumber(-1500, 'nb')]).toEqual([
      '0',
      '999',
      '−1\u00a0500',
    ]);
  });

  it('set identity and phone numbers as people read them', () => {
    expect(ninForReading('41820012345')).toBe('418200 12345');
    expect(ninForReading('4182')).toBe('4182');
    expect(phoneForReading('22334455')).toBe('22 33 44 55');
    expect(phoneForReading('+46812345')).toBe('+46812345');
  });
});

describe('names', () => {
  const name = { first: 'Áile Biret', middle: 'Sofie', last: 'Guttorm Næss' };
  it('stand in the order their place asks for', () => {
    expect(fullName(name)).toBe('Áile Biret Sofie Guttorm Næss');
    expect(listName(name)).toBe('Guttorm Næss, Áile Biret Sofie');
    expect(listName({ ...name, middle: null })).toBe('Guttorm Næss, Áile Biret');
    expect(firstName(name)).toBe('Áile');
  });
});
