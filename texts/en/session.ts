import type { Shape } from '../shape.ts';
import type { session as nb } from '../nb/session.ts';

export const session = {
  roles: {
    telephoneAdviser: 'Adviser',
    caseworker: 'Caseworker',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
    auditor: 'Auditor',
    service: 'Service account',
  },
  signIn: {
    title: 'Sign in to the FLO workspace',
    body: 'Sign-in opens in the browser. This window goes on when you are done there.',
    submit: 'Sign in',
    beginning: 'Opening sign-in …',
  },
  underWay: {
    title: 'Sign in in the browser',
    body: 'We are waiting for you there. The window goes on by itself.',
    byHand: 'Did nothing open? Open this address in the browser:',
    address: 'Address of the sign-in',
    open: 'Open sign-in',
    cancel: 'Cancel sign-in',
  },
  failures: {
    cancelled: 'The sign-in was cancelled. Try again when you are ready.',
    timedOut: 'The sign-in took too long. Try again.',
    unreachable: 'Cannot reach the sign-in service. Check the network, and try again.',
    refused: 'The sign-in was not accepted. Try again, or call support.',
    otherUser:
      'You signed in as somebody other than the one who locked. The work behind the lock is closed. Sign in again.',
    unknownStaff: 'You are not in the staff register. Ask your manager to register you.',
  },
  sealing: 'This machine has no key store. The sign-in lies in a file that only you can read.',
  locked: {
    title: 'The workspace is locked',
    body: 'Everything is as you left it.',
    signedInAs: '{{name}} · {{role}}',
    unlock: 'Unlock',
    signOut: 'Sign out',
    signOutHint: 'Signing out closes every person.',
  },
  signOut: {
    title: 'Sign out now?',
    body_one:
      'One switch has been sent, and we do not know whether it was registered. If you sign out, you will not see the answer here.',
    body_other:
      '{{count}} switches have been sent, and we do not know whether they were registered. If you sign out, you will not see the answers here.',
    submit: 'Sign out anyway',
    stay: 'Stay signed in',
  },
  menu: {
    label: 'Signed in: {{name}}',
    idle_one: 'Locks after {{count}} minute without use.',
    idle_other: 'Locks after {{count}} minutes without use.',
  },
} as const satisfies Shape<typeof nb>;
