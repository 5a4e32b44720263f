import { personObstacle } from '../waiting-list/candidate.ts';
import { freePlaces } from '../list-status/list-status.ts';
import { rightGivesPlace } from '../switching/closed-list.ts';
import { unallocatedOrder } from '../waiting-list/queue-order.ts';
import type {
  AllocationFrame,
  AllocationOutcome,
  MunicipalitySetting,
  NotPlaced,
  OpenPlaces,
  Placement,
  Unallocated,
} from './allocation-case.ts';
import { PlacesLeft } from './places.ts';

const standard = (municipalityNumber: string): MunicipalitySetting => ({
  municipalityNumber,
  automatic: true,
  dutySuspended: false,
  cooperatesWith: [],
});

/** Reasons in the person: then nobody looks for a place. `withParent`: the list of the parent is known. */
function obstacleOf(
  person: Unallocated,
  { parameters, settings }: AllocationFrame,
  withParent: boolean,
): NotPlaced | null {
  const obstacle = personObstacle(person);
  if (obstacle !== null) return obstacle;
  if (person.hasList) return 'hasList';
  const home =
    person.municipalityNumber === null ? undefined : settings.get(person.municipalityNumber);
  // Nobody who lives there has the right, whoever a child follows.
  if (home?.dutySuspended === true) return 'dutySuspended';
  // A child that comes to a parent's list needs no place to be looked for.
  if (withParent) return null;
  if (person.eligibility === 'asylumSeekerInsured' && parameters.asylumSeekersByHand)
    return 'byHand';
  if (person.municipalityNumber === null) return 'noMunicipality';
  const automatic = home?.automatic ?? true;
  return automatic || person.ageYears < parameters.alwaysBelowAge ? null : 'municipalityOff';
}

const fillOf = ({ list: { maxPatients }, occupied }: OpenPlaces) => ({ maxPatients, occupied });

/** Makes one plan; see `planAllocation`. */
class Planner {
  readonly #frame: AllocationFrame;
  readonly #places: PlacesLeft;
  readonly #people: ReadonlyMap<string, Unallocated>;
  readonly #outcomes = new Map<string, AllocationOutcome>();
  /** Children whose turn came before the one they follow, by that person. */
  readonly #waiting = new Map<string, Unallocated[]>();

  /** Children who are kept from somebody, by that person. */
  readonly #keptFrom = new Map<string, string[]>();

  constructor(people: readonly Unallocated[], frame: AllocationFrame) {
    this.#frame = frame;
    this.#places = new PlacesLeft(frame);
    this.#people = new Map(people.map((person) => [person.citizenId, person]));
    for (const { citizenId, keptFrom } of people)
      for (const other of keptFrom?.citizenIds ?? [])
        this.#keptFrom.set(other, [...(this.#keptFrom.get(other) ?? []), citizenId]);
  }

