import { describe, expect, it } from 'vitest';
import { emptyFields, readBirth, searchOf } from './person-search-state.ts';

describe('a day of birth as typed', () => {
  it.each([
    ['', { kind: 'none' }],
    ['1984', { kind: 'year', year: 1984 }],
    ['12.03.1984', { kind: 'day', date: '1984-03-12' }],
    ['1.2.84', { kind: 'day', date: '1984-02-01' }],
    ['120384', { kind: 'day', date: '1984-03-12' }],
    ['12032019', { kind: 'day', date: '2019-03-12' }],
    ['1/2/19', { kind: 'day', date: '2019-02-01' }],
    ['30.02.1984', { kind: 'bad' }],
    ['i går', { kind: 'bad' }],
    ['84', { kind: 'bad' }],
  ])('%j', (text, expected) => {
    expect(readBirth(text, 2026)).toEqual(expected);
  });
});

describe('the question a form asks', () => {
  it('sends what is filled in', () => {
    const fields = { ...emptyFields, name: ' Åse Næss ', birth: '1984', municipality: '0301' };
    expect(searchOf(fields, 2026)).toEqual({
      name: 'Åse Næss',
      birthYear: 1984,
      municipality: '0301',
    });
  });

  it('says what is missing', () => {
    expect(searchOf(emptyFields, 2026)).toBe('tooLittle');
    expect(searchOf({ ...emptyFields, birth: '1984' }, 2026)).toBe('tooLittle');
    expect(searchOf({ ...emptyFields, municipality: '0301' }, 2026)).toBe('tooLittle');
    expect(searchOf({ ...emptyFields, name: 'Åse', birth: '31.02.1984' }, 2026)).toBe('badDate');
  });
});
