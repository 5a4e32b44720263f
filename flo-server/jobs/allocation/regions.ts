import { allocationDecision, recordOf } from '#rules/allocation/allocation-decision.ts';
import type {
  AllocationFrame,
  AllocationList,
  Unallocated,
} from '#rules/allocation/allocation-case.ts';
import { planAllocation } from '#rules/allocation/plan-allocation.ts';
import { settledStatus } from '#rules/list-status/list-status.ts';
import type { ListStatus } from '#rules/list-status/list-status.ts';
import { allocationParametersOn } from '#rules/parameters/allocation-table.ts';
import { effectiveDate } from '#rules/switching/effective-date.ts';
import type { BatchScope } from '../job.ts';
import { placeMany } from '../placing/place-many.ts';
import type { GivenPlace } from '../placing/place-many.ts';
import { turnLists } from '../placing/turn-lists.ts';
import { familiesOf } from './family.ts';
import { holdLists } from './lists.ts';
import { keepOutcomes } from './outcomes.ts';
import type { KeptOutcome } from './outcomes.ts';
import { ageOf, holdPeople, peopleWithoutList } from './people.ts';
import { allocationSettings } from './settings.ts';

type Scope = Pick<BatchScope<unknown>, 'db' | 'now' | 'today' | 'parameters' | 'runId' | 'act'>;

/** The day an allocation that is decided today takes effect. */
export function allocationFrom({ today, parameters }: Pick<Scope, 'today' | 'parameters'>) {
  return {
    today,
    effective: effectiveDate(today, parameters.effectiveDatePolicy, parameters.workingWeek),
  };
}

async function readPeople(scope: Scope, ids: readonly string[]): Promise<Unallocated[]> {
  const on = allocationFrom(scope);
  const rows = await peopleWithoutList(scope.db, ids, on);
  const queued = new Set(rows.filter(({ hasList }) => !hasList).map(({ citizenId }) => citizenId));
  const ages = new Map(rows.map((row) => [row.citizenId, ageOf(row, on.today)]));
  const children = new Map([...ages].filter(([id, age]) => age < 16 && queued.has(id)));
  const families = await familiesOf(scope.db, children, on, queued);
  return rows.map(({ birthDate: _, ...row }) => ({
    ...row,
    ageYears: ages.get(row.citizenId) ?? 0,
    follows: families.get(row.citizenId)?.follows ?? null,
    keptFrom: families.get(row.citizenId)?.keptFrom ?? null,
  }));
}

/** The municipalities whose lists these people may be placed on. */
function reach(people: readonly Unallocated[], settings: AllocationFrame['settings']): string[] {
  const homes = people.flatMap(({ municipalityNumber: home }) => (home === null ? [] : [home]));
  const near = homes.flatMap((home) => settings.get(home)?.cooperatesWith ?? []);
  return [...new Set([...homes, ...near])];
}

const followed = (people: readonly Unallocated[]): number[] =>
  people.flatMap(({ follows }) => (follows?.kind === 'list' ? [follows.gpContractId] : []));

/** What lists are after some got people. */
function statusesAfter(
  lists: readonly AllocationList[],
  places: readonly GivenPlace[],
  threshold: number,
): Map<number, ListStatus> {
  return new Map(
    lists.flatMap((list) => {
      const { gpContractId } = list;
      const more = places.filter((place) => place.gpContractId === gpContractId).length;
      if (more === 0) return [];
      const before = settledStatus(list, threshold);
      const fill = { ...list, status: before, occupied: list.occupied + more };
      return [[gpContractId, settledStatus(fill, threshold)] as const];
    }),
  );
}

async function carryOut(
  scope: Scope,
  outcomes: readonly KeptOutcome[],
  lists: readonly AllocationList[],
  at: Date,
): Promise<void> {
  const { db, runId, parameters } = scope;
  const places = outcomes.flatMap(({ citizenId, record: { placement } }): GivenPlace[] => {
    if (placement === null) return [];
    const { gpContractId, tier, freeBefore } = placement;
    const byRight = tier === 'family' && freeBefore === 0;
    return [{ citizenId, gpContractId, aboveCeilingRight: byRight ? 'childOfListed' : null }];
  });
  const [first] = outcomes.filter(({ record }) => record.placement !== null);
  // The act carries the first of the decisions; that of each person is made from its record.
  const actId = first === undefined ? null : await scope.act(allocationDecision(first.record), at);
  await placeMany(db, places, {
    from: allocationFrom(scope).effective,
    beginReason: 'allocated',
    endReason: null,
    at,
  });
  await turnLists(db, statusesAfter(lists, places, parameters.openingThreshold));
  await keepOutcomes(db, outcomes, { runId, actId, at });
}

/**
 * Plans all regions at once, because a child may come to a list in another; whose turn it was is told
 * within the region.
 */
function planRegions(
  regions: readonly (readonly string[])[],
  people: readonly Unallocated[],
  frame: AllocationFrame,
): KeptOutcome[] {
  const byId = new Map(people.map((person) => [person.citizenId, person]));
  const regionOf = new Map(regions.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const asked = regions.map(() => 0);
  return planAllocation(people, frame).flatMap((outcome): KeptOutcome[] => {
    const { citizenId } = outcome;
    const person = byId.get(citizenId);
    const region = regionOf.get(citizenId) ?? 0;
    const order = (asked[region] ?? 0) + 1;
    asked[region] = order;
    if (person === undefined) return [];
    return [{ citizenId, record: { ...recordOf(outcome, person, frame), order } }];
  });
}

/**
 * Gives the people of some regions lists, as `planAllocation` says of each. People and then lists are
 * locked, and read again under the lock: an adviser who was quicker is not overruled.
 */
export async function allocateRegions(
  scope: Scope,
  regions: readonly (readonly string[])[],
): Promise<void> {
  const { db, today, parameters } = scope;
  const ids = regions.flat();
  const { recordAt } = await holdPeople(db, ids, scope.now);
  const people = (await readPeople(scope, ids)).filter(({ hasList }) => !hasList);
  if (people.length === 0) return;
  const on = allocationFrom(scope);
  const settings = await allocationSettings(db, on.effective);
  const lists = await holdLists(db, reach(people, settings), followed(people), on);
  const frame: AllocationFrame = {
    lists,
    settings,
    parameters: {
      ...allocationParametersOn(today),
      effectiveDatePolicy: parameters.effectiveDatePolicy,
      workingWeek: parameters.workingWeek,
      openingThreshold: parameters.openingThreshold,
      closedListRightExceedsCeiling: parameters.closedListRightExceedsCeiling,
      closedListRightExceedsHighest: parameters.closedListRightExceedsHighest,
    },
    today,
  };
  const outcomes = planRegions(regions, people, frame);
  await carryOut(scope, outcomes, lists, recordAt);
}
