import type { GuardianshipTask } from '#contract/codes/access.ts';
import { assumptions } from '../facts/national-figures.ts';
import { addYears, ageAt, dayText, type Day } from '../random/days.ts';
import { quota } from '../random/quota.ts';
import { randomFor, type Random } from '../random/random.ts';
import { uuid4 } from '../random/uuid.ts';
import { dayRange, textArray } from '../rows/copy-text.ts';
import type { RowSink } from '../rows/row-sink.ts';
import { tables } from '../rows/tables.ts';
import type { Person } from './person.ts';

/** So many adults are remembered to choose a representative from. */
const REMEMBERED = 64;
const BY = 'flo-server';

/** What county governors' mandates cover, the usual ones oftener. */
const MANDATES: readonly (readonly GuardianshipTask[])[] = [
  ['health', 'generalPractitioner', 'welfare', 'finances'],
  ['health', 'generalPractitioner'],
  ['health', 'welfare'],
  ['welfare', 'finances'],
  ['finances'],
];

const instant = (day: Day): string => `${dayText(day)} 09:00:00+00`;

/** Writes who has an authorisation or a guardian: a share of those who go by, from chance of its own. */
export function representations(
  sink: RowSink,
  asOf: Day,
  seed: number,
): (people: readonly Person[]) => void {
  const random: Random = randomFor(seed, 'representations');
  const guardianships = quota(assumptions.guardianshipShare);
  const authorizations = quota(assumptions.authorizationShare);
  const remembered: Person[] = [];

  /** Somebody at home where there is one, else somebody who went by before. */
  const representativeOf = (person: Person, people: readonly Person[]): Person | undefined => {
    const others = people.filter((other) => other !== person && ageAt(other.birth, asOf) >= 18);
    if (others.length > 0 && random.chance(0.6)) return random.pick(others);
    return remembered.length === 0 ? undefined : random.pick(remembered);
  };

  const write = (
    person: Person,
    representative: Person,
    kind: 'authorization' | 'guardianship',
  ): void => {
    const from = Math.max(person.since, representative.since, asOf - random.between(20, 1_500));
    const years = random.between(1, 5);
    const until = kind === 'guardianship' ? null : addYears(from, years);
    const ended = random.chance(0.1) && from < asOf ? random.between(from, asOf - 1) : null;
    const registered = instant(Math.min(from, asOf - 1));
    const tasks = kind === 'guardianship' ? random.pick(MANDATES) : [];
    sink.add(tables.representation, [
      uuid4(random),
      person.id,
      representative.id,
      kind,
      textArray(tasks),
      dayRange(from, until),
      registered,
      BY,
      ended === null ? null : instant(ended),
      ended === null ? null : BY,
    ]);
  };

  return (people) => {
    const guardianshipDue = guardianships.due(people.length);
    const authorizationDue = authorizations.due(people.length);
    const [first] = people;
    // Those with a graded address neither represent nor are represented.
    if (first === undefined || people.some(({ protection }) => protection !== 'none')) return;
    const adults = people.filter(({ birth }) => ageAt(birth, asOf) >= 18);
    const grownUp = people.filter(({ birth }) => ageAt(birth, asOf) >= 16);
    const kinds = [
      ...(guardianshipDue && adults.length > 0 ? (['guardianship'] as const) : []),
      ...(authorizationDue && grownUp.length > 0 ? (['authorization'] as const) : []),
    ];
    for (const kind of kinds) {
      const person = random.pick(kind === 'guardianship' ? adults : grownUp);
      const representative = representativeOf(person, people);
      if (representative === undefined) continue;
      write(person, representative, kind);
      (kind === 'guardianship' ? guardianships : authorizations).spend(1);
    }
    for (const adult of adults) {
      if (remembered.length < REMEMBERED) remembered.push(adult);
      else if (random.chance(0.05)) remembered[random.between(0, REMEMBERED - 1)] = adult;
    }
  };
}
