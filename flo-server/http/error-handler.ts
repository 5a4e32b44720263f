import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseFault } from '../db/fault.ts';
import { ProblemError } from './problem-error.ts';
import { problemOf } from './problems.ts';
import { challenge } from '../sign-in/challenge.ts';

const RETRY_UNAVAILABLE_S = 2;
const RETRY_OVERLOADED_S = 1;

/** What the framework refuses before any handler runs, by its error code. */
const frameworkProblems: Readonly<Record<string, ProblemError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new ProblemError('request.tooLarge'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new ProblemError('request.malformed', { status: 415 }),
  FST_ERR_CTP_EMPTY_JSON_BODY: new ProblemError('request.malformed'),
  FST_ERR_CTP_INVALID_JSON_BODY: new ProblemError('request.malformed'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new ProblemError('request.malformed'),
  FST_ERR_BAD_URL: new ProblemError('request.unknownRoute', { status: 400 }),
};

function ofDatabase(fault: DatabaseFault): ProblemError | undefined {
  if (fault.kind === 'unavailable') {
    return new ProblemError('service.unavailable', { retryAfter: RETRY_UNAVAILABLE_S });
  }
  return fault.kind === 'overloaded' || fault.kind === 'retry'
    ? new ProblemError('service.overloaded', { retryAfter: RETRY_OVERLOADED_S })
    : undefined;
}

function ofFramework({ code, statusCode }: FastifyError): ProblemError | undefined {
  return (
    frameworkProblems[code] ??
    // Malformed JSON, and JSON that tries to reach a prototype.
    (statusCode === 400 ? new ProblemError('request.malformed') : undefined)
  );
}

/** The problem an error is answered with; undefined for a fault of our own. */
function problemFor(error: FastifyError): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseFault) return ofDatabase(error);
  return ofFramework(error);
}

/** Sends a problem. */
export async function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ProblemError,
): Promise<void> {
  const problem = problemOf(error, request.id);
  if (error.details.retryAfter !== undefined) {
    reply.header('retry-after', String(error.details.retryAfter));
  }
  if (problem.status === 401) {
    const presented = request.headers.authorization !== undefined;
    reply.header('www-authenticate', challenge(error.code, presented));
  }
  await reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** Makes a problem of everything that goes wrong. Faults of our own are logged by kind and place. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemFor(error);
    if (problem === undefined || error instanceof DatabaseFault) {
      const { name, code } = error;
      // Our own messages hold no values; a foreign error's might, so only its place is logged.
      const place = error.stack?.split('\n').slice(1, 5).join('\n');
      request.log.error({ fault: { name, code, place } }, 'request failed');
    }
    return sendProblem(request, reply, problem ?? new ProblemError('service.failed'));
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new ProblemError('request.unknownRoute')),
  );
}
