import { describe, expect, it } from 'vitest';
import { regionsOf } from './regions.ts';

const cooperation = (municipalityNumber: string, ...cooperatesWith: string[]) => ({
  municipalityNumber,
  cooperatesWith,
});

describe('regions', () => {
  it('are single municipalities where nobody cooperates', () => {
    expect([...regionsOf([cooperation('0301'), cooperation('3205')])]).toEqual([
      ['0301', '0301'],
      ['3205', '3205'],
    ]);
  });

  it('hold those who reach each other’s lists, through others too, either way round', () => {
    const regions = regionsOf([
      cooperation('5601', '3205'),
      cooperation('4640', '3205'),
      cooperation('0301'),
    ]);
    expect([regions.get('5601'), regions.get('3205'), regions.get('4640')]).toEqual([
      '3205',
      '3205',
      '3205',
    ]);
    expect(regions.get('0301')).toBe('0301');
  });

  it('come to an end where two cooperate with each other', () => {
    const regions = regionsOf([cooperation('0301', '3205'), cooperation('3205', '0301')]);
    expect(new Set(regions.values())).toEqual(new Set(['0301']));
  });
});
