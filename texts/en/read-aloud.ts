import type { Shape } from '../shape.ts';
import type { readAloud as nb } from '../nb/read-aloud.ts';

export const readAloud = {
  receipt: {
    doctor: 'You now have {{doctor}} at {{office}} as your GP from {{date}}.',
    vacant:
      'You now have a place on a list at {{office}} from {{date}}. The list has no permanent GP now, and the office arranges for a substitute.',
    common: 'You now have a place on the common list {{list}} at {{office}} from {{date}}.',
    doctorOnly: 'You now have {{doctor}} as your GP from {{date}}.',
    listOnly: "You now have a place on a GP's list from {{date}}.",
    untilThen: 'Until then {{doctor}} is your GP.',
    phone: 'The phone number there is {{phone}}.',
    journal: 'You need to ask for your medical record to be sent over.',
    undo: 'If you change your mind, you can undo it up to and including {{date}}.',
    quota_zero: 'You have no switches left this year.',
    quota_one: 'You have one switch left this year.',
    quota_other: 'You have {{count}} switches left this year.',
  },
  withdrawn: {
    stays: 'The switch is undone. {{doctor}} is still your GP.',
    plain: 'The switch is undone. Everything is as before.',
  },
} as const satisfies Shape<typeof nb>;
