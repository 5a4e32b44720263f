import { AccessRefusal } from '../flo-api/access.ts';
import { Decision } from '../flo-api/decision.ts';
import { problemCodes } from '../flo-api/problem.ts';
import { rpcCodes } from '../rpc/errors.ts';
import { z } from '../zod.ts';

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

/** What goes with an error; never data about a person. */
export const WorkspaceErrorDetails = z.object({
  /** Id to quote to those who run the service. */
  requestId: z.string().optional(),
  /** With `decision.refused`. */
  decision: Decision.optional(),
  /** With `citizen.denied`. */
  access: AccessRefusal.optional(),
  /** With `precondition.failed`. */
  currentRevision: z.string().optional(),
  /** Seconds to wait, when the service said so. */
  retryAfter: z.number().optional(),
});
export type WorkspaceErrorDetails = z.infer<typeof WorkspaceErrorDetails>;
