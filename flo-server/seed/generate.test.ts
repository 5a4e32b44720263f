import { idnr } from '@navikt/fnrvalidator';
import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { generateRegister } from './generate.ts';
import { tables } from './rows/tables.ts';
import { collectRows } from './testing/collected-rows.ts';

const CAST_STATUSES = [
  'resident',
  'dead',
  'emigrated',
  'disappeared',
  'discontinued',
  'registeredAtBirth',
  'notResident',
  'temporary',
];
const asOf = civilDate('2026-11-01');

describe('a generated register', () => {
  it('is the same for the same options, row for row, and another for others', async () => {
    const digest = async (population: number, seed: number, day = asOf): Promise<string> =>
      (await collectRows({ population, seed, asOf: day })).digest;
    const first = await digest(900, 1);
    expect(await digest(900, 1)).toBe(first);
    expect(await digest(900, 2)).not.toBe(first);
    expect(await digest(901, 1)).not.toBe(first);
    expect(await digest(900, 1, civilDate('2026-12-01'))).not.toBe(first);
  });

  it.each([199, 0, -1, Number.NaN, 7_000_000])('refuses a population of %s', async (population) => {
    await expect(collectRows({ population, seed: 1, asOf })).rejects.toThrow(RangeError);
  });

  it('rests when the sink is full', async () => {
    let rests = 0;
    let full = false;
    await generateRegister(
      { population: 300, seed: 1, asOf },
      {
        add: () => (full = true),
        get full() {
          return full;
        },
        rest: () => {
          rests += 1;
          full = false;
          return Promise.resolve();
        },
      },
    );
    expect(rests).toBeGreaterThan(50);
  });

  it('gives every person valid, synthetic, unique numbers that tell sex and birth date', async () => {
    const rows = await collectRows({ population: 6_000, seed: 3, asOf });
    const nins = rows.of(tables.nin);
    const doctors = rows.of(tables.doctor).map((row) => String(row('nin')));
    const all = [...nins.map((row) => String(row('nin'))), ...doctors];
    expect(new Set(all).size).toBe(all.length);
    for (const nin of all) {
      expect(idnr(nin).status).toBe('valid');
      expect(Number(nin.slice(2, 4))).toBeGreaterThan(80);
    }
    const kinds = Map.groupBy(nins, (row) => row('kind'));
    expect(kinds.get('dNumber')?.every((row) => Number(String(row('nin'))[0]) >= 4)).toBe(true);
    for (const row of rows.of(tables.citizen)) {
      const nin = String(row('nin'));
      const birth = String(row('birth_date'));
      expect(Number(nin[8]) % 2).toBe(row('sex') === 'female' ? 0 : 1);
      const day = (Number(nin.slice(0, 2)) % 40).toString().padStart(2, '0');
      expect(`${nin.slice(4, 6)}-${Number(nin.slice(2, 4)) - 80}-${day}`).toBe(
        `${birth.slice(2, 4)}-${Number(birth.slice(5, 7))}-${birth.slice(8)}`,
      );
      const individual = Number(nin.slice(6, 9));
      expect(individual >= 500 && !(individual >= 900 && birth < '2000')).toBe(birth >= '2000');
    }
  });

  it('tells nobody the future: nothing is recorded after the night of its day', async () => {
    const rows = await collectRows({ population: 1_500, seed: 5, asOf });
    const morning = '2026-10-31T23:30:00Z';
    for (const row of rows.of(tables.act)) expect(String(row('at')) < morning).toBe(true);
    for (const row of rows.of(tables.waiting))
      expect(String(row('joined_at')) < morning).toBe(true);
    for (const row of rows.of(tables.citizen)) expect(String(row('birth_date')) < asOf).toBe(true);
  });

  it('has its cast at every size', async () => {
    for (const population of [200, 3_000]) {
      const rows = await collectRows({ population, seed: 1, asOf });
      const people = rows.of(tables.citizen);
      const statuses = new Set(people.map((row) => row('person_status')));
      for (const status of CAST_STATUSES) expect(statuses).toContain(status);
      const protections = new Set(people.map((row) => row('address_protection')));
      expect(protections.size).toBe(4);
      expect(people.some((row) => String(row('last_name')).length === 40)).toBe(true);
      expect(people.some((row) => String(row('first_name')).split(' ').length === 3)).toBe(true);
    }
  });
});
