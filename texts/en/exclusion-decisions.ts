import type { exclusionDecisions as nb } from '../nb/exclusion-decisions.ts';
import type { Shape } from '../shape.ts';

/** Decisions about municipalities' decisions to move somebody away from a doctor (§§ 38–39). */
export const exclusionDecisions = {
  registered: {
    headline: 'Registered. The person cannot choose this doctor.',
    reason: 'The municipality’s decision is about the doctor, on another list too. {{struck}}',
    readAloud:
      'The municipality has decided that you cannot be with this doctor. You can appeal the decision to the county governor. {{struck}}',
  },
  already: {
    headline: 'The decision is registered already.',
    reason: 'The person cannot choose this doctor as it is.',
    readAloud: 'It is registered already.',
  },
  future: {
    headline: 'Cannot register. The day has not come.',
    reason: 'The date is in the future.',
    readAloud: 'The date has not come yet, so I cannot register it.',
  },
  noDoctor: {
    headline: 'Cannot register. The list had no GP.',
    reason: 'It is the GP who can demand that a person is moved. The list had none that day.',
    readAloud: 'The list had no GP that day. The municipality must look at the decision again.',
  },
  whichDoctor: {
    headline: 'Cannot register yet. Choose which doctor the decision is about.',
    reason: 'The list has several GPs. The decision is about the one who demanded the move.',
    readAloud: 'The list has several doctors. I must know which of them the decision is about.',
  },
  notOnList: {
    headline: 'Cannot register. The doctor was not a GP on the list.',
    reason: 'This doctor did not have the list on the day the municipality decided.',
    readAloud:
      'The doctor did not have this list that day. The municipality must look at the decision again.',
  },
  pendingToDoctor: {
    headline: 'Cannot register yet. A switch to the doctor is pending.',
    reason: 'Take the pending switch back, and register the decision after that.',
    readAloud: 'A switch to this doctor is pending. It must be taken back first.',
  },
  appealed: {
    headline: 'The appeal is registered.',
    reason: 'The decision stands until the county governor or the municipality says otherwise.',
    readAloud:
      'The appeal is registered. The decision stands until the county governor has answered.',
  },
  upheld: {
    headline: 'The appeal did not succeed.',
    reason: 'The county governor has upheld the decision.',
    readAloud: 'The county governor has upheld the municipality’s decision.',
  },
  overturned: {
    headline: 'The decision is overturned on appeal.',
    reason: 'The county governor has overturned it. The doctor can be chosen again.',
    readAloud: 'The county governor has overturned the decision. You can choose the doctor again.',
  },
  cancelled: {
    headline: 'The municipality has cancelled the decision.',
    reason: 'The doctor can be chosen again.',
    readAloud: 'The municipality has cancelled the decision. You can choose the doctor again.',
  },
  ended: {
    headline: 'The decision has ended already.',
    reason: 'Nothing more is to be done.',
    readAloud: 'The decision has ended already.',
  },
  alreadyAppealed: {
    headline: 'The appeal is registered already.',
    reason: 'This decision has been appealed already.',
    readAloud: 'The appeal is registered already.',
  },
  notAppealed: {
    headline: 'Cannot register. No appeal is under way.',
    reason: 'Register the appeal first.',
    readAloud: 'I find no appeal that waits for an answer.',
  },
  tooEarly: {
    headline: 'Cannot register. The day is too early.',
    reason: 'It cannot have happened before the decision or the appeal.',
    readAloud: 'The date is before the decision. It must be a mistake.',
  },
} as const satisfies Shape<typeof nb>;
