import { afterAll, describe, expect, it } from 'vitest';
import { FindGPQuery } from '#contract/workspace/find-gp.ts';
import { HprNumber } from '#contract/identifiers/ids.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import {
  contract,
  district,
  doctor,
  municipality,
  office,
  organizationNumber,
  put,
} from '../testing/rows.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { listRows } from './list.ts';
import { SortedLists } from './sorted-lists.ts';

const today = civilDate('2026-11-21');
const oslo = office(1, { displayName: 'Sentrum legesenter', districtNumber: '030101' });
const osloWest = office(2, { displayName: 'Frogner', districtNumber: '030105', accessible: false });
const bergen = office(3, { displayName: 'Bryggen', municipalityNumber: '4601' });
const drammen = office(4, { displayName: 'Åssiden', municipalityNumber: '3301' });
const at = (n: number) => ({ officeOrganizationNumber: organizationNumber(n) });

const filled = filledCache([
  put('municipalities', municipality('0301', { name: 'Oslo', latitude: 59.9, longitude: 10.7 })),
  put('municipalities', municipality('4601', { name: 'Bergen', latitude: 60.4, longitude: 5.3 })),
  put('municipalities', municipality('3301', { name: 'Drammen', latitude: 59.7, longitude: 10.2 })),
  put('districts', district('030101', { name: 'Gamle Oslo' })),
  put('districts', district('030105', { name: 'Frogner' })),
  ...[oslo, osloWest, bergen, drammen].map((row) => put('gpOffices', row)),
  put('doctors', doctor(11, { lastName: 'Aas', sex: 'male', languages: ['nb', 'so'] })),
  put('doctors', doctor(12, { lastName: 'Berg' })),
  put('doctors', doctor(13, { lastName: 'Øye', competence: 'approved' })),
  put('gpContracts', contract(1, { gp: 11, ...at(1), places: { placesAvailable: 0, waiting: 7 } })),
  put('gpContracts', contract(2, { gp: 12, ...at(2), accessible: false })),
  put('gpContracts', contract(3, { gp: 13, ...at(3), municipalityNumber: '4601' })),
  put(
    'gpContracts',
    contract(4, { name: 'Fellesliste', ...at(4), municipalityNumber: '3301', isFixedSalary: true }),
  ),
  put('gpContracts', contract(5, { gp: 12, places: { status: 'ended' } })),
  put(
    'gpContracts',
    contract(6, { gp: 12, valid: { from: civilDate('2015-01-01'), to: civilDate('2026-11-21') } }),
  ),
]);
afterAll(() => filled.remove());

type Search = z.input<typeof FindGPQuery>;
const sorted = new SortedLists(filled.cache);
const ids = (search: Search): readonly number[] => sorted.ids(FindGPQuery.parse(search), today);
const rows = (search: Search) => filled.cache.read((db) => listRows(db, ids(search), today));

describe('the lists to choose from', () => {
  it('are those in force, by name when nothing is nearer, vacant lists last', () => {
    expect(ids({})).toEqual([2, 3, 1, 4]);
  });

  it('come same district first, then municipality, then by how near the centres are', () => {
    const near = { municipalityNumber: '0301', districtNumber: '030101' };
    expect(ids({ near })).toEqual([1, 2, 4, 3]);
    expect(ids({ near: { ...near, districtNumber: '030105' } })).toEqual([2, 1, 4, 3]);
    expect(ids({ near: { municipalityNumber: '4601', districtNumber: null } })[0]).toBe(3);
  });

  it('are in plain order for somebody whose municipality is not known', () => {
    expect(ids({ near: { municipalityNumber: '9999', districtNumber: null } })).toEqual(ids({}));
  });

  it.each<[string, Search, number[]]>([
    ['free places', { onlyFreePlaces: true }, [2, 3, 4]],
    ['number', { gpContractId: 3 }, [3]],
    ['municipality', { municipalityNumber: '4601' }, [3]],
    ['office', { organizationNumber: oslo.organizationNumber }, [1]],
    ['sex', { sex: 'male' }, [1]],
    ['language', { language: 'so' }, [1]],
    ['access', { accessible: false }, [2]],
    ['status', { statuses: ['ended'] }, [5]],
    ['no status at all', { statuses: [] }, []],
    ['a doctor’s name', { text: 'øye' }, [3]],
    ['an office’s name', { text: 'ass' }, []],
    ['an office’s name with its letters', { text: 'åss' }, [4]],
    ['a list’s name', { text: 'felles' }, [4]],
    ['words of doctor and office', { text: 'aas sentrum' }, [1]],
    ['SQL', { text: `' OR 1=1 --` }, []],
    ['a wildcard', { text: '%' }, [2, 3, 1, 4]],
  ])('are filtered by %s', (_what, search, expected) => {
    expect(ids(search)).toEqual(expected);
  });

  it.each<[Search['sort'], boolean, number[]]>([
    ['name', false, [2, 4, 3, 1]],
    ['name', true, [1, 3, 4, 2]],
    ['office', false, [3, 2, 1, 4]],
    ['places', true, [2, 3, 4, 1]],
    ['waiting', true, [1, 2, 3, 4]],
  ])('are sorted by %s, descending: %s', (sort, descending, expected) => {
    expect(ids({ sort, descending })).toEqual(expected);
  });

  it('carry what the panel shows', () => {
    const [row] = rows({ organizationNumber: oslo.organizationNumber });
    expect(row).toMatchObject({
      gpContractId: 1,
      gp: { hprNumber: 11, name: { first: 'Kari', middle: null, last: 'Aas' }, sex: 'male' },
      officeName: 'Sentrum legesenter',
      municipalityName: 'Oslo',
      districtName: 'Gamle Oslo',
      languages: ['nb', 'so'],
      specialist: true,
      placesAvailable: 0,
      waiting: 7,
      hasSubstitute: false,
    });
  });

  it('name no GP when the list is vacant', () => {
    expect(rows({ text: 'felles' })[0]).toMatchObject({ gp: null, listName: 'Fellesliste' });
  });

  it('show the GP and the substitute of the day', () => {
    const row = contract(1, { gp: 11, ...at(1) });
    const cycle = row.doctorCycles[0];
    if (cycle === undefined) throw new Error('no period');
    const from = civilDate('2026-11-01');
    const change = put('gpContracts', {
      ...row,
      doctorCycles: [
        { ...cycle, valid: { from: cycle.valid.from, to: today } },
        { ...cycle, id: 90, hprNumber: HprNumber.parse(12), valid: { from: today, to: null } },
        { ...cycle, id: 91, relationship: 'LPVI', valid: { from, to: null } },
      ],
    });
    const other = filledCache([put('gpOffices', oslo), put('doctors', doctor(12)), change]);
    const [found] = other.cache.read((db) => listRows(db, [1], today));
    expect(found).toMatchObject({ gp: { hprNumber: 12 }, hasSubstitute: true });
    other.remove();
  });
});
