import type { drafts as nb } from '../nb/drafts.ts';
import type { Shape } from '../shape.ts';

/** What is being written and not sent yet. */
export const drafts = {
  saving: 'Saving the draft …',
  saved: 'Draft saved at {{time}}',
  failed: 'The draft is not saved:',
  unopened_one: 'One draft can no longer be read on this machine.',
  unopened_other: '{{count}} drafts can no longer be read on this machine.',
  wish: {
    offer:
      'The person cannot be opened now. Write down what the caller wants, and it stands here when the line is back.',
    label: 'What the caller wants',
    hint: 'Kept on this machine, for you only. Nothing is sent before you open the person.',
    kept: 'Written down while nobody was open',
    received: 'Received {{received}}.',
    changed: 'Last changed {{changed}}.',
    done: 'Done with the note',
  },
} as const satisfies Shape<typeof nb>;
