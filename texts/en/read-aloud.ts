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
  about: {
    doctor: '{{name}} now has {{doctor}} at {{office}} as GP from {{date}}.',
    vacant:
      '{{name}} now has a place on a list at {{office}} from {{date}}. The list has no permanent GP now, and the office arranges for a substitute.',
    common: '{{name}} now has a place on the common list {{list}} at {{office}} from {{date}}.',
    doctorOnly: '{{name}} now has {{doctor}} as GP from {{date}}.',
    listOnly: "{{name}} now has a place on a GP's list from {{date}}.",
    untilThen: 'Until then {{doctor}} is the GP of {{name}}.',
    phone: 'The phone number there is {{phone}}.',
    journal: 'The medical record is not sent over by itself. You need to ask for it.',
    undo: 'The switch can be undone up to and including {{date}}.',
    quota_zero: '{{name}} has no switches left this year.',
    quota_one: '{{name}} has one switch left this year.',
    quota_other: '{{name}} has {{count}} switches left this year.',
  },
  withdrawn: {
    stays: 'The switch is undone. {{doctor}} is still your GP.',
    staysAbout: 'The switch is undone. {{doctor}} is still the GP of {{name}}.',
    plain: 'The switch is undone. Everything is as before.',
  },
} as const satisfies Shape<typeof nb>;
