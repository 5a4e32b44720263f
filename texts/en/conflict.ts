import type { Shape } from '../shape.ts';
import type { conflict as nb } from '../nb/conflict.ts';

export const conflict = {
  title: 'Somebody else has changed this meanwhile',
  body: 'What you have typed stays. Choose for each field whether yours or the new one shall hold, and send again.',
  columns: {
    field: 'Field',
    base: 'When you began',
    mine: 'Yours',
    theirs: 'As it is now',
  },
  states: {
    same: 'the same',
    mine: 'changed by you',
    theirs: 'changed by somebody else',
    both: 'changed by both of you',
  },
  use: 'Use this',
  moved: 'Something has changed since you began',
  movedOther: 'Nothing of what stands here has changed, but something else about the person has.',
  before: 'Before:',
  now: 'Now:',
  kept: 'Your choice and what you have typed stay. Nothing is sent before you confirm again.',
  continued: 'You go on with what holds now. Confirm again to send.',
  none: 'none',
  periods_one: '{{count}} period',
  periods_other: '{{count}} periods',
  agreement: {
    status: 'Status',
    maxPatients: 'Ceiling',
    ends: 'The agreement ends',
    plans: 'Planned',
    other: 'Nothing of what stands here has changed, but something else about the agreement has.',
  },
  dutyOther: 'Somebody else has registered a letter about the duty.',
  facts: {
    gp: 'GP',
    coming: 'New GP',
    waiting: 'Waiting list',
    switches: 'Switches this year',
    place: 'Home',
    history: 'History',
  },
} as const satisfies Shape<typeof nb>;
