import type { runDecisions as nb } from '../nb/run-decisions.ts';
import type { Shape } from '../shape.ts';

export const runDecisions = {
  allocation: {
    placedWithParent: {
      headline: 'Gets the same GP as the parent from {{date}}.',
      reason:
        'Nobody has chosen for the child. It then comes to the list of whoever has parental responsibility, even when that is full.',
      readAloud: 'The child gets the same GP as the parent from {{date}}.',
    },
    placedInDistrict: {
      headline: 'Gets a GP in their own district from {{date}}.',
      reason:
        'Without a GP since {{withoutSince}}, and number {{order}} in line. The list had most free places of those in the district.',
      readAloud:
        'You have been given a GP in your district from {{date}}. If you would rather have another, you can switch.',
    },
    placedAtHome: {
      headline: 'Gets a GP in their own municipality from {{date}}.',
      reason:
        'Without a GP since {{withoutSince}}, and number {{order}} in line. The list had most free places of those in the municipality.',
      readAloud:
        'You have been given a GP in your municipality from {{date}}. If you would rather have another, you can switch.',
    },
    placedNearby: {
      headline: 'Gets a GP in a neighbouring municipality from {{date}}.',
      reason:
        'Without a GP since {{withoutSince}}, and number {{order}} in line. The home municipality had no free place and cooperates with this one.',
      readAloud:
        'You have been given a GP in a municipality that yours works with, from {{date}}. If you would rather have another, you can switch.',
    },
    hasList: {
      headline: 'Has a GP already.',
      reason: 'Only somebody who is on no list is given one.',
      readAloud: 'You have a GP already, so none is given to you.',
    },
    dead: {
      headline: 'Gets no GP. Registered as dead.',
      reason: 'The population register has the person as dead.',
      readAloud:
        'The person is registered as dead. If that is wrong, the population register must put it right.',
    },
    numberNotInUse: {
      headline: 'Gets no GP on this number.',
      reason: 'The number is no longer in use. The person has another.',
      readAloud: 'This number is no longer in use. Have you been given a new one?',
    },
    emigrated: {
      headline: 'Gets no GP. Registered as having moved abroad.',
      reason: 'The population register has the person as moved away from Norway.',
      readAloud:
        'You are registered as having moved abroad. Report your move to the population register, and the rest follows.',
    },
    notEligible: {
      headline: 'Has no right to a GP.',
      reason:
        'The person does not live in a Norwegian municipality and has no right on other grounds.',
      readAloud:
        'As you are registered, you have no right to a GP. If that is wrong, the population register must put it right.',
    },
    optedOut: {
      headline: 'Outside the scheme at their own request.',
      reason: 'The municipality has reported that the person does not want a GP.',
      readAloud: 'You are outside the scheme. If you want to come back, tell your municipality.',
    },
    byHand: {
      headline: 'Not given by itself. Placed by hand.',
      reason:
        'Asylum seekers are placed from the reception centres’ lists, not by the nightly run.',
      readAloud: 'The reception centre signs you up. You can also choose a GP now, if you like.',
    },
    noMunicipality: {
      headline: 'Not given. No home municipality.',
      reason: 'Without a home municipality nobody knows where to look for a place.',
      readAloud: 'You have no home municipality. You can choose a GP yourself now.',
    },
    dutySuspended: {
      headline: 'Not given one while the municipality has no GP scheme.',
      reason:
        'The duty to have a GP scheme is suspended in the municipality where the person lives.',
      readAloud: 'The municipality has no GP scheme now. It can tell you where to see a doctor.',
    },
    municipalityOff: {
      headline: 'Not given by itself in this municipality.',
      reason:
        'The municipality has asked for it to be off. Children under 16 are given a GP all the same, others choose for themselves.',
      readAloud:
        'The municipality does not give GPs by itself. Shall we find one with a free place now?',
    },
    noPlace: {
      headline: 'No free place last night. Tried again every night.',
      reason:
        'Without a GP since {{withoutSince}}, and number {{order}} in line. No list that could be given had a free place.',
      readAloud:
        'There was no free place last night. It is tried again every night, and whoever has waited longest goes first.',
    },
  },
  opening: {
    served: {
      headline: 'A place from the waiting list from {{date}}.',
      reason: 'The list had free places. They go to those who have waited longest.',
      readAloud: 'You have been given the place you waited for, from {{date}}.',
    },
    listEnded: {
      headline: 'The waiting list has ended.',
      reason: 'The list is no more, so there is nothing to wait for.',
      readAloud: 'That list has ended. Shall we find another?',
    },
    turned: {
      headline: 'The lists are settled for the month.',
      reason: 'A list that is full is closed. A closed list opens at {{threshold}} free places.',
      readAloud: 'The list opens when {{threshold}} places are free.',
    },
  },
} as const satisfies Shape<typeof nb>;
