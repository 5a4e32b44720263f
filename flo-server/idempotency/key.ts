import { IdempotencyKey } from '#contract/identifiers/ids.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';

/**
 * The key of a command, in lower case.
 *
 * @throws ProblemError `idempotency.keyMissing`.
 */
export function keyOf({ idempotencyKey }: Pick<RequestContext, 'idempotencyKey'>): string {
  const key = IdempotencyKey.safeParse(idempotencyKey);
  if (!key.success) throw new ProblemError('idempotency.keyMissing');
  return key.data.toLowerCase();
}
