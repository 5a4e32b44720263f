import type { standingDecisions as nb } from '../nb/standing-decisions.ts';
import type { Shape } from '../shape.ts';

export const standingDecisions = {
  standing: {
    oneself: {
      headline: 'Calls for themselves.',
      reason: 'From the age of 16 people choose their GP themselves.',
      readAloud: 'Fine, then I can help you.',
    },
    childWithConsent: {
      headline: 'The child calls, with consent.',
      reason:
        'From the age of 12 a child may ask for a particular GP when those with parental responsibility consent. The consent has been heard.',
      readAloud: 'Thank you, I have heard the consent and can help you.',
    },
    parent: {
      headline: 'Holds parental responsibility.',
      reason: 'Whoever holds parental responsibility chooses the GP of a child under 16.',
      readAloud: "Fine, then I can help you with the child's GP.",
    },
    guardian: {
      headline: 'Guardian. The mandate covers the GP.',
      reason: 'The mandate is registered and holds today.',
      readAloud: 'I see that you are the guardian, so I can help you.',
    },
    authorized: {
      headline: 'Has a written authorisation.',
      reason: 'The authorisation is registered and holds today.',
      readAloud: 'I see that you have an authorisation, so I can help you.',
    },
    childWelfare: {
      headline: 'The child welfare service chooses the GP.',
      reason: 'Care or parental responsibility has been taken from the parents.',
      readAloud: "Then it is you who choose the child's GP. I can help you.",
    },
    municipality: {
      headline: 'The municipality may hear who the GP is.',
      reason: 'It answers for the lists. Nothing else about the person is given out.',
      readAloud: 'I can say who the GP is, but nothing more about the person.',
    },
    healthPersonnel: {
      headline: 'Health personnel may hear who the GP is.',
      reason: 'Nothing else about the person is given out on the phone.',
      readAloud: 'I can say who the GP is, but nothing more about the person.',
    },
    dead: {
      headline: 'The person is registered as deceased.',
      reason: 'Nobody can ask for changes here any more, and authorisations have lapsed.',
      readAloud:
        'I cannot change the GP here. If what is registered is wrong, the population register can correct it.',
    },
    tooYoung: {
      headline: 'Cannot ask for this alone. The child is under 12.',
      reason: 'Whoever holds parental responsibility has to call.',
      readAloud:
        'It is good that you call. A grown-up who is responsible for you has to call about this.',
    },
    needsConsent: {
      headline: 'The child is under 16 and needs consent.',
      reason:
        'From the age of 12 a child may ask for a particular GP when those with parental responsibility consent.',
      readAloud:
        'You can ask for that when those with parental responsibility say yes. Are they there now?',
    },
    consentNotHeard: {
      headline: 'The consent has not been heard.',
      reason: 'Those with parental responsibility must say yes before the child can ask for a GP.',
      readAloud: 'I need to hear those with parental responsibility say yes. Are they there now?',
    },
    decidesAlone: {
      headline: 'Decides alone. The person is 16 or older.',
      reason: 'From the age of 16 parents, too, need a written authorisation.',
      readAloud:
        'From the age of 16 people decide for themselves. You need an authorisation, or the person can call us.',
    },
    noResponsibility: {
      headline: 'Does not hold parental responsibility.',
      reason: 'The population register has no parental responsibility for the caller.',
      readAloud:
        'I cannot help you with this, as you are not registered with parental responsibility. If that is wrong, the population register can correct it.',
    },
    careTakenOver: {
      headline: 'The parents do not choose. The child welfare service does.',
      reason: 'Care or parental responsibility has been taken from the parents.',
      readAloud: 'As it is registered now, the child welfare service chooses the GP.',
    },
    careNotTakenOver: {
      headline: 'The child welfare service is not registered as responsible.',
      reason:
        'The population register does not show that anybody but the parents is responsible. The order must be shown in writing.',
      readAloud: 'I cannot see that care has been taken over. Then we need the order in writing.',
    },
    notRegistered: {
      headline: 'No authorisation is registered.',
      reason:
        'Form 21-00.01 or a mandate has to be registered first. The digital authorisation on Helsenorge does not apply here.',
      readAloud:
        'I see no authorisation for you. The form can be sent by post or through Altinn. The one on Helsenorge does not apply here, I am afraid.',
    },
    notInForce: {
      headline: 'The authorisation does not hold today.',
      reason: 'It has run out, was ended, or has not begun.',
      readAloud: 'The authorisation does not hold now. We need a new one.',
    },
    tasksDoNotCover: {
      headline: 'The mandate does not cover the GP.',
      reason: 'It has to cover health or the GP. The county governor can change it.',
      readAloud:
        'Your mandate does not cover the choice of GP. The county governor can look at it.',
    },
    representativeProtected: {
      headline: 'The caller cannot act for others on the phone.',
      reason: 'Those who have a confidential address cannot represent others.',
      readAloud: 'We cannot arrange this on the phone. I will hand you on to a colleague.',
    },
    personProtected: {
      headline: 'The person cannot be represented on the phone.',
      reason:
        'The address is confidential. Only a parent at the same registered address can call for a child.',
      readAloud: 'I cannot help you with this on the phone. It has to be done in writing.',
    },
  },
  caller: {
    undeclared: {
      headline: 'First say who is calling.',
      reason: 'The child is under 16. Whoever holds parental responsibility chooses the GP.',
      readAloud: 'Who am I speaking with, and do you hold parental responsibility for the child?',
    },
    notCovered: {
      headline: 'The caller cannot ask for this.',
      reason: 'A switch of GP is for the person to ask for, or somebody who has the right to.',
      readAloud: 'The person has to ask for this, or somebody with an authorisation.',
    },
  },
  about: {
    waitingListAllowed:
      'Yes, I can put {{name}} on the waiting list, as number {{position}}. When {{threshold}} places are free, those who have waited longest come first. {{quotaNote}}',
    waitingListAllowedReplacing:
      'I can do that, but {{name}} can only be on one waiting list. Place number {{givesUp}} is given up, and {{name}} becomes number {{position}} on the new one. {{quotaNote}} Is that all right?',
    leavingQueueAllowed:
      'I can take {{name}} off the waiting list. Place number {{position}} is given up.',
    queuePlace:
      '{{name}} is number {{position}} of {{length}} on the waiting list. Those who have waited longest come first. The list opens when {{threshold}} places are free. {{unallocatedNote}}',
    switchAllowed:
      'Yes, there is a free place. {{name}} switches from {{date}}, and keeps the present GP until then. {{quotaAbout}}',
    switchAllowedByRight:
      'Yes, there is a right to the place although the list is closed. {{name}} has the place from {{date}}. {{sameUntilThen}} {{replacedNote}} {{quotaAbout}}',
    switchAllowedReplacing:
      'Yes, there is a free place. The new choice for {{name}} takes effect {{date}} and replaces the last one. {{quotaAbout}}',
    choiceAllowed:
      'Yes, there is a free place. {{name}} gets this GP from {{date}}. {{quotaAbout}}',
    switchOwnList: '{{name}} is already on this list, so there is nothing to switch.',
    switchAlreadyPending: 'That is already arranged. {{name}} gets this GP from {{date}}.',
    switchQuotaUsed:
      '{{name}} has used the switches for {{year}}. From the new year it is possible to switch again. {{extraNote}} {{queueOffer}}',
    waitingListOwnList: '{{name}} is already on this list, so there is nothing to wait for.',
    waitingListAlreadyComing: 'That is already arranged. {{name}} gets this GP from {{date}}.',
    waitingListAlreadyWaiting:
      '{{name}} is already on this waiting list, as number {{position}} of {{length}}.',
    waitingListOptedOut:
      '{{name}} has left the GP scheme. The municipality takes reports of coming back.',
    waitingListRightToList:
      '{{name}} need not be on a waiting list, because there is a right to a place with this GP now. Shall I switch?',
    leavingQueueNotWaiting: '{{name}} is not on any waiting list now.',
    queueUndoAllowed: 'That is undone. {{name}} stands as before.',
    queueUndoTooLate:
      'Too much time has passed to undo it. I can put {{name}} on the waiting list again.',
    queueUndoChangedSince:
      'Something more has happened to the place of {{name}} since. Let me see how it stands now.',
    queueUndoServedSince:
      'The list has opened since, and others have been given the places. So I cannot undo it for {{name}}.',
    queueQuotaUsed:
      '{{name}} has used the switches for this year, and a place from the waiting list counts as one. The place is kept, and can be had from the new year.',
    queueSwitchPending:
      '{{name}} has a switch that has not taken effect, and is passed over now. The place on the waiting list is kept.',
    queueOnTheList: '{{name}} already has this GP.',
  },
  registration: {
    allowed: {
      headline: 'Can be registered.',
      reason: 'Nothing is in the way.',
      readAloud: 'It is registered.',
    },
    oneself: {
      headline: 'Cannot be registered. It is the same person.',
      reason: 'Nobody needs an authorisation from themselves.',
      readAloud: 'You need no authorisation for yourself.',
    },
    representativeGone: {
      headline: 'Cannot be registered. The representative is dead or has a new number.',
      reason: 'Look the representative up again, or choose another.',
      readAloud: 'I cannot register that representative.',
    },
    protected: {
      headline: 'Cannot be registered. One of them has a confidential address.',
      reason: 'Those who have a confidential address neither represent others nor are represented.',
      readAloud: 'We cannot register this. I will hand you on to a colleague.',
    },
    emptyPeriod: {
      headline: 'Cannot be registered. The period ends before it begins.',
      reason: 'Correct the dates and try again.',
      readAloud: 'The dates of the authorisation are wrong.',
    },
    noTasks: {
      headline: 'Cannot be registered. The mandate is missing.',
      reason: 'Choose at least one area that the mandate covers.',
      readAloud: 'The mandate does not say what it covers.',
    },
    overlaps: {
      headline: 'Cannot be registered. There is one for the same days.',
      reason: 'End the one that is there, or choose another period.',
      readAloud: 'An authorisation for the same days is already registered.',
    },
  },
} as const satisfies Shape<typeof nb>;
