import { problemCodes } from '../flo-api/problem.ts';
import { rpcCodes } from '../rpc/errors.ts';

/** Codes the backend itself can answer with, beside those of the central service. */
export const backendErrorCodes = [
  /** The central service could not be reached. */
  'central.unreachable',
  /** The central service did not answer in time. */
  'central.timeout',
  /** Something that is not the central service answered (a proxy, a login page). */
  'central.notFlo',
  /** The command was sent, and whether it took effect is not known yet. */
  'command.unknownOutcome',
  /** The command is kept on this machine and will be sent; `details.kept` says where it stands. */
  'command.kept',
  /** The command could not be kept (full disk, no key), and was therefore not sent. */
  'command.notKept',
  /** The draft could not be written down. */
  'draft.notKept',
  'cache.unavailable',
  /** Nobody is signed in. */
  'session.signedOut',
  /** Somebody is signed in, and the workspace is locked. */
  'session.locked',
] as const;

/** Every code a failed call can have: the service's, the backend's, and those of the seam itself. */
export const workspaceErrorCodes = [
  ...problemCodes,
  ...backendErrorCodes,
  ...Object.values(rpcCodes),
] as const;
export type WorkspaceErrorCode = (typeof workspaceErrorCodes)[number];

export { WorkspaceErrorDetails } from './error-details.ts';