  plan(): readonly AllocationOutcome[] {
    for (const person of unallocatedOrder([...this.#people.values()])) this.#ask(person);
    // Children who follow each other in a ring have nobody to wait for.
    for (const children of this.#waiting.values())
      for (const child of children) this.#settle(child);
    return [...this.#outcomes.values()];
  }

  #ask(person: Unallocated): void {
    const leader = this.#leaderOf(person);
    if (leader !== undefined && !this.#outcomes.has(leader.citizenId)) {
      const others = this.#waiting.get(leader.citizenId);
      if (others === undefined) this.#waiting.set(leader.citizenId, [person]);
      else others.push(person);
      return;
    }
    this.#settle(person);
  }

  /** Who in the same queue a child follows, when that person may be given a list at all. */
  #leaderOf({ follows }: Unallocated): Unallocated | undefined {
    if (follows?.kind !== 'person') return undefined;
    const leader = this.#people.get(follows.citizenId);
    if (leader === undefined) return undefined;
    const withParent = leader.follows?.kind === 'list';
    return obstacleOf(leader, this.#frame, withParent) === null ? leader : undefined;
  }

  #settle(person: Unallocated): void {
    const { citizenId } = person;
    if (this.#outcomes.has(citizenId)) return;
    const order = this.#outcomes.size + 1;
    const beside = this.#placesBeside(person);
    const obstacle = obstacleOf(person, this.#frame, beside !== undefined);
    const placement = obstacle === null ? this.#placementOf(person, beside) : null;
    this.#outcomes.set(
      citizenId,
      placement === null
        ? { citizenId, order, code: `allocation.${obstacle ?? 'noPlace'}`, placement }
        : { citizenId, order, code: 'allocation.placed', placement },
    );
    const children = this.#waiting.get(citizenId) ?? [];
    this.#waiting.delete(citizenId);
    for (const child of children) this.#settle(child);
  }

  #placementOf(person: Unallocated, beside: OpenPlaces | undefined): Placement | null {
    if (beside !== undefined) return this.#takeBeside(beside);
    const { municipalityNumber: number } = person;
    if (number === null) return null;
    const setting = this.#frame.settings.get(number) ?? standard(number);
    return this.#places.take(person, setting, this.#avoidedBy(person));
  }

  #listGivenTo(citizenId: string): readonly number[] {
    const placement = this.#outcomes.get(citizenId)?.placement;
    return placement ? [placement.gpContractId] : [];
  }

  /** Lists this person is not placed on. A child and those it is kept from: whose turn comes last avoids. */
  #avoidedBy({ citizenId, excludedContractIds, keptFrom }: Unallocated): ReadonlySet<number> {
    const others = [...(keptFrom?.citizenIds ?? []), ...(this.#keptFrom.get(citizenId) ?? [])];
    return new Set([
      ...excludedContractIds,
      ...(keptFrom?.contractIds ?? []),
      ...others.flatMap((other) => this.#listGivenTo(other)),
    ]);
  }

  /** The list of the parent a child follows, also when the parent was given it tonight. */
  #parentsList({ follows }: Unallocated): number | undefined {
    if (follows?.kind !== 'person') return follows?.gpContractId;
    return this.#outcomes.get(follows.citizenId)?.placement?.gpContractId;
  }

  /**
   * The list of the parent a child follows, where it takes the child: § 4 opens it although it is closed,
   * and above the ceiling unless a parameter says otherwise. Without it a place is looked for as for others.
   */
  #placesBeside(person: Unallocated): OpenPlaces | undefined {
    const gpContractId = this.#parentsList(person);
    if (gpContractId === undefined) return undefined;
    if (person.excludedContractIds.includes(gpContractId)) return undefined;
    const places = this.#places.of(gpContractId);
    return places !== undefined &&
      rightGivesPlace(fillOf(places), this.#frame.parameters, this.#frame.today)
      ? places
      : undefined;
  }

  #takeBeside(places: OpenPlaces): Placement {
    const closed = places.free === 0;
    const freeBefore = freePlaces(fillOf(places));
    places.free = Math.max(0, places.free - 1);
    places.occupied += 1;
    const { gpContractId } = places.list;
    return { gpContractId, tier: 'family', freeBefore, choices: 1, ...(closed && { closed }) };
  }
}

/**
 * Gives people without a list a place (FOR-2012-08-29-843 § 2 third paragraph): whoever has been without
 * one longest first. A child under sixteen comes to the list of the parent it follows (§ 5), right after
 * the parent when both are without. Everybody else is placed on the open list with most free places: in
 * the own district, then in the home municipality, then where the home municipality lets them (practice). A
 * child in care for whom nobody has chosen is one of them (§ 5 third paragraph, § 2 third), but never comes to
 * a parent's list. Where the duty to have the scheme is suspended nobody is placed (LOV-1999-07-02-63 § 2-1c
 * third paragraph), neither those who live there nor others on lists there.
 * Total and pure: every person gets one outcome, in the order they were asked.
 */
export function planAllocation(
  people: readonly Unallocated[],
  frame: AllocationFrame,
): readonly AllocationOutcome[] {
  return new Planner(people, frame).plan();
}
