import type { ApiOperation } from '#contract/flo-api/operation.ts';
import { Problem } from '#contract/flo-api/problem.ts';
import { problemError, workspaceError } from './errors.ts';

/**
 * The body of a success, or throws what went wrong. Anything that does not look like the central
 * service (a proxy's page with status 200, another schema) is `central.notFlo`, never an answer.
 */
export async function readAnswer(operation: ApiOperation, response: Response): Promise<unknown> {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim();
  const isProblem = type === 'application/problem+json';
  if (isProblem === response.ok || (!isProblem && type !== 'application/json')) {
    await response.body?.cancel();
    throw workspaceError('central.notFlo');
  }
  const body: unknown = await response.json().catch((error: unknown) => {
    // Words where there should be JSON; a line that broke is another error.
    throw error instanceof SyntaxError ? workspaceError('central.notFlo') : error;
  });
  if (isProblem) {
    const problem = Problem.safeParse(body);
    if (!problem.success) throw workspaceError('central.notFlo');
    throw problemError(problem.data, retryAfterSeconds(response));
  }
  const answer = operation.responses[response.status]?.safeParse(body);
  if (answer?.success !== true) throw workspaceError('central.notFlo');
  return answer.data;
}

/** Seconds that the service asks us to wait; undefined when it does not say. */
export function retryAfterSeconds(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
