import { readCsv } from './read-csv.ts';

/**
 * Rough grouping of a name's spelling: `n` general, `i` common among people with an immigrant
 * background, `s` Sami. It keeps first and last names of a person together; it says nothing of anyone.
 */
export type NameGroup = 'n' | 'i' | 's';

/** A name and how many bear it. */
export interface NameFact {
  readonly name: string;
  readonly bearers: number;
  readonly group: NameGroup;
}

/** Inhabitants of one year of age, 105 and older together. */
export interface AgeFact {
  readonly age: number;
  readonly women: number;
  readonly men: number;
}

/** A street name and the written forms whose municipalities use it. */
export interface StreetFact {
  readonly name: string;
  readonly form: 'nb' | 'nn' | 'both' | 'se';
}

function nameGroup(text: string): NameGroup {
  return text === 's' || text === 'i' ? text : 'n';
}

function readNames(file: string): NameFact[] {
  return readCsv(file).map((row) => ({
    name: row('name'),
    bearers: Number(row('bearers')),
    group: nameGroup(row('group')),
  }));
}

/** First names in use, with weights. */
export function readGivenNames(sex: 'female' | 'male'): NameFact[] {
  return readNames(sex === 'female' ? 'given-names-women.csv' : 'given-names-men.csv');
}

/** Last names in use, with weights. */
export function readSurnames(): NameFact[] {
  return readNames('surnames.csv');
}

/** Inhabitants by age and sex on 1 January 2024. */
export function readAges(): AgeFact[] {
  return readCsv('ages.csv').map((row) => ({
    age: Number(row('age')),
    women: Number(row('women')),
    men: Number(row('men')),
  }));
}

function streetForm(text: string): StreetFact['form'] {
  return text === 'nn' || text === 'both' || text === 'se' ? text : 'nb';
}

/** Street names of no particular place. */
export function readStreets(): StreetFact[] {
  return readCsv('streets.csv').map((row) => ({
    name: row('name'),
    form: streetForm(row('form')),
  }));
}
