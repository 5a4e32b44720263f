import { describe, expect, it } from 'vitest';
import { readDistricts, readMunicipalities, readPostalCodes } from '../facts/places.ts';
import { randomFor } from '../random/random.ts';
import { addressBooks } from './addresses.ts';
import { distance, planCatchments } from './catchments.ts';

const municipalities = readMunicipalities();
const byName = (name: string) => {
  const found = municipalities.find((m) => m.name === name);
  if (found === undefined) throw new RangeError(name);
  return found;
};

describe('places', () => {
  it('are all there, and add up to the population', () => {
    expect(municipalities).toHaveLength(357);
    expect(municipalities.reduce((sum, m) => sum + m.inhabitants, 0)).toBe(5_550_203);
    expect(municipalities.filter((m) => m.sami !== '')).toHaveLength(13);
    expect(municipalities.map((m) => m.centralityClass).toSorted((a, b) => a - b)[0]).toBe(1);
    const withCode = new Set(readPostalCodes().map(({ municipality }) => municipality));
    expect(municipalities.every(({ number }) => withCode.has(number))).toBe(true);
  });

  it('lie as far apart as on the map', () => {
    const oslo = byName('Oslo');
    expect(distance(oslo, byName('Bærum'))).toBeLessThan(distance(oslo, byName('Bergen')));
    expect(distance(oslo, byName('Bergen'))).toBeLessThan(distance(oslo, byName('Hammerfest')));
  });

  it.each([200, 1_000, 20_000, 111_000, 5_600_000])(
    'share out %s people exactly, each settlement to one catchment',
    (population) => {
      const catchments = planCatchments(municipalities, population);
      expect(catchments.reduce((sum, c) => sum + c.inhabitants, 0)).toBe(population);
      const settled = catchments.flatMap((c) => c.settlements.map((s) => s.municipality.number));
      expect(new Set(settled).size).toBe(settled.length);
      for (const { index, neighbours } of catchments) expect(neighbours).not.toContain(index);
    },
  );

  it('give every municipality lists of its own at full scale', () => {
    expect(planCatchments(municipalities, 5_600_000)).toHaveLength(357);
  });

  it('have addresses with their own postal codes and streets in their own written form', () => {
    const districts = readDistricts();
    const codes = readPostalCodes();
    const books = addressBooks(municipalities, districts, codes);
    const random = randomFor(1, 'addresses');
    for (const { number, languageForm } of municipalities) {
      const address = books.get(number)?.draw(random);
      expect(codes.some((c) => c.code === address?.postalCode && c.municipality === number)).toBe(
        true,
      );
      const foreign = { nb: /vegen /, nn: /veien /, neutral: /^$/ }[languageForm];
      expect(address?.street).not.toMatch(foreign);
    }
    const inOslo = books.get('0301')?.drawIn('030103', random);
    expect(inOslo).toMatchObject({ municipality: '0301', district: '030103', city: 'OSLO' });
  });
});
