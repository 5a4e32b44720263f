import { afterAll, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import {
  contract,
  doctor,
  municipality,
  office,
  organizationNumber,
  put,
} from '../testing/rows.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { findHits } from './find-hits.ts';

const today = civilDate('2026-11-21');
const filled = filledCache([
  put('municipalities', municipality('0301', { name: 'Oslo' })),
  put('municipalities', municipality('3218', { name: 'Ås' })),
  put('municipalities', municipality('5610', { name: 'Karasjok', otherNames: ['Kárášjohka'] })),
  put('gpOffices', office(1, { displayName: 'Østbyen legesenter' })),
  put('gpOffices', office(2, { displayName: 'As legekontor', municipalityNumber: '3218' })),
  put('doctors', doctor(101, { firstName: 'Håkon', lastName: 'Østby' })),
  put('doctors', doctor(102, { firstName: 'Christian', lastName: 'Hansen' })),
  put('doctors', doctor(103, { firstName: 'Åse', lastName: 'Hanssen' })),
  put('gpContracts', contract(1, { gp: 102, officeOrganizationNumber: organizationNumber(1) })),
]);
afterAll(() => filled.remove());

const find = (text: string, limit = 12) =>
  filled.cache.read((db) => findHits(db, text, limit, today));
const names = (text: string): string[] => find(text).map(({ name }) => name);

describe('findHits', () => {
  it('says where a doctor works and which list to open', () => {
    expect(find('christian hansen')).toEqual([
      {
        kind: 'doctor',
        hprNumber: 102,
        name: 'Christian Hansen',
        officeName: 'Østbyen legesenter',
        municipalityName: 'Oslo',
        gpContractId: 1,
      },
    ]);
  });

  it('has nothing to open for a doctor without a list', () => {
    expect(find('østby')[0]).toMatchObject({ name: 'Håkon Østby', gpContractId: null });
  });

  it.each([
    ['the beginning of any word, in any order', 'han chr', ['Christian Hansen']],
    ['the office of the doctor', 'hansen østbyen', ['Christian Hansen']],
    ['the municipality of the doctor', 'hansen oslo', ['Christian Hansen']],
    ['a foreign keyboard', 'haakon oestby', ['Håkon Østby']],
    ['another spelling', 'kristian hansen', ['Christian Hansen']],
    ['a letter wrong', 'hansrn chr', ['Christian Hansen']],
    ['a name in another official language', 'karasjohka', ['Karasjok']],
    ['nothing', 'xyzzy', []],
    ['an empty search', ' ', []],
  ])('finds by %s', (_how, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('keeps Ås and As apart', () => {
    expect(names('as')).toEqual(['As legekontor']);
    expect(names('ås')).toContain('Ås');
    expect(names('ås')[0]).not.toBe('As legekontor');
  });

  it('puts the name as it was typed first', () => {
    expect(names('hansen')[0]).toBe('Christian Hansen');
    expect(names('hanssen')[0]).toBe('Åse Hanssen');
  });

  it.each([
    '"',
    '*',
    'a" OR "b',
    "'; DROP TABLE search; --",
    'title:',
    'NEAR(a b)',
    '{title}',
    '^a',
  ])('takes %s as words', (text) => {
    expect(() => names(text)).not.toThrow();
  });

  it('gives no more than was asked for, and something of each kind', () => {
    expect(find('a', 3)).toHaveLength(3);
    expect(new Set(find('ø', 2).map(({ kind }) => kind))).toEqual(new Set(['doctor', 'office']));
  });
});
