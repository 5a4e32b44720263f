import { agreementsStep } from '../agreements/carry-out/step.ts';
import { endingsStep } from '../agreements/endings/step.ts';
import { registerEventsStep } from '../register-events/step.ts';
import { allocationStep } from './allocation/step.ts';
import { defineJob } from './job.ts';
import { unsettledWishesStep } from '../outages/unsettled-step.ts';
import { waitingStep } from './waiting/step.ts';

/**
 * What is done every night, in this order: wishes that were not settled on their day become tasks, then what
 * the population register says, then what was planned for
 * agreements, then agreements that end by law, then people without a list, then waiting lists. Each slice adds its step at its place.
 */
export const nightly = defineJob({
  kind: 'nightly',
  steps: [
    unsettledWishesStep,
    registerEventsStep,
    agreementsStep,
    endingsStep,
    allocationStep,
    waitingStep,
  ],
});
