import type { Decision } from '#contract/flo-api/decision.ts';
import { z } from '#contract/zod.ts';
import { practice } from '#rules/law/practice.ts';
import { effectiveDate } from '#rules/switching/effective-date.ts';
import { holdPeople } from '../allocation/people.ts';
import { defineStep } from '../job.ts';
import type { BatchScope } from '../job.ts';
import { carryOut } from './carry-out.ts';
import { dropEnded } from './drop-ended.ts';
import { countOpenings, holdOpenings, openings } from './openings.ts';
import type { CountedOpening, FoundOpening, OpeningDay } from './openings.ts';
import { firstDepth, heldQueues, peopleReached, planLists, tooShallow } from './plan.ts';
import type { ListPlan } from './plan.ts';
import { readQueues } from './queues.ts';
import type { QueueDepth } from './queues.ts';

/** Lists in one transaction: those who call for one of them wait as long. */
const LISTS_PER_BATCH = 50;

type Scope = BatchScope<unknown>;

function dayOf({ runId, today, parameters }: Scope): OpeningDay {
  const { effectiveDatePolicy, workingWeek, openingThreshold } = parameters;
  return {
    runId,
    today,
    effective: effectiveDate(today, effectiveDatePolicy, workingWeek),
    openingThreshold,
  };
}

/** Of the act: which practice gave the places. Of each person the opening tells. */
function openingDecision({ today, parameters }: Scope, on: OpeningDay): Decision {
  return {
    outcome: 'allowed',
    code: 'opening.served',
    rule: 'waiting-list/opening',
    basis: [practice('rightToGp'), practice('changingGp')],
    facts: { effectiveDate: on.effective, openingThreshold: on.openingThreshold },
    alternatives: [],
    parameters: { ...parameters },
    decidedOn: today,
  };
}

/** What the lists would do now, and how far in their queues were read to know. */
async function look(
  { db, parameters, today }: Scope,
  lists: readonly CountedOpening[],
): Promise<{ readonly plans: readonly ListPlan[]; readonly depths: readonly QueueDepth[] }> {
  let depths = lists.map(firstDepth);
  let queues = await readQueues(db, depths, { today }, parameters);
  for (;;) {
    const plans = planLists(lists, queues, parameters, today);
    const deeper = new Map(
      tooShallow(plans, queues, depths).map((each) => [each.gpContractId, each]),
    );
    if (deeper.size === 0) return { plans, depths };
    depths = depths.map((each) => deeper.get(each.gpContractId) ?? each);
    const kept = queues.filter(({ gpContractId }) => !deeper.has(gpContractId));
    queues = [...kept, ...(await readQueues(db, [...deeper.values()], { today }, parameters))];
  }
}

/**
 * Looks, by the places there were when the night found the lists, locks whom and what it saw, looks again,
 * and does what it then sees. A place that has come since has its turn the next night.
 */
async function openLists(scope: Scope, found: readonly FoundOpening[]): Promise<number> {
  const { db, now, today, parameters } = scope;
  const on = dayOf(scope);
  const first = await look(scope, await countOpenings(db, found, on));
  const reached = peopleReached(first.plans);
  const { recordAt } = await holdPeople(db, reached, now);
  const lists = await holdOpenings(db, found, on);
  const queues = heldQueues(await readQueues(db, first.depths, on, parameters), new Set(reached));
  const plans = planLists(lists, queues, parameters, today);
  const actId = await scope.act(openingDecision(scope, on), recordAt);
  return carryOut(plans, queues, { ...on, db, parameters, at: recordAt, actId });
}

/** Gives the places of lists that open, or are still open, to those who wait for them. */
export const waitingStep = defineStep({
  name: 'waiting',
  cursor: z.strictObject({
    lists: z.array(z.strictObject({ id: z.number().int(), occupied: z.number().int().nullable() })),
  }),
  batch: async (scope) => {
    const { cursor, db } = scope;
    if (cursor === null) {
      await dropEnded(scope);
      const lists = await openings(db, dayOf(scope));
      return {
        cursor: lists.length === 0 ? null : { lists: [...lists] },
        done: 0,
        total: lists.length,
      };
    }
    const batch = cursor.lists.slice(0, LISTS_PER_BATCH);
    const left = cursor.lists.slice(LISTS_PER_BATCH);
    await openLists(scope, batch);
    return { cursor: left.length === 0 ? null : { lists: left }, done: batch.length };
  },
});
