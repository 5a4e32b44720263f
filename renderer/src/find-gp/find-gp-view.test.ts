import { FindGPQuery } from '#contract/workspace/find-gp.ts';
import { describe, expect, it } from 'vitest';
import { defaultView, filtersInUse, queryOf, sortedBy } from './find-gp-view.ts';

describe('the question a view asks', () => {
  it('follows the contract, bare and with everything on', () => {
    const full = {
      ...defaultView,
      text: '  hansen ',
      municipalityNumber: '0301',
      organizationNumber: '974760673',
      sex: 'female' as const,
      language: 'pl',
      accessible: true,
    };
    const near = { municipalityNumber: '0301', districtNumber: '030105' };
    expect(FindGPQuery.parse(queryOf(defaultView, undefined, 0, 100))).toMatchObject({
      limit: 100,
    });
    expect(FindGPQuery.parse(queryOf(full, near, 200, 100))).toMatchObject({
      text: 'hansen',
      near,
      offset: 200,
    });
  });

  it('leaves out where a protected person lives', () => {
    expect(queryOf(defaultView, undefined, 0, 1)).not.toHaveProperty('near');
  });
});

describe('the view', () => {
  it('turns a sorted column round, but never nearness', () => {
    expect(sortedBy({ ...defaultView, sort: 'name' }, 'name')).toEqual({ descending: true });
    expect(sortedBy(defaultView, 'nearest')).toEqual({ sort: 'nearest', descending: false });
  });

  it('begins with the most free places, and the shortest wait', () => {
    expect(sortedBy(defaultView, 'places')).toEqual({ sort: 'places', descending: true });
    expect(sortedBy(defaultView, 'waiting')).toEqual({ sort: 'waiting', descending: false });
  });

  it('counts filters', () => {
    expect(filtersInUse(defaultView)).toBe(1);
    expect(filtersInUse({ ...defaultView, onlyFreePlaces: false, sex: 'male' })).toBe(1);
  });
});
