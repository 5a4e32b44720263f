import type { FillGroup } from '#contract/codes/agreements.ts';
import type { PlanPreview, PlanRequest } from '#contract/flo-api/agreements.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { chooseFill } from '#rules/agreement/choose-fill.ts';
import type { FillPerson } from '#rules/agreement/choose-fill.ts';
import { unclaimedPlaces } from '#rules/list-status/list-status.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import { allocationParametersOn } from '#rules/parameters/allocation-table.ts';
import { unitsOf } from '#rules/reduction/units.ts';
import { personObstacle } from '#rules/waiting-list/candidate.ts';
import type { Queryable } from '../db/pool.ts';
import { familiesOf } from '../jobs/allocation/family.ts';
import type { Family } from '../jobs/allocation/family.ts';
import { ageOf, peopleWithoutList } from '../jobs/allocation/people.ts';
import type { QueuedPerson } from '../jobs/allocation/people.ts';
import type { AgreementSource } from './agreement-source.ts';
import { findNewlyRegistered, findReduced, findWishes } from './fill-candidates.ts';
import type { Reduced } from './fill-candidates.ts';
import { peopleOn } from './people.ts';

const CHILD_BELOW = 16;

/** Which list is to be filled, from when, and from which groups. */
export interface Filling {
  readonly contractId: number;
  readonly municipalityNumber: string;
  readonly on: CivilDate;
  readonly groups: readonly FillGroup[];
}

/** Somebody the list might be filled with, and the list the person is on. */
export interface FillCandidate extends FillPerson {
  readonly currentContractId: number | null;
}

/** Everything that is read of the people of both groups. */
interface Read {
  readonly people: ReadonlyMap<string, QueuedPerson>;
  readonly families: ReadonlyMap<string, Family>;
  readonly wishes: ReadonlySet<string>;
  /** Who of the newly registered moves together: the first of them, by each. */
  readonly units: ReadonlyMap<string, string>;
}

async function readAll(
  db: Queryable,
  newly: readonly string[],
  reduced: readonly Reduced[],
  on: CivilDate,
): Promise<Read> {
  const ids = [...new Set([...newly, ...reduced.map(({ id }) => id)])];
  const day = { today: on, effective: on };
  const rows = await peopleWithoutList(db, ids, day);
  const ages = rows.map((row) => [row.citizenId, ageOf(row, on)] as const);
  const children = new Map(ages.filter(([, age]) => age < CHILD_BELOW));
  const wishes = await findWishes(db, ids, on);
  const units = unitsOf(await peopleOn(db, newly, on), agreementParametersOn(on));
  return {
    people: new Map(rows.map((row) => [row.citizenId, row])),
    families: await familiesOf(db, children, day, new Set(newly)),
    wishes: new Set(wishes.map(({ id }) => id)),
    units: new Map(units.flatMap((unit) => unit.map((id) => [id, unit[0] ?? id] as const))),
  };
}

/**
 * Whether a newly registered child follows somebody who does not move with it, or whether it is for others to
 * say on whose list a child belongs.
 */
function placedByOthers(id: string, from: FillGroup, { families, units }: Read): boolean {
  const { follows = null, keptFrom = null } = families.get(id) ?? {};
  if (keptFrom !== null) return true;
  if (from === 'reducedList' || follows === null) return false;
  return follows.kind === 'list' || units.get(follows.citizenId) !== units.get(id);
}

/**
 * Everybody who might be moved to the list of a new practice, with what decides of each. `only`: nobody but
 * these; null: all. Nothing is locked.
 */
export async function fillPeople(
  db: Queryable,
  { contractId, municipalityNumber, on, groups }: Filling,
  only: readonly string[] | null = null,
): Promise<readonly FillCandidate[]> {
  const newly = groups.includes('newlyRegistered')
    ? (await findNewlyRegistered(db, municipalityNumber, on, only)).map(({ id }) => id)
    : [];
  const reduced = groups.includes('reducedList')
    ? await findReduced(db, municipalityNumber, on, contractId, only)
    : [];
  const read = await readAll(db, newly, reduced, on);
  const { asylumSeekersByHand } = allocationParametersOn(on);
  const common = (id: string, from: FillGroup, person: QueuedPerson) => ({
    citizenId: id,
    from,
    entitled: personObstacle(person) === null,
    livesThere: person.municipalityNumber === municipalityNumber,
    hasWish: read.wishes.has(id),
    excluded: person.excludedContractIds.includes(contractId),
    placedByOthers: placedByOthers(id, from, read),
  });
  return [
    ...newly.flatMap((id): FillCandidate[] => {
      const person = read.people.get(id);
      if (person === undefined) return [];
      if (asylumSeekersByHand && person.eligibility === 'asylumSeekerInsured') return [];
      const since = { since: person.withoutListSince, ticket: id, unit: read.units.get(id) ?? id };
      const none = { hasSwitched: false, currentContractId: null };
      return [{ ...common(id, 'newlyRegistered', person), ...since, ...none }];
    }),
    ...reduced.flatMap(({ id, reducedOn: since, ...drawn }): FillCandidate[] => {
      const person = read.people.get(id);
      if (person === undefined) return [];
      return [{ ...common(id, 'reducedList', person), since, ...drawn }];
    }),
  ];
}

/** What a fill would lead to as things are now, in figures. */
export async function fillFigures(
  db: Queryable,
  source: AgreementSource,
  { count, groups }: Extract<PlanRequest, { kind: 'fill' }>,
  on: CivilDate,
): Promise<PlanPreview['fill']> {
  const { id: contractId, municipalityNumber } = source;
  const freePlaces = unclaimedPlaces(source);
  const people = await fillPeople(db, { contractId, municipalityNumber, on, groups });
  const chosen = chooseFill(people, Math.min(count, freePlaces), on);
  const lists = new Map(people.map((one) => [one.citizenId, one.currentContractId]));
  const left = chosen.map(({ citizenId }) => lists.get(citizenId) ?? null);
  const of = (group: FillGroup): number => chosen.filter(({ from }) => from === group).length;
  return {
    newlyRegistered: of('newlyRegistered'),
    reducedList: of('reducedList'),
    lists: new Set(left.filter((id) => id !== null)).size,
    freePlaces,
  };
}
