import { accessOperations } from './access.ts';
import { agreementOperations } from './agreements.ts';
import { allocationOperations } from './allocation.ts';
import { callOperations } from './calls.ts';
import { citizenOperations } from './citizen.ts';
import { draftOperations } from './drafts.ts';
import { exclusionOperations } from './exclusions.ts';
import { membershipOperations } from './memberships.ts';
import { findGPOperations } from './find-gp.ts';
import { ledgerOperations } from './ledger.ts';
import { outageOperations } from './outages.ts';
import { outboxOperations } from './outbox.ts';
import { liveOperations } from './live.ts';
import { preferenceOperations } from './preferences.ts';
import { privacyOperations } from './privacy.ts';
import { referenceOperations } from './reference.ts';
import { runOperations } from './runs.ts';
import { sessionOperations } from './session.ts';
import { standingOperations } from './standing.ts';
import { switchOperations } from './switching.ts';
import { waitingListOperations } from './waiting-list.ts';

/** Everything the page can ask of the backend, by flat and greppable names. */
export const workspaceOperations = {
  ...sessionOperations,
  ...citizenOperations,
  ...callOperations,
  ...switchOperations,
  ...waitingListOperations,
  ...referenceOperations,
  ...findGPOperations,
  ...exclusionOperations,
  ...membershipOperations,
  ...accessOperations,
  ...agreementOperations,
  ...allocationOperations,
  ...standingOperations,
  ...ledgerOperations,
  ...privacyOperations,
  ...runOperations,
  ...preferenceOperations,
  ...outageOperations,
  ...outboxOperations,
  ...draftOperations,
  ...liveOperations,
} as const;
export type WorkspaceOperations = typeof workspaceOperations;
export type WorkspaceOperationName = keyof WorkspaceOperations;

/** Events say that something changed, never what: the page asks again. */
export const workspaceTopics = [
  'reference.changed',
  'reference.status',
  /** Texts may have been taken from whoever is signed in: forget what is shown, before asking again. */
  'reference.revoked',
  'connection.changed',
  /** Signed in, out, locked or unlocked: ask `session.status`. */
  'session.changed',
  /** Another window has switched anonymise mode on or off. */
  'preferences.changed',
  /** A command has come further, or was taken back or put away: ask `outbox.list`. */
  'outbox.changed',
  /** A draft was begun or dropped, perhaps in another window: ask `draft.list`. */
  'drafts.changed',
  /** Somebody came to or left a record that is held, or it changed: ask `presence.hold`. */
  'live.changed',
] as const;
export type WorkspaceTopic = (typeof workspaceTopics)[number];
