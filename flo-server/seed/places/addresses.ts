import { readStreets, type StreetFact } from '../facts/people.ts';
import type { District, Municipality, PostalCode } from '../facts/places.ts';
import { at } from '../random/at.ts';
import { apportion } from '../random/apportion.ts';
import type { Random } from '../random/random.ts';
import { weighted, type Weighted } from '../random/weighted.ts';

/** A place where somebody lives or works. */
export interface Address {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly municipality: string;
  readonly district: string | null;
}

/** Makes up addresses of one municipality: true postal codes, streets of no particular place. */
export interface AddressBook {
  draw(random: Random): Address;
  /** An address in one district of the municipality. */
  drawIn(district: string, random: Random): Address;
}

function usableStreets(municipality: Municipality, streets: readonly StreetFact[]): string[] {
  const forms = municipality.languageForm === 'nn' ? ['nn', 'both'] : ['nb', 'both'];
  // Towns that have chosen no form have bokmål streets; the countryside has both.
  const isRural = municipality.centralityClass >= 3;
  const also = municipality.languageForm === 'neutral' && isRural ? ['nn'] : [];
  const sami = municipality.sami === '' ? [] : ['se'];
  const allowed = new Set([...forms, ...also, ...sami]);
  return streets.filter(({ form }) => allowed.has(form)).map(({ name }) => name);
}

/** Postal codes of a city, split along their order between its districts by inhabitants. */
function codesByDistrict(
  codes: readonly PostalCode[],
  districts: readonly District[],
): Map<string, PostalCode[]> {
  const parts = apportion(
    codes.length,
    districts.map(({ inhabitants }) => inhabitants),
  );
  let start = 0;
  return new Map(
    districts.map(({ number }, i) => {
      const own = codes.slice(start, start + at(parts, i));
      start += own.length;
      return [number, own.length > 0 ? own : codes.slice(0, 1)];
    }),
  );
}

function bookOf(
  municipality: Municipality,
  districts: readonly District[],
  codes: readonly PostalCode[],
  streets: readonly string[],
): AddressBook {
  const table: Weighted<District> | null =
    districts.length === 0 ? null : weighted(districts, ({ inhabitants }) => inhabitants);
  const split = codesByDistrict(codes, districts);

  const drawFrom = (
    pool: readonly PostalCode[],
    district: string | null,
    random: Random,
  ): Address => {
    const { code, city } = random.pick(pool);
    const letter = random.chance(0.25) ? ` ${random.pick(['A', 'B', 'C', 'D'])}` : '';
    return {
      street: `${random.pick(streets)} ${random.between(1, 120)}${letter}`,
      postalCode: code,
      city,
      municipality: municipality.number,
      district,
    };
  };
  const drawIn = (district: string, random: Random): Address =>
    drawFrom(split.get(district) ?? codes, district, random);

  return {
    draw: (random) =>
      table === null ? drawFrom(codes, null, random) : drawIn(table.draw(random).number, random),
    drawIn,
  };
}

/** An address book for each municipality, by number. */
export function addressBooks(
  municipalities: readonly Municipality[],
  districts: readonly District[],
  postalCodes: readonly PostalCode[],
): Map<string, AddressBook> {
  const streets = readStreets();
  const codes = Map.groupBy(postalCodes, ({ municipality }) => municipality);
  const districtsOf = Map.groupBy(districts, ({ municipality }) => municipality);
  return new Map(
    municipalities.map((municipality) => [
      municipality.number,
      bookOf(
        municipality,
        districtsOf.get(municipality.number) ?? [],
        codes.get(municipality.number) ?? [],
        usableStreets(municipality, streets),
      ),
    ]),
  );
}
