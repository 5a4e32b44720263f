import { z } from '#contract/zod.ts';
import { defineStep } from '../../jobs/job.ts';
import { carryOut } from './carry-out.ts';
import { countDue, nextDue } from './due-plan.ts';

/**
 * Carries out what municipalities have decided about lists, one step of one plan at a time, up to and
 * with the run's day. Every step leaves the plan further than it was, so the next batch finds what is
 * left in the database alone; the cursor only counts.
 */
export const agreementsStep = defineStep({
  name: 'agreements',
  cursor: z.strictObject({ steps: z.number().int() }),
  batch: async (scope) => {
    const { db, key, cursor } = scope;
    const plan = await nextDue(db, key);
    if (plan === undefined) {
      // Somebody cancelled the first of them while it was waited for: look again.
      const left = (await countDue(db, key)) > 0;
      return { cursor: left ? { steps: cursor?.steps ?? 0 } : null, done: 0 };
    }
    await carryOut(scope, plan);
    return {
      cursor: { steps: (cursor?.steps ?? 0) + 1 },
      done: 1,
      total: (cursor?.steps ?? 0) + 1 + (await countDue(db, key)),
    };
  },
});
