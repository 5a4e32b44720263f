import { accessOperations } from './access.ts';
import { citizenOperations } from './citizen.ts';
import { findGPOperations } from './find-gp.ts';
import { preferenceOperations } from './preferences.ts';
import { privacyOperations } from './privacy.ts';
import { referenceOperations } from './reference.ts';
import { sessionOperations } from './session.ts';
import { standingOperations } from './standing.ts';
import { switchOperations } from './switching.ts';

/** Everything the page can ask of the backend, by flat and greppable names. */
export const workspaceOperations = {
  ...sessionOperations,
  ...citizenOperations,
  ...switchOperations,
  ...referenceOperations,
  ...findGPOperations,
  ...accessOperations,
  ...standingOperations,
  ...privacyOperations,
  ...preferenceOperations,
} as const;
export type WorkspaceOperations = typeof workspaceOperations;
export type WorkspaceOperationName = keyof WorkspaceOperations;

/** Events say that something changed, never what: the page asks again. */
export const workspaceTopics = [
  'reference.changed',
  'reference.status',
  'connection.changed',
  /** Signed in, out, locked or unlocked: ask `session.status`. */
  'session.changed',
  /** Another window has switched anonymise mode on or off. */
  'preferences.changed',
] as const;
export type WorkspaceTopic = (typeof workspaceTopics)[number];
