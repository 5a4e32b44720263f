import { describe, expect, it } from 'vitest';
import type { SimulatedPerson } from '#contract/flo-api/waiting-list.ts';
import { MAX_SIMULATED_PLACES } from '#contract/flo-api/waiting-list.ts';
import type { Language } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';
import { outcomeWords } from './places-words.ts';
import { placesTyped } from './simulator.tsx';

const one = { outcome: 'staysOpen', places: 1, openingThreshold: 10 } as const;
const served = [{} as SimulatedPerson];

describe('what a list would do', () => {
  it.each<[Language, string]>([
    ['nb', 'Listen er åpen med én plass, og én får plass.'],
    ['nn', 'Lista er open med éin plass, og éin får plass.'],
    ['en', 'The list is open with one place, and places go to one person.'],
  ])('with one place is said rightly in %s', (language, words) => {
    expect(outcomeWords({ ...one, served }, translator(language), language)).toBe(words);
  });

  it('with more is said with the figure', () => {
    expect(outcomeWords({ ...one, places: 200, served }, translator('nb'), 'nb')).toContain(
      '200 plasser',
    );
  });

  it('is asked about with as many places as the service takes', () => {
    expect(placesTyped(String(MAX_SIMULATED_PLACES))).toBe(MAX_SIMULATED_PLACES);
    expect(placesTyped(String(MAX_SIMULATED_PLACES + 1))).toBeUndefined();
  });
});
