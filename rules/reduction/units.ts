import type { AgreementParameters } from '../parameters/agreement-table.ts';

/** A person on a list, as a draw sees people: nothing that could make anybody want to pick one. */
export interface ListedPerson {
  /** Opaque, and the same however often the list is read. */
  readonly id: string;
  /** Those registered in the same household have the same; null when none is known. */
  readonly household: string | null;
  /** Completed years of age on the day of the draw. */
  readonly ageYears: number;
  /** Parents and holders of parental responsibility, whoever they are and wherever they live. */
  readonly parents: readonly string[];
}

/** People who are drawn together or not at all, in the order of their ids. */
export type Unit = readonly string[];

/** The groups that a chain of "belongs with" makes of some ids. */
function groups(ids: readonly string[], pairs: readonly (readonly [string, string])[]): Unit[] {
  const leader = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    const next = leader.get(id) ?? id;
    return next === id ? id : find(next);
  };
  for (const [one, other] of pairs) {
    const [first = one, second = other] = [find(one), find(other)].toSorted();
    if (first !== second) leader.set(second, first);
  }
  const members = new Map<string, string[]>();
  for (const id of ids.toSorted()) {
    const of = find(id);
    members.set(of, [...(members.get(of) ?? []), id]);
  }
  return [...members.values()];
}

function pairsInHousehold(
  household: readonly ListedPerson[],
  limit: number | null,
): (readonly [string, string])[] {
  const [first, ...others] = household;
  if (first === undefined) return [];
  if (limit === null) return others.map((other) => [first.id, other.id] as const);
  const here = new Set(household.map(({ id }) => id));
  const children = household.filter(({ ageYears }) => ageYears < limit);
  // The first child of each parent, wherever the parent is: whoever shares one is a brother or a sister.
  const eldest = new Map<string, string>();
  return children.flatMap(({ id, parents }) =>
    parents.flatMap((parent) => {
      const sibling = eldest.get(parent);
      if (sibling === undefined) eldest.set(parent, id);
      return [
        ...(here.has(parent) ? [[id, parent] as const] : []),
        ...(sibling === undefined ? [] : [[sibling, id] as const]),
      ];
    }),
  );
}

/**
 * Who is kept together (FOR-2025-12-02-2405 § 11 third paragraph: family registered in the same
 * household). By practice those of 16 and over do not count as family: then children under the limit
 * stay with their parents in the household and with those who share a parent with them, and everybody else
 * is drawn alone: two families at one address are two units. Without a limit a household is one unit. The
 * order of the people does not matter.
 */
export function unitsOf(
  people: readonly ListedPerson[],
  { familyAgeLimit }: Pick<AgreementParameters, 'familyAgeLimit'>,
): Unit[] {
  const households = new Map<string, ListedPerson[]>();
  for (const person of people.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (person.household === null) continue;
    const others = households.get(person.household) ?? [];
    households.set(person.household, [...others, person]);
  }
  const pairs = [...households.values()].flatMap((household) =>
    pairsInHousehold(household, familyAgeLimit),
  );
  const ids = people.map(({ id }) => id);
  return groups(ids, pairs).toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
