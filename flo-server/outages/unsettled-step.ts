import { z } from '#contract/zod.ts';
import { defineStep } from '../jobs/job.ts';
import { handOverWish } from './hand-over-wish.ts';
import { closeOutages, markPastSettled } from './outage-rows.ts';
import { leftWishes } from './wish-rows.ts';

const BATCH = 100;

/**
 * Makes tasks of the wishes that were not settled on their day: nothing is carried out on another day than
 * the one it was asked for on. Outages of days that are over are settled with that.
 */
export const unsettledWishesStep = defineStep({
  name: 'unsettledWishes',
  cursor: z.strictObject({ done: z.number().int() }),
  batch: async ({ db, today, now, cursor }) => {
    const before = cursor?.done ?? 0;
    const wishes = await leftWishes(db, today, BATCH);
    for (const wish of wishes) await handOverWish(db, wish, now);
    if (wishes.length > 0) return { cursor: { done: before + wishes.length }, done: wishes.length };
    await closeOutages(db);
    await markPastSettled(db, now, today);
    return { cursor: null, done: 0 };
  },
});
