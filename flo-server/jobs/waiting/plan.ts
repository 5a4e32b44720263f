import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { WaitingCandidate } from '#rules/waiting-list/candidate.ts';
import { freePlaces } from '#rules/list-status/list-status.ts';
import { planOpening } from '#rules/waiting-list/plan-opening.ts';
import type { OpeningPlan } from '#rules/waiting-list/plan-opening.ts';
import type { CountedOpening } from './openings.ts';
import type { QueueDepth } from './queues.ts';

/** Somebody in a queue, with the list it is for. */
export interface Queued extends WaitingCandidate {
  readonly gpContractId: number;
}

/** What one list does tonight. */
export interface ListPlan {
  readonly list: CountedOpening;
  readonly plan: OpeningPlan;
}

/** People beyond those the first look reaches, whose places are held too: somebody may drop out. */
const SPARE = 5;

/** How far into a queue is read at first: its list's free places, and the spare. */
export function firstDepth(list: CountedOpening): QueueDepth {
  const { gpContractId } = list;
  return { gpContractId, depth: freePlaces(list) + SPARE };
}

/**
 * Which queues must be read further in, and how far: those that have nobody left of what was read. None
 * when every plan is what the whole queue would give.
 */
export function tooShallow(
  plans: readonly ListPlan[],
  queues: readonly Queued[],
  depths: readonly QueueDepth[],
): QueueDepth[] {
  const read = Map.groupBy(queues, ({ gpContractId }) => gpContractId);
  const planOf = new Map(plans.map(({ list, plan }) => [list.gpContractId, plan]));
  return depths.flatMap(({ gpContractId, depth }) => {
    const plan = planOf.get(gpContractId);
    const whole = (read.get(gpContractId)?.length ?? 0) < depth;
    if (plan === undefined || whole || plan.remaining.length > 0) return [];
    return [{ gpContractId, depth: depth * 3 }];
  });
}

/** Plans every list; people without a list have had their turn before. */
export function planLists(
  lists: readonly CountedOpening[],
  queues: readonly Queued[],
  parameters: SwitchParameters,
  today: CivilDate,
): readonly ListPlan[] {
  const byList = Map.groupBy(queues, ({ gpContractId }) => gpContractId);
  return lists.map((list) => ({
    list,
    plan: planOpening(list, byList.get(list.gpContractId) ?? [], [], parameters, today),
  }));
}

/** Whom the plans touch, and some more: those to lock before planning again. */
export function peopleReached(plans: readonly ListPlan[]): readonly string[] {
  return plans.flatMap(({ plan: { served, passedOver, remaining } }) =>
    served.length === 0 && passedOver.length === 0
      ? []
      : [...served, ...passedOver, ...remaining.slice(0, SPARE)].map(({ citizenId }) => citizenId),
  );
}

/**
 * The queues as far as they are held: a queue ends before the first person who is not. Who stands behind
 * has their turn the next night, and nobody goes before anybody.
 */
export function heldQueues(queues: readonly Queued[], held: ReadonlySet<string>): Queued[] {
  const cut = new Set<number>();
  return queues.filter(({ gpContractId, citizenId }) => {
    if (!held.has(citizenId)) cut.add(gpContractId);
    return !cut.has(gpContractId);
  });
}
