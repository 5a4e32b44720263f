import { RpcError, rpcCodes } from '#contract/rpc/errors.ts';
import { WorkspaceErrorDetails } from '#contract/workspace/errors.ts';

/** A call that failed, as a screen needs to know it. Texts come from the catalogue by the code. */
export interface Failure {
  readonly code: string;
  /** What to quote to those who run the service; empty when there is nothing. */
  readonly reference: string;
  readonly details: WorkspaceErrorDetails;
}

/** Reads any thrown value. */
export function readFailure(error: unknown): Failure {
  if (!(error instanceof RpcError)) return { code: rpcCodes.internal, reference: '', details: {} };
  const details = WorkspaceErrorDetails.safeParse(error.details ?? {}).data ?? {};
  return { code: error.code, reference: details.requestId ?? error.correlationId, details };
}

/** Codes after which nobody knows whether a command took effect. */
const unknownOutcome: readonly string[] = [
  'command.unknownOutcome',
  'central.timeout',
  'central.unreachable',
  rpcCodes.timeout,
  rpcCodes.backendGone,
  rpcCodes.badOutput,
];

/** True when the command may have had its effect all the same. */
export function isUnknownOutcome({ code }: Failure): boolean {
  return unknownOutcome.includes(code);
}

/** True when somebody decided that this adviser may not see it. */
export function isDenied({ code }: Failure): boolean {
  return code === 'citizen.denied' || code === rpcCodes.unauthenticated;
}
