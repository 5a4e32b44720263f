/** Codes the seam itself gives; features add their own (`NOT_FOUND`, a problem's code, …). */
export const rpcCodes = {
  /** The line is down: the call was not answered, or could not be sent. */
  backendGone: 'BACKEND_GONE',
  /** No answer within the operation's time. A command may still have had its effect. */
  timeout: 'TIMEOUT',
  /** The caller's own `AbortSignal`. */
  cancelled: 'CANCELLED',
  /** The input does not follow the contract; `details` is a list of paths, never of values. */
  badInput: 'BAD_INPUT',
  /** The answer does not follow the contract. */
  badOutput: 'BAD_OUTPUT',
  unknownOperation: 'UNKNOWN_OPERATION',
  tooManyCalls: 'TOO_MANY_CALLS',
  /** A handler failed in a way nobody foresaw; the log has it under the correlation id. */
  internal: 'INTERNAL',
  /** A frame that is none, or one that has no place here. */
  protocol: 'PROTOCOL',
  /** Page and backend were built from different contracts. */
  contractMismatch: 'CONTRACT_MISMATCH',
  /** The hello carried no token, or a wrong one. */
  unauthenticated: 'UNAUTHENTICATED',
} as const;

export interface RpcErrorInit {
  /** Finds the matching line of the backend's log. Empty when the page itself gave up. */
  readonly correlationId?: string;
  /** What the feature says about it, as JSON. No personal data. */
  readonly details?: unknown;
  /** The idempotency key of the command, to ask or send again under. */
  readonly key?: string | undefined;
}

/** How every failed call ends, on both sides of the seam. The message is the code alone. */
export class RpcError extends Error {
  readonly code: string;
  readonly correlationId: string;
  readonly details: unknown;
  readonly key: string | undefined;

  constructor(code: string, init: RpcErrorInit = {}) {
    super(code);
    this.name = 'RpcError';
    this.code = code;
    this.correlationId = init.correlationId ?? '';
    this.details = init.details;
    this.key = init.key;
  }
}

/** True for an error of the seam, of the given code when one is given. */
export function isRpcError(error: unknown, code?: string): error is RpcError {
  return error instanceof RpcError && (code === undefined || error.code === code);
}
