import { fillGroups } from '#contract/codes/agreements.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { decideFill } from './decide-fill.ts';
import type { FillCase } from './decide-fill.ts';

/** Somebody a new list might be filled with, as known on the day. */
export interface FillPerson extends Omit<FillCase, 'today'> {
  readonly citizenId: string;
  /** Who is moved together or not at all has the same, within a group. */
  readonly unit: string;
  /** First day without a list, or the day of the reduction. */
  readonly since: string;
  /** Decides between equals, and means nothing: an opaque id, or the ticket of the draw. */
  readonly ticket: string;
}

interface Unit {
  readonly moving: readonly FillPerson[];
  readonly order: string;
}

/**
 * A unit that may be moved; null when one of it may not: the municipality does not split a family. Those who
 * have no right to a list any more hold nobody back.
 */
function unitOf(people: readonly FillPerson[], today: CivilDate): Unit | null {
  const decided = people.map((person) => ({ person, ...decideFill({ today, ...person }) }));
  const moving = decided.flatMap(({ outcome, person }) => (outcome === 'allowed' ? [person] : []));
  const held = decided.some(
    ({ outcome, code }) => outcome === 'refused' && code !== 'fill.noRight',
  );
  if (held || moving.length === 0) return null;
  const [order = ''] = moving.map(({ since, ticket }) => `${since} ${ticket}`).toSorted();
  return { moving, order };
}

/**
 * Who is moved to a new list when so many may be (FOR-2025-12-02-2405 § 9 fifth paragraph): first the newly
 * registered, who has been without a list longest first; then those from reduced lists, the earliest
 * reduction first, in the random order of their tickets. A family that does not fit is passed over. Nobody is
 * named by anybody, and the order of the people given does not matter. Total.
 */
export function chooseFill(
  people: readonly FillPerson[],
  places: number,
  today: CivilDate,
): readonly FillPerson[] {
  const chosen = new Map<string, FillPerson>();
  for (const group of fillGroups) {
    const members = people.filter(({ from }) => from === group);
    const units = [...Map.groupBy(members, ({ unit }) => unit).values()]
      .flatMap((unit) => unitOf(unit, today) ?? [])
      .toSorted((a, b) => (a.order < b.order ? -1 : 1));
    for (const { moving } of units) {
      const fits = chosen.size + moving.length <= places;
      const taken = moving.some(({ citizenId }) => chosen.has(citizenId));
      if (fits && !taken) for (const person of moving) chosen.set(person.citizenId, person);
    }
  }
  return [...chosen.values()];
}
