import { describe, expect, it } from 'vitest';
import { addressTerms, containing, nameTerms } from './search-terms.ts';

describe('nameTerms', () => {
  it('tells quoted words from the others', () => {
    expect(nameTerms('"Ola  Berg" Nordmann, Nordmann')).toEqual({
      exact: ['ola', 'berg'],
      words: ['nordmann'],
      keys: ['nordman'],
      initials: [],
    });
  });

  it('takes a single letter as an initial, unless there is nothing else', () => {
    expect(nameTerms('Ola B Nordmann')).toMatchObject({
      words: ['ola', 'nordmann'],
      initials: ['b'],
    });
    expect(nameTerms('A B')).toMatchObject({ words: ['a', 'b'], initials: [] });
  });

  it('is empty for text without letters', () => {
    expect(nameTerms(' "-" !')).toEqual({ exact: [], words: [], keys: [], initials: [] });
  });
});

describe('addressTerms', () => {
  it('takes what stands after a comma as the place', () => {
    expect(addressTerms(' Store  Gate 3 , 2815 Gjøvik')).toEqual({
      street: 'store gate 3',
      place: '2815 gjøvik',
    });
    expect(addressTerms('Storgata')).toEqual({ street: 'storgata', place: null });
  });
});

describe('containing', () => {
  it('lets no character stand for others', () => {
    expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%');
  });
});
