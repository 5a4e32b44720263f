import { command, commands } from '../commands/command.ts';
import { askToSignOut, cancelSignIn, lock, signIn } from './session-actions.ts';
import { isSigningIn } from './session-state.ts';

/** Begins a sign-in, or unlocks. */
export const signInCommand = command({
  id: 'session.sign-in',
  label: 'commands.signIn',
  group: 'inDialogs',
  keys: ['Enter'],
  scope: 'signIn',
  when: ({ session }) => session.phase !== 'open' && !isSigningIn(session.store.getState()),
  perform: (app) => void signIn(app),
  audit: 'session.sign-in',
  undo: 'view',
  reach: 'control',
});

/** Gives up the sign-in that is under way. */
export const cancelSignInCommand = command({
  id: 'session.cancel-sign-in',
  label: 'commands.cancelSignIn',
  group: 'inDialogs',
  keys: ['Escape'],
  scope: 'signIn',
  when: ({ session }) => isSigningIn(session.store.getState()),
  perform: (app) => void cancelSignIn(app),
  audit: 'session.sign-in.cancel',
  undo: 'view',
  reach: 'control',
});

/** Draws the curtain in every window. */
export const lockCommand = command({
  id: 'session.lock',
  label: 'commands.lock',
  group: 'everywhere',
  keys: ['Ctrl+L'],
  scope: 'everywhere',
  perform: (app) => void lock(app),
  audit: 'session.lock',
  undo: 'view',
  reach: 'both',
});

/** Signs out of every window. */
export const signOutCommand = command({
  id: 'session.sign-out',
  label: 'commands.signOut',
  group: 'everywhere',
  keys: [],
  scope: 'everywhere',
  perform: askToSignOut,
  audit: 'session.sign-out',
  undo: 'none',
  reach: 'both',
});

export const sessionCommands = commands([
  signInCommand,
  cancelSignInCommand,
  lockCommand,
  signOutCommand,
]);
