import type { CivilDate } from '#contract/time/civil-date.ts';
import { ageOn } from '#contract/time/civil-date.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type {
  AllocationList,
  MunicipalitySetting,
  Unallocated,
} from '#rules/allocation/allocation-case.ts';
import { planAllocation } from '#rules/allocation/plan-allocation.ts';
import { settledStatus } from '#rules/list-status/list-status.ts';
import { allocationParametersOn } from '#rules/parameters/allocation-table.ts';
import type { WaitingCandidate } from '#rules/waiting-list/candidate.ts';
import { planOpening } from '#rules/waiting-list/plan-opening.ts';
import type { RandomRegister } from './random-register.ts';
import {
  birthDateOf,
  districtOf,
  listId,
  motherOf,
  municipalityOf,
  seatsOf,
  sinceOf,
  waitOf,
} from './write-register.ts';

/** What the rules say of a register, read from nothing but the register itself. */
export interface Expected {
  /** The list of each person on the first day that a place can be had. */
  readonly lists: readonly (number | null)[];
  /** Of those without a list that the night asks: how it went. */
  readonly allocations: readonly (string | null)[];
  readonly passes: readonly (string | null)[];
}

const personStatus = {
  resident: 'resident',
  dead: 'dead',
  emigrated: 'emigrated',
  noRight: 'notResident',
  asylumSeeker: 'temporary',
  optedOut: 'resident',
} as const;
const eligibility = (kind: RandomRegister['people'][number]['kind']) =>
  kind === 'noRight' ? 'none' : kind === 'asylumSeeker' ? 'asylumSeekerInsured' : 'resident';

function unallocatedOf(register: RandomRegister, today: CivilDate): Unallocated[] {
  const seats = seatsOf(register);
  const inQueue = (place: number): boolean => {
    const kind = register.people[place]?.kind;
    return seats[place] === null && (kind === 'resident' || kind === 'asylumSeeker');
  };
  return register.people.flatMap((person, place): Unallocated[] => {
    if (!inQueue(place)) return [];
    const birth = birthDateOf(person, place, today);
    const since = sinceOf(person, place, today);
    const mother = motherOf(register, place);
    const seat = mother === null ? null : (seats[mother] ?? null);
    const alive = mother !== null && register.people[mother]?.kind !== 'dead';
    const child = ageOn(birth, today) < 16;
    const follows =
      mother === null || !alive || !child
        ? null
        : seat !== null
          ? ({ kind: 'list', gpContractId: listId(seat) } as const)
          : inQueue(mother)
            ? ({ kind: 'person', citizenId: String(mother) } as const)
            : null;
    return [
      {
        citizenId: String(place),
        withoutListSince: birth > since ? birth : since,
        personStatus: personStatus[person.kind],
        eligibility: eligibility(person.kind),
        optedOut: false,
        excludedContractIds: person.excludedFrom === null ? [] : [listId(person.excludedFrom)],
        ageYears: Math.max(0, ageOn(birth, today)),
        hasList: false,
        municipalityNumber: person.municipality,
        districtNumber: person.municipality === '0301' ? person.district : null,
        follows,
        keptFrom: null,
      },
    ];
  });
}

function listsOf(register: RandomRegister, today: CivilDate): AllocationList[] {
  const seats = seatsOf(register);
  return register.lists.map(({ office, max, status, members, ends }, place) => ({
    gpContractId: listId(place),
    municipalityNumber: municipalityOf[office],
    districtNumber: office === 'sagene' || office === 'frogner' ? districtOf[office] : null,
    status: ends ? 'ended' : status,
    validFrom: '2015-01-01' as CivilDate,
    validTo: ends ? today : null,
    maxPatients: max,
    occupied: seats.filter((seat) => seat === place).length,
    requiresMembership: members,
  }));
}

/** Decides a whole night by the pure rules alone, everybody at once. */
export function expectedOf(
  register: RandomRegister,
  parameters: SwitchParameters,
  today: CivilDate,
): Expected {
  const { people, off, cooperation, suspended } = register;
  const seats = seatsOf(register);
  const before = listsOf(register, today);
  const homes = new Set([...off, ...suspended, ...cooperation.map(([home]) => home)]);
  const settings = new Map(
    [...homes].map((home): [string, MunicipalitySetting] => [
      home,
      {
        municipalityNumber: home,
        automatic: !off.includes(home),
        dutySuspended: suspended.includes(home),
        cooperatesWith: cooperation.filter(([from]) => from === home).map(([, near]) => near),
      },
    ]),
  );
  const outcomes = planAllocation(unallocatedOf(register, today), {
    lists: before,
    settings,
    parameters: { ...parameters, ...allocationParametersOn(today) },
    today,
  });
  const lists: (number | null)[] = seats.map((seat) => (seat === null ? null : listId(seat)));
  const allocations: (string | null)[] = people.map(() => null);
  const given = new Map<number, number>();
  for (const { citizenId, code, placement } of outcomes) {
    allocations[Number(citizenId)] = code;
    if (placement === null) continue;
    lists[Number(citizenId)] = placement.gpContractId;
    given.set(placement.gpContractId, (given.get(placement.gpContractId) ?? 0) + 1);
  }
  const allocated = new Map(
    outcomes.map(({ citizenId, placement }) => [
      Number(citizenId),
      placement?.gpContractId ?? null,
    ]),
  );
  const passes: (string | null)[] = people.map(() => null);
  for (const list of before) {
    const more = given.get(list.gpContractId) ?? 0;
    const status = more === 0 ? list.status : settledStatus(list, parameters.openingThreshold);
    const fill = { ...list, status, occupied: list.occupied + more };
    const after =
      more === 0 ? list : { ...fill, status: settledStatus(fill, parameters.openingThreshold) };
    const queue = people.flatMap((person, place): WaitingCandidate[] => {
      const waits = person.waitsFor !== null && person.waitsFor !== seats[place];
      if (!waits || listId(person.waitsFor) !== list.gpContractId) return [];
      // Whoever came to the list tonight has left its queue.
      if (allocated.get(place) === list.gpContractId) return [];
      const seat = seats[place] ?? null;
      return [
        {
          citizenId: String(place),
          id: String(place),
          joinedAt: String(waitOf(person, place)).padStart(9, '0'),
          personStatus: personStatus[person.kind],
          eligibility: eligibility(person.kind),
          optedOut: person.kind === 'optedOut',
          ageYears: Math.max(0, ageOn(birthDateOf(person, place, today), today)),
          currentContractId: seat === null ? null : listId(seat),
          currentListVacant: false,
          pendingContractId: null,
          comingContractId: allocated.get(place) ?? null,
          excludedContractIds: person.excludedFrom === null ? [] : [listId(person.excludedFrom)],
          memberships: [],
          extraGrounds: [],
          dutySuspended: suspended.includes(person.municipality ?? ''),
          switchesLeft: 2 - (seat === null ? 0 : person.switchesUsed),
        },
      ];
    });
    const plan = planOpening(after, queue, [], parameters, today);
    for (const { citizenId } of plan.served) lists[Number(citizenId)] = list.gpContractId;
    for (const { citizenId, reason } of plan.passedOver) passes[Number(citizenId)] = reason;
  }
  return { lists, allocations, passes };
}
