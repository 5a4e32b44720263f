import type { Shape } from '../shape.ts';
import type { decisions as nb } from '../nb/decisions.ts';
import { agreementDecisions } from './agreement-decisions.ts';
import { childDecisions } from './child-decisions.ts';
import { deidentificationDecisions } from './deidentification-decisions.ts';
import { exclusionDecisions } from './exclusion-decisions.ts';
import { identityDecisions, ledgerDecisions } from './ledger-decisions.ts';
import { membershipDecisions } from './membership-decisions.ts';
import { standingDecisions } from './standing-decisions.ts';
import { waitingDecisions, waitingPhrases } from './waiting-decisions.ts';
import { runDecisions } from './run-decisions.ts';

export const decisions = {
  switch: {
    allowed: {
      headline: 'Can switch. Takes effect {{date}}.',
      reason:
        'The list has a free place. {{used}} of {{allowed}} switches are used this year after this.',
      readAloud:
        'Yes, there is a free place. You switch from {{date}}, and keep your present GP until then. {{quota}}',
    },
    allowedReplacing: {
      headline: 'Can switch. Takes effect {{date}} and replaces the choice that is waiting.',
      reason:
        'The list has a free place. The switch from {{replacedDate}} is dropped. {{used}} of {{allowed}} switches are used this year after this.',
      readAloud:
        'Yes, there is a free place. The new choice takes effect {{date}} and replaces the last one. {{quota}}',
    },
    allowedByRight: {
      headline: 'Can switch, although the list is closed. Takes effect {{date}}.',
      reason:
        '{{closedRight}} {{replacedNote}} {{used}} of {{allowed}} switches are used this year after this.',
      readAloud:
        'Yes. The list is closed, but {{closedRightSpoken}} You have the place from {{date}}. {{replacedNote}} {{quota}}',
    },
    listUnknown: {
      headline: 'Cannot switch. There is no such list.',
      reason: 'The register has no such list. It may have been merged with another.',
      readAloud: 'I cannot find that list any more. Let us see whether the doctor has another.',
    },
    ownList: {
      headline: 'Already has this GP.',
      reason: 'The person is on this list today. {{leaving}}',
      readAloud: 'You are already on this list, so there is nothing to switch. {{leaving}}',
    },
    alreadyPending: {
      headline: 'The switch is already registered. Takes effect {{date}}.',
      reason: 'A switch to this list is already waiting.',
      readAloud: 'That is already arranged. You get this GP from {{date}}.',
    },
    quotaUsed: {
      headline: 'Cannot switch again in {{year}}.',
      reason: '{{used}} of {{allowed}} switches are used in {{year}}. {{extraNote}}',
      readAloud:
        'You have used your switches for {{year}}. From the new year you can switch again. {{extraNote}} {{queueOffer}}',
    },
    excluded: {
      headline: 'Cannot choose this list.',
      reason:
        'The municipality has decided to move the person from this doctor’s list. The doctor cannot be chosen again, on another list either.',
      readAloud: 'You cannot choose this GP. I am happy to help you find another.',
    },
    listEnded: {
      headline: 'Cannot switch. The list has ended, or will before the switch takes effect.',
      reason: 'The contract is over by {{date}}, when the switch would have taken effect.',
      readAloud: 'This doctor is leaving, so you cannot switch there. We can find another.',
    },
    listNotStarted: {
      headline: 'Cannot switch yet. The list starts {{validFrom}}.',
      reason: 'A switch now would take effect {{date}}, before the list starts.',
      readAloud:
        'This doctor starts {{validFrom}}. Call again closer to that time, or choose another now.',
    },
    membershipRequired: {
      headline: 'Cannot switch. The list is for certain people only.',
      reason:
        'The list is for students of the university, for staff and old-age pensioners of the university and the student welfare organisation, and for children under 16 of students and staff. The office checks who belongs.',
      readAloud:
        'This list is only for students, staff and pensioners of the university and the student welfare organisation, and children of students and staff. If that is you, you can call the office.',
    },
    listLocked: {
      headline: 'Cannot switch. The list is locked.',
      reason:
        "The list is locked to newcomers at the municipality's request. It may show free places all the same.",
      readAloud: 'This doctor takes nobody new now. We can find another.',
    },
    listFull: {
      headline: 'Cannot switch. The list is full.',
      reason: 'All {{max}} places are taken. {{waiting}}',
      readAloud:
        'This doctor has no free places now. You can choose another, or join the waiting list.',
    },
    placesForQueue: {
      headline: 'Cannot switch. The free places are for those who wait.',
      reason: 'The list has {{free}}. {{waiting}} Those who have waited longest come first.',
      readAloud:
        'There are free places, but they go to those on the waiting list. You can choose another GP, or join the waiting list too.',
    },
    listNotReopened: {
      headline: 'Cannot switch. The list opens at {{threshold}} free places.',
      reason: 'The list is closed and has {{free}}. {{waiting}}',
      readAloud:
        "This doctor's list opens only at {{threshold}} free places, and there are not that many now. You can choose another, or join the waiting list.",
    },
    alreadyComing: {
      headline: 'Gets this GP from {{date}}.',
      reason: 'A place on this list has been given already.',
      readAloud: 'That is already arranged. You get this GP from {{date}}.',
    },
  },
  choice: {
    allowed: {
      headline: 'Can choose this GP. Takes effect {{date}}.',
      reason: 'The list has a free place, and the person has no GP today.',
      readAloud: 'Yes, there is a free place. You get this GP from {{date}}. {{quota}}',
    },
  },
  person: {
    dead: {
      headline: 'Cannot switch. The person is registered as deceased.',
      reason:
        'The population register has reported a death. If that is wrong, they must correct it.',
      readAloud:
        'I cannot change the GP here. If what is registered is wrong, the population register can correct it.',
    },
    numberNotInUse: {
      headline: 'The number is no longer in use.',
      reason: 'The person has been given a new number. Look that up, and everything is there.',
      readAloud: 'That number has been replaced. Do you have a newer one?',
    },
    emigrated: {
      headline: 'Cannot switch. The person is registered as emigrated.',
      reason:
        'The right to a GP follows from being registered as resident in a Norwegian municipality.',
      readAloud:
        'You are registered as emigrated. If you live in Norway now, report it to the population register and call again.',
    },
    notEligible: {
      headline: 'Cannot switch. The person has no right to a GP now.',
      reason: 'The person is not registered as resident and has no other ground.',
      readAloud:
        'As you are registered now, you have no right to a GP. If you need a doctor, the municipality where you are can help.',
    },
    dutySuspended: {
      headline: 'Cannot switch. The municipality has no GP scheme now.',
      reason:
        'The duty to have a GP scheme is suspended in the municipality where the person lives.',
      readAloud:
        'The GP scheme does not apply where you live at present. The municipality tells you whom to call when you need a doctor.',
    },
    optedOut: {
      headline: 'Cannot switch. The person is outside the GP scheme.',
      reason:
        'The person has told the municipality to stay outside. The municipality handles joining again.',
      readAloud: 'You have left the GP scheme. To come back, tell your municipality.',
    },
  },
  withdrawal: {
    allowed: {
      headline: 'The switch can be undone.',
      reason:
        'It does not take effect until {{date}}. {{used}} of {{allowed}} switches are used this year after this.',
      readAloud: 'The switch has not taken effect yet, so I can undo it for you. {{staying}}',
    },
    unknown: {
      headline: 'Cannot undo. There is no such switch.',
      reason: 'The person has no such switch.',
      readAloud: 'I cannot find that switch. Let me see what is registered for you.',
    },
    inEffect: {
      headline: 'Cannot undo. The switch is in effect.',
      reason: 'The switch took effect {{date}}. It takes a new switch now.',
      readAloud:
        'The switch has taken effect. To go back, you can switch again if there is a free place.',
    },
    alreadyWithdrawn: {
      headline: 'The switch is already undone.',
      reason: 'Nothing more is to be done.',
      readAloud: 'The switch is already undone. {{staying}}',
    },
    replaced: {
      headline: 'Cannot undo. A newer switch has replaced it.',
      reason: 'The newest switch holds. That is the one to undo, if any.',
      readAloud:
        'You have already replaced that switch with a newer one. Would you like to undo the newest?',
    },
    excluded: {
      headline: 'Cannot undo. The person is struck from the doctor before.',
      reason:
        'The municipality has decided that the person cannot be with that doctor. The GP who is chosen is kept, so that nobody is left without. Another can be chosen instead.',
      readAloud:
        'You cannot come back to the doctor you had, because the municipality has decided otherwise. You keep the one you have chosen, or choose another.',
    },
  },
  ...standingDecisions,
  ...waitingDecisions,
  ...runDecisions,
  ...agreementDecisions,
  child: childDecisions,
  deidentification: deidentificationDecisions,
  ledger: ledgerDecisions,
  identity: identityDecisions,
  exclusion: exclusionDecisions,
  membership: membershipDecisions,
  unknown: {
    headline: 'The register has answered.',
    reason: 'The answer is newer than this version of the workspace: {{code}}.',
    readAloud: 'One moment, I need to check this with a colleague.',
  },
  phrases: {
    replacedSwitch: 'The switch that was to take effect {{date}} is dropped.',
    sameUntilThen: 'Until then the GP is the same as now.',
    struck: 'The place on the list lasts until {{date}}.',
    notComing: 'The place that was to begin {{date}} falls away.',
    ...waitingPhrases,
    closedRight_childOfListed: 'Children under 16 have a right to a place on a parent’s list.',
    closedRight_returning:
      'Whoever comes back after living elsewhere for a while has a right to a place on their list.',
    closedRightSpoken_childOfListed:
      'children have a right to a place with the same doctor as a parent.',
    closedRightSpoken_returning: 'you have a right to come back to it after moving.',
    returnTooLate:
      'The right to come back after moving lasts for {{count}} months, and ended on {{date}}.',
    returnAwayTooLong:
      'The right to come back is not had after living elsewhere for more than {{count}} years, here from {{from}} to {{to}}.',
    extraBy: 'Whoever {{grounds}} gets one more.',
    extraBy_moved: 'has reported a move',
    extraBy_gpLeaves: 'loses a GP who stops',
    extraBy_listCut: 'has been drawn out of a list that is cut',
    queueOffer: 'Meanwhile it is possible to be on the waiting list.',
    extra_moved: 'This is an extra switch because you have reported a move, and it does not count.',
    extra_gpLeaves: 'This is an extra switch because the GP is leaving, and it does not count.',
    extra_listCut: 'This is an extra switch because the list was cut, and it does not count.',
    extraAbout_moved: 'This is an extra switch because a move is reported, and it does not count.',
    quotaAbout_zero: 'That leaves no switches this year.',
    quotaAbout_one: 'That leaves one switch this year.',
    quotaAbout_other: 'That leaves {{count}} switches this year.',
    people_zero: 'Nobody',
    people_one: 'One person',
    people_other: '{{count}} people',
    places_one: 'One place',
    places_other: '{{count}} places',
    quotaLeft_zero: 'That leaves you no switches this year.',
    quotaLeft_one: 'That leaves you one switch this year.',
    quotaLeft_other: 'That leaves you {{count}} switches this year.',
    notCounted: 'This does not count as a switch.',
    free_one: '{{count}} free place',
    free_other: '{{count}} free places',
    waiting_zero: 'Nobody is on the waiting list.',
    waiting_one: 'One person is on the waiting list.',
    waiting_other: '{{count}} people are on the waiting list.',
    leaving: 'The switch away from it takes effect {{date}}.',
    stayingOnList: 'You stay where you are.',
    stayingWithout: 'You are then without a GP.',
    under16: 'Under 16: whoever has parental responsibility chooses the GP.',
  },
  alternatives: {
    findAnotherGP: 'Find another GP',
    joinWaitingList: 'Join the waiting list',
    leaveWaitingList: 'Leave the waiting list',
    switchToList: 'Switch to this list',
    withdrawPendingSwitch: 'Undo the switch that is waiting',
    waitForNewYear: 'Switch again from 1 January',
    contactMunicipality: 'Contact the municipality',
    contactPopulationRegister: 'Contact the population register',
    contactOffice: 'Call the GP office',
    useCurrentNin: 'Look up the new number',
    declareStanding: 'Say who is calling',
    sendAuthorization: 'Send an authorisation, form 21-00.01',
    chooseLaterDate: 'Choose a later day',
    chooseEarlierDate: 'Choose an earlier day',
    chooseAnotherList: 'Choose another list',
    raiseCeiling: 'Raise the ceiling of the other list',
    changeCeiling: 'Only change the ceiling',
    planReduction: 'Plan a reduction',
    agreeShorterNotice: 'Register an agreement on shorter notice',
    cancelOtherPlan: 'Cancel what is already planned',
  },
  basis: {
    law: '{{act}} {{paragraph}} ({{id}})',
    paragraphPart: '{{paragraph}}, {{part}} paragraph',
    practice: 'Practice: {{source}}, read {{date}}',
    practiceShort: 'Practice',
    parts: 'first second third fourth fifth sixth',
  },
  acts: {
    'FOR-2012-08-29-843': "Patients' rights in the GP scheme",
    'FOR-2012-08-29-842': 'The GP Regulation of 2012',
    'FOR-2025-12-02-2405': 'The GP Regulation',
    'LOV-1999-07-02-63': 'Patients’ and Users’ Rights Act',
    'FOR-2017-02-17-192': 'Regulation on the Competence of Doctors',
    'LOV-1967-02-10': 'Public Administration Act',
    'LOV-2016-12-09-88': 'The Population Registration Act',
    'LOV-2018-06-15-38': 'The Personal Data Act (GDPR)',
    'LOV-2014-06-20-43': 'The Health Registers Act',
    'FOR-2025-12-19-2729': 'The Preservation Regulation',
  },
} as const satisfies Shape<typeof nb>;
