import { RpcError, rpcCodes } from '#contract/rpc/errors.ts';
import { WorkspaceErrorDetails } from '#contract/workspace/errors.ts';

/** A call that failed, as a screen needs to know it. Texts come from the catalogue by the code. */
export interface Failure {
  readonly code: string;
  /** What to quote to those who run the service; empty when there is nothing. */
  readonly reference: string;
  readonly details: WorkspaceErrorDetails;
  /** The key of the command that failed, where it is known. */
  readonly key?: string | undefined;
}

/** Reads any thrown value; `key` is that of the command it came from. */
export function readFailure(error: unknown, key?: string): Failure {
  const of = key === undefined ? {} : { key };
  if (!(error instanceof RpcError)) {
    return { code: rpcCodes.internal, reference: '', details: {}, ...of };
  }
  const details = WorkspaceErrorDetails.safeParse(error.details ?? {}).data ?? {};
  return { code: error.code, reference: details.requestId ?? error.correlationId, details, ...of };
}

/** Codes after which nobody knows whether a command took effect. */
const unknownOutcome: readonly string[] = [
  'command.unknownOutcome',
  'command.kept',
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

/** True when the command lies in the outbox, and is sent or taken back from there. */
export function isKept({ code }: Failure): boolean {
  return code === 'command.kept';
}

/** True when somebody decided that this adviser may not see it. */
export function isDenied({ code }: Failure): boolean {
  return code === 'citizen.denied' || code === rpcCodes.unauthenticated;
}
