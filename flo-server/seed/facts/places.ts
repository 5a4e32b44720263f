import { readCsv } from './read-csv.ts';

/** Norwegian written form a municipality has chosen for letters from the state. */
export type LanguageForm = 'nb' | 'nn' | 'neutral';

/** A municipality of 2024 (Statistics Norway, classification 131). */
export interface Municipality {
  readonly number: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly countyNumber: string;
  readonly countyName: string;
  readonly inhabitants: number;
  /** Centrality 0–1000 (Statistics Norway, classification 128). */
  readonly centralityIndex: number;
  /** 1, most central, to 6. */
  readonly centralityClass: number;
  readonly languageForm: LanguageForm;
  /** Where the municipality's offices lie; used in names of GP offices. */
  readonly centre: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The Sami language of a municipality in the Sami administrative area, else ''. */
  readonly sami: string;
}

/** A city district with its own committee, or an area without one. */
export interface District {
  readonly number: string;
  readonly name: string;
  readonly municipality: string;
  readonly inhabitants: number;
}

/** A postal code and the municipality that most of it lies in. */
export interface PostalCode {
  readonly code: string;
  readonly city: string;
  readonly municipality: string;
}

const CLASS_LIMITS = [925, 870, 775, 670, 565];

/** Class of a centrality index, by Statistics Norway's limits. */
function centralityClass(index: number): number {
  const place = CLASS_LIMITS.findIndex((limit) => index >= limit);
  return place === -1 ? 6 : place + 1;
}

function languageForm(text: string): LanguageForm {
  return text === 'nn' || text === 'nb' ? text : 'neutral';
}

/** All 357 municipalities, by number. */
export function readMunicipalities(): Municipality[] {
  const counties = new Map(readCsv('counties.csv').map((row) => [row('code'), row('name')]));
  return readCsv('municipalities.csv').map((row) => {
    const number = row('code');
    const index = Number(row('centrality'));
    return {
      number,
      name: row('name'),
      otherNames: row('other_names').split('|').filter(Boolean),
      countyNumber: number.slice(0, 2),
      countyName: counties.get(number.slice(0, 2)) ?? '',
      inhabitants: Number(row('inhabitants')),
      centralityIndex: index,
      centralityClass: centralityClass(index),
      languageForm: languageForm(row('language_form')),
      centre: row('centre') || row('name'),
      latitude: Number(row('lat')),
      longitude: Number(row('lon')),
      sami: row('sami'),
    };
  });
}

/** The districts of the four largest cities; "not stated" is left out. */
export function readDistricts(): District[] {
  return readCsv('districts.csv')
    .filter((row) => row('kind') !== 'unstated')
    .map((row) => ({
      number: row('code'),
      name: row('name'),
      municipality: row('municipality'),
      inhabitants: Number(row('inhabitants')),
    }));
}

function* codesOf(runs: string): Generator<string> {
  for (const run of runs.split(' ')) {
    const [first = '', last = first] = run.split('-');
    for (let code = Number(first); code <= Number(last); code++)
      yield String(code).padStart(4, '0');
  }
}

/** All postal codes on the mainland, in order. PO-box codes are among them. */
export function readPostalCodes(): PostalCode[] {
  return ['postal-codes-0-2.csv', 'postal-codes-3-5.csv', 'postal-codes-6-9.csv']
    .flatMap((file) => readCsv(file))
    .flatMap((row) =>
      Array.from(codesOf(row('codes')), (code) => ({
        code,
        city: row('place'),
        municipality: row('municipality'),
      })),
    )
    .sort((a, b) => a.code.localeCompare(b.code));
}
