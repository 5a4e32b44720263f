import { addressProtections } from '#contract/codes/code-lists.ts';
import { describe, expect, it } from 'vitest';
import { nearOf } from './near.ts';

const municipality = { number: '0301', name: 'Oslo' };
const district = { number: '030105', name: 'Frogner' };

describe('where the list of GPs begins', () => {
  it('is where the person lives', () => {
    expect(nearOf({ addressProtection: 'none', municipality, district })).toEqual({
      municipalityNumber: '0301',
      districtNumber: '030105',
    });
  });

  it('is nowhere for a protected person, whatever else is known', () => {
    for (const addressProtection of addressProtections.filter((grade) => grade !== 'none')) {
      expect(nearOf({ addressProtection, municipality, district })).toBeUndefined();
    }
  });
});
