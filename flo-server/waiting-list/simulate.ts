import type { SimulatedOpening, SimulatedPerson } from '#contract/flo-api/waiting-list.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { planOpening } from '#rules/waiting-list/plan-opening.ts';
import type { OpeningList, OpeningPlan, Remaining } from '#rules/waiting-list/plan-opening.ts';
import { unallocatedOrder } from '#rules/waiting-list/queue-order.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { countList, listFacts } from '../switching/list-facts.ts';
import { readCandidates } from './candidates.ts';
import type { Candidates } from './candidates.ts';
import { readListed } from './listed-people.ts';
import type { ListedPerson } from './listed-people.ts';
import { listView, readQueueList } from './place.ts';

/** How many of those whom the places do not reach are shown. */
const REMAINING_SHOWN = 100;

/** Where and since when each candidate stands. */
function standingOf({ waiting, unallocated }: Candidates) {
  const ofQueue = waiting.map(({ id, joinedAt }, i) => [
    id,
    { position: i + 1, since: osloDate(new Date(joinedAt)) },
  ]);
  const ofOthers = unallocatedOrder(unallocated).map(({ citizenId, withoutListSince }, i) => [
    citizenId,
    { position: i + 1, since: withoutListSince as CivilDate },
  ]);
  return new Map<string, { position: number; since: CivilDate }>([
    ...(ofQueue as []),
    ...(ofOthers as []),
  ]);
}

type Shown = Omit<SimulatedPerson, 'position' | 'since' | 'person' | 'source'>;

function personRow(
  one: Remaining,
  more: Partial<Shown>,
  standing: ReturnType<typeof standingOf>,
  people: ReadonlyMap<string, ListedPerson>,
): SimulatedPerson {
  const found = standing.get(one.entryId ?? one.citizenId);
  if (found === undefined) throw new Error('somebody was planned who is no candidate');
  return {
    source: one.source,
    ...found,
    order: null,
    reason: null,
    lapses: false,
    ...more,
    person: people.get(one.citizenId) ?? null,
  };
}

/** The list as it would be with so many places free; as it is when nothing is said of that. */
function withPlaces(list: OpeningList, places: number | null): OpeningList {
  if (places === null) return list;
  // A list that is full has closed: it opens when there are enough again.
  const wasFull = list.status === 'open' && list.occupied >= list.maxPatients;
  const status = wasFull ? 'closed' : list.status;
  return { ...list, status, maxPatients: list.occupied + places };
}

/** Whom the plan tells of: everybody who gets a place or is passed over, and the first of the rest. */
function peopleOf(plan: OpeningPlan): string[] {
  const remaining = plan.remaining.slice(0, REMAINING_SHOWN);
  return [...plan.served, ...plan.passedOver, ...remaining].map(({ citizenId }) => citizenId);
}

/** What a list would do with so many free places: the plan of the nightly run, without the run. */
export async function simulateOpening(
  services: Services,
  context: RequestContext,
  gpContractId: number,
  places: number | null,
): Promise<SimulatedOpening> {
  const { today, parameters } = momentOf(services);
  const db = services.pool;
  const shown = await readQueueList(db, gpContractId, today);
  const counted = await countList(db, gpContractId, today);
  if (shown === undefined || counted === undefined) throw new ProblemError('gpContract.unknown');
  const { openingThreshold, switchesPerYear } = parameters;
  // What was last stored, not what a day makes of it: whether it opens is what the plan tells.
  const facts = { ...listFacts(counted, { today, openingThreshold }), status: counted.status };
  const list = withPlaces(facts, places);
  const candidates = await readCandidates(db, gpContractId, today, switchesPerYear);
  const { waiting, unallocated } = candidates;
  const plan = planOpening(list, waiting, unallocated, parameters, today);
  const people = await readListed(db, context, peopleOf(plan), today);
  const standing = standingOf(candidates);
  const row = (one: Remaining, more: Partial<Shown> = {}) => personRow(one, more, standing, people);
  return {
    // Who reads a list's queue is told of the list as everybody is; it is about no person.
    list: listView(shown, { geography: true }),
    outcome: plan.outcome,
    effectiveDate: plan.effectiveDate,
    openingThreshold,
    maxPatients: counted.maxPatients,
    occupied: counted.occupied,
    places: plan.freeBefore,
    placesLeft: plan.freeAfter,
    waiting: waiting.length,
    unallocated: unallocated.length,
    served: plan.served.map((one) => row(one, { order: one.order })),
    passedOver: plan.passedOver.map((one) => row(one, { reason: one.reason, lapses: one.lapses })),
    remaining: plan.remaining.slice(0, REMAINING_SHOWN).map((one) => row(one)),
    remainingCount: plan.remaining.length,
    counting: plan.served.filter(({ counts }) => counts).length,
  };
}
