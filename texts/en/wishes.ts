import type { Shape } from '../shape.ts';
import type { wishes as nb } from '../nb/wishes.ts';

/** What a person wished for in outages, and what became of it. */
export const wishes = {
  title: 'Wishes from outages',
  intro:
    'What the person asked for while the register was away, whoever of us received it. Wishes are settled in the order in which they were received.',
  what: 'the wishes',
  none: 'The person has asked for nothing in an outage.',
  see: 'See the wishes',
  takeBack: 'Take the wish back',
  takenBack: 'The wish is taken back. Nothing has changed.',
  received: 'Received {{at}}.',
  receivedUnproved:
    'Reached FLO {{arrived}}. When the caller said it cannot be proved, so {{at}} is the time that counts.',
  settledAfter: 'Settled after {{at}}.',
  endedAt: 'Over {{at}}.',
  states: {
    collected: 'Not carried out yet',
    carriedOut: 'Carried out',
    refused: 'Was not carried out',
    withdrawn: 'Taken back. Nothing has changed.',
    handedOver: 'Was not settled the same day. A colleague has the task.',
  },
} as const satisfies Shape<typeof nb>;
