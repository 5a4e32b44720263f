import type { District, Municipality, PostalCode } from '../facts/places.ts';
import { textArray } from './copy-text.ts';
import type { RowSink } from './row-sink.ts';
import { tables } from './tables.ts';

/** Writes municipalities, districts and postal codes. */
export function writePlaces(
  sink: RowSink,
  municipalities: readonly Municipality[],
  districts: readonly District[],
  postalCodes: readonly PostalCode[],
): void {
  for (const m of municipalities) {
    sink.add(tables.municipality, [
      m.number,
      m.name,
      textArray(m.otherNames),
      m.countyNumber,
      m.countyName,
      m.inhabitants,
      m.centralityIndex,
      m.centralityClass,
      m.languageForm,
      m.latitude,
      m.longitude,
      m.sami !== '',
      true,
    ]);
  }
  for (const { number, name, municipality } of districts) {
    sink.add(tables.district, [number, name, municipality]);
  }
  for (const { code, city, municipality } of postalCodes) {
    sink.add(tables.postalCode, [code, city, municipality]);
  }
}
