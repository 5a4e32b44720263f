import { citizenOperations } from './citizen.ts';
import { findGPOperations } from './find-gp.ts';
import { referenceOperations } from './reference.ts';
import { sessionOperations } from './session.ts';
import { switchOperations } from './switching.ts';

/** Everything the page can ask of the backend, by flat and greppable names. */
export const workspaceOperations = {
  ...sessionOperations,
  ...citizenOperations,
  ...switchOperations,
  ...referenceOperations,
  ...findGPOperations,
} as const;
export type WorkspaceOperations = typeof workspaceOperations;
export type WorkspaceOperationName = keyof WorkspaceOperations;

/** Events say that something changed, never what: the page asks again. */
export const workspaceTopics = [
  'reference.changed',
  'reference.status',
  'connection.changed',
] as const;
export type WorkspaceTopic = (typeof workspaceTopics)[number];
