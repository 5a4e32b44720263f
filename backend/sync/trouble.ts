import { isRpcError } from '#contract/rpc/errors.ts';
import { WorkspaceErrorDetails } from '#contract/workspace/errors.ts';
import type { ReferenceStatus } from '#contract/workspace/reference.ts';

/** Why the copy does not come further, as the page is told. */
export type Trouble = NonNullable<ReferenceStatus['trouble']>;

/** What stands in the way. */
export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  if (/^(SQLITE_FULL|ENOSPC)/u.test(code)) return 'diskFull';
  if (code === 'central.notFlo') return 'notFlo';
  if (code === 'central.unreachable' || code === 'central.timeout') return 'unreachable';
  return 'other';
}

/** Whether the service has gone on to what this version does not understand. */
export function isTooOld(error: unknown): boolean {
  return isRpcError(error, 'sync.schemaTooOld');
}

/** The code of an error, for the log: never its text. */
export function codeOf(error: unknown): string {
  if (isRpcError(error)) return error.code;
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** Seconds that the service asked us to wait. */
export function retryAfterOf(error: unknown): number | undefined {
  if (!isRpcError(error)) return undefined;
  return WorkspaceErrorDetails.safeParse(error.details).data?.retryAfter;
}
