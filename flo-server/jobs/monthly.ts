import { agreementsStep } from '../agreements/carry-out/step.ts';
import { defineJob } from './job.ts';
import { eventsStep } from './monthly/events.ts';
import { pictureStep, switchesStep } from './monthly/snapshot.ts';
import { statusesStep } from './monthly/statuses.ts';

/**
 * What is done when the 1st has begun, in this order. The run's key is the 1st. Not before: a switch can be
 * withdrawn until midnight. Which lists have turned is read from the month's picture, so that comes first.
 */
export const monthly = defineJob({
  kind: 'monthly',
  steps: [agreementsStep, pictureStep, statusesStep, switchesStep, eventsStep],
});
