import type { Shape } from '../shape.ts';
import type { decisions as nb } from '../nb/decisions.ts';
import { deidentificationDecisions } from './deidentification-decisions.ts';
import { standingDecisions } from './standing-decisions.ts';

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
      reason: '{{used}} of {{allowed}} switches are used in {{year}}.',
      readAloud:
        'You have used your switches for {{year}}. From the new year you can switch again.',
    },
    excluded: {
      headline: 'Cannot choose this list.',
      reason:
        'The municipality has decided to move the person from this list. It cannot be chosen again.',
      readAloud: 'You cannot choose this GP. I am happy to help you find another.',
    },
    listEnded: {
      headline: 'Cannot switch. The list has ended.',
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
        'The list is for university students and staff and their children. The office checks who belongs.',
      readAloud:
        'This list is only for students and staff at the university. If you are one, you can call the office.',
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
    listNotReopened: {
      headline: 'Cannot switch. The list opens at {{threshold}} free places.',
      reason: 'The list is closed and has {{free}}. {{waiting}}',
      readAloud:
        "This doctor's list opens only at {{threshold}} free places, and there are not that many now. You can choose another, or join the waiting list.",
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
  },
  ...standingDecisions,
  deidentification: deidentificationDecisions,
  unknown: {
    headline: 'The register has answered.',
    reason: 'The answer is newer than this version of the workspace: {{code}}.',
    readAloud: 'One moment, I need to check this with a colleague.',
  },
  phrases: {
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
    withdrawPendingSwitch: 'Undo the switch that is waiting',
    waitForNewYear: 'Switch again from 1 January',
    contactMunicipality: 'Contact the municipality',
    contactPopulationRegister: 'Contact the population register',
    contactOffice: 'Call the GP office',
    useCurrentNin: 'Look up the new number',
    declareStanding: 'Say who is calling',
    sendAuthorization: 'Send an authorisation, form 21-00.01',
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
    'LOV-2016-12-09-88': 'The Population Registration Act',
    'LOV-2018-06-15-38': 'The Personal Data Act (GDPR)',
    'LOV-2014-06-20-43': 'The Health Registers Act',
    'FOR-2025-12-19-2729': 'The Preservation Regulation',
  },
} as const satisfies Shape<typeof nb>;
