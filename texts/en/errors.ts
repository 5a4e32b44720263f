import type { Shape } from '../shape.ts';
import type { errors as nb } from '../nb/errors.ts';

export const errors = {
  generic: {
    title: 'Something went wrong',
    body: 'Nothing has changed. Try again.',
  },
  timeout: {
    title: 'No answer in time',
    body: 'Try again. What you typed is still there.',
  },
  backendGone: {
    title: 'The workspace lost its connection',
    body: 'It reconnects by itself. What you typed is still there.',
  },
  apiUnreachable: {
    title: 'Cannot reach FLO',
    body: 'Ask the caller to hold, or take the number and call back.',
  },
  databaseUnavailable: {
    title: 'FLO cannot answer right now',
    body: 'Nothing has changed. Try again in a moment.',
  },
  notFound: {
    title: 'Not found',
    body: 'It may have been removed or replaced. Search again.',
  },
  invalidInput: {
    title: 'FLO did not understand what was sent',
    body: 'Look at the marked fields.',
  },
  forbidden: {
    title: 'You do not have access',
    body: 'The attempt is recorded. Ask a manager to take over.',
  },
  notSignedIn: {
    title: 'You are not signed in',
    body: 'Sign in again to continue.',
  },
  revisionMoved: {
    title: 'Somebody else has changed this person',
    body: 'Look at what holds now, and try again.',
  },
  idempotencyConflict: {
    title: 'This was already sent with other content',
    body: 'Nothing has changed. Start the switch again.',
  },
  preconditionRequired: {
    title: 'The request lacked something',
    body: 'Nothing has changed. Reload the window.',
  },
  tooMany: {
    title: 'Too many requests',
    body: 'Wait a moment, and try again.',
  },
  tooLarge: {
    title: 'Too much at once',
    body: 'Shorten the text, and try again.',
  },
  listUnknown: {
    title: 'The list is gone',
    body: 'It may have ended or been merged with another. Search again.',
  },
  citizenUnknown: {
    title: 'Could not find the person',
    body: 'The number may have been replaced. Look it up again.',
  },
  refused: {
    title: 'Not allowed',
    body: 'The rule, and what the caller can do instead, are in the answer.',
  },
  notFlo: {
    title: 'Something other than FLO answered',
    body: 'A network or a proxy answered instead of FLO. Check the network, and try again.',
  },
  unknownOutcome: {
    title: 'We do not know whether it was registered',
    body: 'We ask the register again with the same key, so it is never done twice.',
  },
  kept: {
    title: 'Kept – not carried out yet',
    body: 'The wish is kept on this machine with the time it was received, and is sent once when the register answers.',
  },
  notKept: {
    title: 'Not kept, and therefore not sent',
    body: 'The machine could not keep it. Free some disk space, or hand the case to a colleague.',
  },
  draftNotKept: {
    title: 'The draft is not kept',
    body: 'What you write stands in this window only. Free some disk space, or copy the text.',
  },
  cacheUnavailable: {
    title: 'The local store is not ready',
    body: 'Looking people up works. Doctors and offices come back by themselves.',
  },
  cancelled: {
    title: 'Cancelled',
    body: 'Nothing has changed.',
  },
  outdated: {
    title: 'This window is from an older version',
    body: 'Reload the window. What you have registered is saved.',
  },
  tooOld: {
    title: 'The workspace is too old',
    body: 'Nothing was sent. Restart the workspace to update it. Look-ups work meanwhile.',
  },
  clipboard: {
    title: 'Could not copy',
    body: 'Select the text and copy it with Ctrl+C.',
  },
  lockedWorkspace: {
    title: 'The workspace is locked',
    body: 'Unlock it to continue. Everything is as you left it.',
  },
  unknownStaff: {
    title: 'You are not in the staff register',
    body: 'Ask your manager to register you, and sign in again.',
  },
  roleDenied: {
    title: 'Your role cannot do this',
    body: 'Nothing has changed. Hand it over to a colleague who can.',
  },
  standingDenied: {
    title: 'The caller cannot ask for this',
    body: 'Check who is calling and what they may ask for. Nothing has changed.',
  },
  standingUnknown: {
    title: 'We no longer know who is calling',
    body: 'Choose again who the caller is.',
  },
  registrationUnknown: {
    title: 'Could not find the authorisation',
    body: 'It may have ended. Fetch the list again.',
  },
  notOverridable: {
    title: 'This rule cannot be overridden',
    body: 'Hand it over to a colleague who has access.',
  },
  wishSettled: {
    title: 'The wish has already been settled',
    body: 'Open the person again and see the answer. A switch can be taken back until the day before it takes effect.',
  },
  wishWithdrawn: {
    title: 'The wish was taken back',
    body: 'It was withdrawn before it was settled. Nothing has changed.',
  },
  wishExpired: {
    title: 'The day was over before the wish was settled',
    body: 'It has not been carried out. A colleague has been given a task to call back.',
  },
  crash: {
    title: 'This part of the screen stopped',
    body: 'The rest works. Show this part again.',
    show: 'Show again',
  },
} as const satisfies Shape<typeof nb>;
