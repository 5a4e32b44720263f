import type { Shape } from '../shape.ts';
import type { live as nb } from '../nb/live.ts';

export const live = {
  label: 'Others who have the person open, and changes',
  doing: {
    looking: '{{name}} is looking at this now',
    switching: '{{name}} is working on a switch',
    queueing: '{{name}} is working on the waiting list',
    correcting: '{{name}} is putting something right',
    calling: '{{name}} is on a call about this',
  },
  changed: {
    plain: 'Changed by somebody else',
    you: 'Changed {{time}} by you in another window',
    colleague: 'Changed {{time}} by a colleague',
    register: 'Changed {{time}} by the population register',
    run: 'Changed {{time}} by a run',
    unknown: 'Changed {{time}}',
    said: 'Somebody else has changed the person. What you have typed and chosen stays.',
    taken: 'The newest is shown now.',
    notTaken: 'The newest was not fetched. The screen shows the same as before.',
  },
  rows: {
    column: 'With a colleague',
    several: '{{count}} colleagues',
  },
} as const satisfies Shape<typeof nb>;
