import type { Shape } from '../shape.ts';
import type { access as nb } from '../nb/access.ts';

export const access = {
  rules: {
    strictlyConfidential: {
      title: 'Strictly confidential address',
      reason:
        'The person has a strictly confidential address, and only colleagues with their own access can see the record.',
      readAloud: 'A colleague has to help you with this, so I’m passing it on right away.',
    },
    strictlyConfidentialAbroad: {
      title: 'Strictly confidential address abroad',
      reason:
        'The person has a strictly confidential address abroad, and only colleagues with their own access can see the record.',
      readAloud: 'A colleague has to help you with this, so I’m passing it on right away.',
    },
    confidential: {
      title: 'Confidential address',
      reason:
        'The person has a confidential address, and only colleagues with their own access can see the record.',
      readAloud: 'A colleague has to help you with this, so I’m passing it on right away.',
    },
    ownOrganization: {
      title: 'A colleague or a colleague’s family',
      reason:
        'The person works with us or is family of somebody who does, and only colleagues with their own access can see the record.',
      readAloud: 'A colleague has to help you with this, so I’m passing it on right away.',
    },
    ownRecord: {
      title: 'Your own record',
      reason: 'This is you, and nobody looks themselves up at work.',
      readAloud: 'A colleague has to help you with this, so I’m passing it on right away.',
    },
    family: {
      title: 'Your own family',
      reason: 'The person is in your family or household, so a colleague must take this.',
      readAloud: 'A colleague has to help you with this, so I’m passing it on right away.',
    },
    commonChild: {
      title: 'You have a child together',
      reason: 'You and the person have a child together, so a colleague must take this.',
      readAloud: 'A colleague has to help you with this, so I’m passing it on right away.',
    },
    geography: {
      title: 'Outside your municipalities',
      reason: 'The person lives outside the municipalities you work for.',
      readAloud: 'One moment, I need to open the record before I can help you.',
    },
    unknownResidence: {
      title: 'Residence unknown',
      reason:
        'The population register has no municipality for the person, and you work for certain municipalities.',
      readAloud: 'One moment, I need to open the record before I can help you.',
    },
    deadForLong: {
      title: 'Died more than a year ago',
      reason: 'The person died more than twelve months ago, so a reason is needed.',
      readAloud: 'One moment, I need to open the record before I can help you.',
    },
    guardianship: {
      title: 'You are the person’s guardian',
      reason: 'You are the person’s guardian, so a reason is needed.',
      readAloud: 'One moment, I need to open the record before I can help you.',
    },
  },
  nextSteps: {
    handOver: {
      label: 'Hand over to a colleague',
      help: 'Leave a task with the unit that can take it.',
    },
    override: {
      label: 'Open with a reason',
      help: 'Write why, and choose for how long. Your supervisor sees it.',
    },
    askSupervisor: {
      label: 'Ask your supervisor',
      help: 'Your supervisor can take it or give it to somebody else.',
    },
    contactOwnGP: {
      label: 'Refer to the GP’s office',
      help: 'If health care is urgent, the caller can ring their own GP’s office.',
    },
  },
} as const satisfies Shape<typeof nb>;
