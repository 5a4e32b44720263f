import { z } from '#contract/zod.ts';
import { defineStep } from '../job.ts';
import { fillQueue, takeRegions } from './queue.ts';
import { allocateRegions, allocationFrom } from './regions.ts';

/** People in one transaction, when their regions are small: those who call for one of them wait as long. */
const PEOPLE_PER_BATCH = 400;

/**
 * Gives people without a list one. The first batch finds them all; every batch after it does regions
 * whole, so that whoever has waited longest there is asked first.
 */
export const allocationStep = defineStep({
  name: 'allocation',
  cursor: z.strictObject({ region: z.string().nullable() }),
  batch: async (scope) => {
    const { db, runId, cursor } = scope;
    if (cursor === null) {
      const total = await fillQueue(db, runId, allocationFrom(scope));
      return { cursor: total === 0 ? null : { region: null }, done: 0, total };
    }
    const taken = await takeRegions(db, runId, cursor.region, PEOPLE_PER_BATCH);
    if (taken.length === 0) return { cursor: null, done: 0 };
    const regions = Map.groupBy(taken, ({ region }) => region);
    await allocateRegions(
      scope,
      [...regions.values()].map((people) => people.map(({ id }) => id)),
    );
    const last = [...regions.keys()].toSorted().at(-1) ?? null;
    return { cursor: { region: last }, done: taken.length };
  },
});
