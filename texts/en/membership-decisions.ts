import type { membershipDecisions as nb } from '../nb/membership-decisions.ts';
import type { Shape } from '../shape.ts';

/** Decisions about who belongs to the university (§ 3). */
export const membershipDecisions = {
  registered: {
    headline: 'Registered. The person can be on the university’s lists.',
    reason: 'What was shown opens the lists for students and staff.',
    readAloud: 'It is registered. You can choose a GP at the university.',
  },
  emptyPeriod: {
    headline: 'Cannot register. The last day is before the first.',
    reason: 'The period is empty.',
    readAloud: 'The dates do not fit. Could you look at them again?',
  },
  over: {
    headline: 'Cannot register. The time is over.',
    reason: 'What was shown no longer holds.',
    readAloud: 'What you have shown no longer holds.',
  },
  overlaps: {
    headline: 'This is registered already.',
    reason: 'The same ground stands for some of the days.',
    readAloud: 'It is registered already.',
  },
} as const satisfies Shape<typeof nb>;
