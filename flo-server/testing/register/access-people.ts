import { namedUsers } from '#contract/development/named-users.ts';
import type { NamedUser } from '#contract/development/named-users.ts';
import type { PersonKind } from '#contract/codes/access.ts';
import { addDays } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { PersonSpec } from './person.ts';

/** Kinds of person that are the same to everybody. */
export type CommonKind = Exclude<
  PersonKind,
  'ownRecord' | 'family' | 'commonChild' | 'guardianship'
>;

/** Words that stand in no record but those of people with a protected address. */
export const canaryName = 'Kanarifugl';
/** Words that stand in no address but theirs. */
export const canaryStreet = 'Kanarigata';

const protectedPerson = {
  sex: 'female',
  municipality: '3407',
} as const satisfies Partial<PersonSpec>;

/** One person of each kind that is the same to everybody. Nobody of them is on a list. */
export const commonKinds = (today: CivilDate): Readonly<Record<CommonKind, PersonSpec>> => ({
  ordinary: { name: ['Vanlig', 'Kvernmo'], birthDate: '1971-02-11', sex: 'male' },
  strictlyConfidential: {
    ...protectedPerson,
    name: [canaryName, 'Skjultvik'],
    birthDate: '1972-02-11',
    street: `${canaryStreet} 6`,
    citizen: { address_protection: 'strictlyConfidential' },
  },
  strictlyConfidentialAbroad: {
    ...protectedPerson,
    name: [canaryName, 'Fjernvik'],
    birthDate: '1972-02-12',
    street: `${canaryStreet} 19`,
    citizen: {
      address_protection: 'strictlyConfidential',
      person_status: 'emigrated',
      eligibility: 'none',
      municipality_number: null,
    },
  },
  confidential: {
    ...protectedPerson,
    name: [canaryName, 'Fortvik'],
    birthDate: '1972-02-13',
    street: `${canaryStreet} 7`,
    citizen: { address_protection: 'confidential' },
  },
  ownOrganization: { name: ['Kollega', 'Kvernberg'], birthDate: '1973-02-11', sex: 'female' },
  geography: {
    name: ['Fjern', 'Kvernli'],
    birthDate: '1974-02-11',
    sex: 'male',
    municipality: '3407',
  },
  unknownResidence: {
    name: ['Ukjent', 'Kverndal'],
    birthDate: '1975-02-11',
    sex: 'female',
    citizen: { municipality_number: null, district_number: null },
  },
  deadForLong: {
    name: ['Bortgjengen', 'Kverneng'],
    birthDate: '1931-02-11',
    sex: 'male',
    citizen: { person_status: 'dead', death_date: addDays(today, -500) },
  },
});

/** What somebody is to a staff member. */
export const relations = [
  'self',
  'mother',
  'sister',
  'formerPartner',
  'commonChild',
  'ward',
] as const;
export type Relation = (typeof relations)[number];

/** The named users who have a record of their own in the fixture register. */
export const staff: readonly NamedUser[] = (namedUsers as readonly NamedUser[]).filter(
  ({ registered, role }) => registered && role !== 'service',
);

const FIRST_YEAR = 1944;
const births: Readonly<Record<Relation, number>> = {
  self: 40,
  mother: 10,
  sister: 42,
  formerPartner: 38,
  commonChild: 60,
  ward: 0,
};

/** Everybody around the staff member with this number in `staff`. */
export function circleOf(nth: number): Readonly<Record<Relation, PersonSpec>> {
  const letter = 'abcdefghijkl'[nth] ?? '';
  const spec = (relation: Relation): PersonSpec => ({
    name: [`Slekt${relation}`, relation === 'ward' ? `Verg${letter}myr` : `Kvern${letter}rud`],
    birthDate: `${FIRST_YEAR + births[relation]}-03-${String(nth + 10)}`,
    sex: relation === 'formerPartner' ? 'male' : 'female',
  });
  return Object.fromEntries(relations.map((relation) => [relation, spec(relation)])) as Record<
    Relation,
    PersonSpec
  >;
}
