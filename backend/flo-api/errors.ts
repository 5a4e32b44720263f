import type { Problem } from '#contract/flo-api/problem.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import type { WorkspaceErrorCode, WorkspaceErrorDetails } from '#contract/workspace/errors.ts';

/** Why the central service gave no answer at all. */
export type Unanswered = 'central.unreachable' | 'central.timeout' | 'central.notFlo';

/** An error of the workspace's contract. */
export function workspaceError(
  code: WorkspaceErrorCode,
  details: WorkspaceErrorDetails = {},
  cause?: unknown,
): RpcError {
  const error = new RpcError(code, { details });
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** What the page gets to know of a problem: its code and what belongs to it, no prose. */
export function problemError(problem: Problem, retryAfter: number | undefined): RpcError {
  const { code, requestId, decision, access, currentRevision } = problem;
  return workspaceError(code, {
    requestId,
    ...(decision !== undefined && { decision }),
    ...(access !== undefined && { access }),
    ...(currentRevision !== undefined && { currentRevision }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}
