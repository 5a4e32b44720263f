import { readGivenNames, readSurnames, type NameFact, type NameGroup } from '../facts/people.ts';
import type { Municipality } from '../facts/places.ts';
import type { Sex } from '../nin/nin-factory.ts';
import type { Random } from '../random/random.ts';
import { weighted, type Weighted } from '../random/weighted.ts';

/** A person's name as the population register has it. */
export interface FullName {
  readonly first: string;
  readonly middle: string | null;
  readonly last: string;
}

/** Draws names in proportion to how many bear them, within a group of spellings. */
export interface NameSource {
  group(municipality: Municipality, random: Random): NameGroup;
  /** One first name; now and then a double one, seldom three. */
  first(sex: Sex, group: NameGroup, random: Random): string;
  /** One last name; now and then a double one. */
  last(group: NameGroup, random: Random): string;
}

/** Where most people have Sami names; elsewhere in the Sami administrative area one in seven. */
const SAMI_SHARES: Readonly<Record<string, number>> = {
  '5612': 0.85,
  '5610': 0.8,
  '5628': 0.45,
  '5636': 0.45,
  '5622': 0.3,
  '5540': 0.25,
};
const SAMI_IN_AREA = 0.15;
const SAMI_IN_COUNTY: Readonly<Record<string, number>> = { '56': 0.04, '55': 0.02, '18': 0.006 };

/** Share with names from outside the Nordic countries, by centrality class; a fifth on the whole. */
const FROM_ABROAD_BY_CLASS = [0, 0.3, 0.22, 0.17, 0.14, 0.12, 0.11];

const GROUPS: readonly NameGroup[] = ['n', 'i', 's'];

function byGroup(facts: readonly NameFact[]): Record<NameGroup, Weighted<NameFact>> {
  const table = (group: NameGroup): Weighted<NameFact> =>
    weighted(
      facts.filter((fact) => fact.group === group),
      (fact) => fact.bearers,
    );
  return { n: table('n'), i: table('i'), s: table('s') };
}

function samiShare(municipality: Municipality): number {
  const named = SAMI_SHARES[municipality.number];
  if (named !== undefined) return named;
  if (municipality.sami !== '') return SAMI_IN_AREA;
  return SAMI_IN_COUNTY[municipality.countyNumber] ?? 0.002;
}

/** Reads the name tables. */
export function nameSource(): NameSource {
  const given = {
    female: byGroup(readGivenNames('female')),
    male: byGroup(readGivenNames('male')),
  };
  const surnames = byGroup(readSurnames());

  return {
    group(municipality, random) {
      const draw = random.next();
      const sami = samiShare(municipality);
      if (draw < sami) return 's';
      const abroad = FROM_ABROAD_BY_CLASS[municipality.centralityClass] ?? 0.2;
      return draw < sami + abroad * (1 - sami) ? 'i' : 'n';
    },
    first(sex, usual, random) {
      // One in twenty has a first name from another group than the last name.
      const group = random.chance(0.05) ? random.pick(GROUPS) : usual;
      const table = given[sex][group];
      const name = table.draw(random).name;
      const draw = random.next();
      if (draw > 0.1) return name;
      const second = table.draw(random).name;
      if (second === name) return name;
      if (draw > 0.006) return `${name}${draw > 0.05 ? '-' : ' '}${second}`;
      const third = table.draw(random).name;
      return third === name || third === second ? name : `${name} ${second} ${third}`;
    },
    last(group, random) {
      const name = surnames[group].draw(random).name;
      if (!random.chance(0.02)) return name;
      const second = surnames[group].draw(random).name;
      return second === name ? name : `${name}-${second}`;
    },
  };
}
