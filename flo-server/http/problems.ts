import type { Problem, ProblemCode } from '#contract/flo-api/problem.ts';
import { ProblemError } from './problem-error.ts';

interface Kind {
  readonly status: number;
  /** English, for those who integrate; people get theirs from the catalogue, by the code. */
  readonly title: string;
}

const kinds: Readonly<Record<ProblemCode, Kind>> = {
  'request.invalid': { status: 400, title: 'Some fields are missing, unknown or not valid' },
  'request.tooLarge': { status: 413, title: 'The body is larger than this operation takes' },
  'request.malformed': { status: 400, title: 'The body is not JSON' },
  'request.unknownRoute': { status: 404, title: 'There is no such operation' },
  'request.wrongHost': { status: 421, title: 'This service does not answer under that name' },
  'session.unauthenticated': { status: 401, title: 'There is no valid access token' },
  'session.tokenExpired': { status: 401, title: 'The access token has expired' },
  'session.proofInvalid': { status: 401, title: 'The DPoP proof does not fit the request' },
  'session.proofReplayed': { status: 401, title: 'The DPoP proof has been used before' },
  'session.unknownStaff': { status: 403, title: 'You are not in the staff register' },
  'role.denied': { status: 403, title: 'Your role may not do this' },
  'precondition.required': { status: 428, title: 'If-Match is missing' },
  'precondition.failed': { status: 412, title: 'The record has changed since it was read' },
  'idempotency.keyMissing': { status: 428, title: 'Idempotency-Key is missing or not a UUID' },
  'idempotency.keyReused': { status: 422, title: 'The Idempotency-Key belongs to another command' },
  'idempotency.unknown': { status: 404, title: 'No command with this key has been answered' },
  'citizen.unknown': { status: 404, title: 'There is no such person in the register' },
  'citizen.denied': { status: 403, title: 'You may not do this with this person' },
  'standing.denied': { status: 403, title: 'The caller may not ask for this' },
  'standing.unknown': { status: 404, title: 'Nobody has declared this standing' },
  'registration.unknown': { status: 404, title: 'There is no such registration' },
  'call.unknown': { status: 404, title: 'No such call can be changed' },
  'callback.unknown': { status: 404, title: 'No such promise to call back waits' },
  'access.notOverridable': { status: 409, title: 'Nobody can override this rule' },
  'gpContract.unknown': { status: 404, title: 'There is no such GP contract' },
  'plan.unknown': { status: 404, title: 'The list has no such plan' },
  'doctor.unknown': { status: 404, title: 'There is no such doctor' },
  'switch.unknown': { status: 404, title: 'The person has no such switch' },
  'waitingList.changeUnknown': { status: 404, title: 'The person has no such change of a queue' },
  'membership.unknown': { status: 404, title: 'There is no such membership' },
  'exclusion.unknown': { status: 404, title: 'There is no such decision about the person' },
  'municipality.unknown': { status: 404, title: 'There is no such municipality' },
  'registerEvent.unknown': { status: 404, title: 'No such event waits to be settled' },
  'outage.unknown': { status: 404, title: 'No such outage is registered' },
  'wish.unknown': { status: 404, title: 'No such wish of the person has been collected' },
  'wish.settled': { status: 409, title: 'The wish has been settled already' },
  'wish.withdrawn': { status: 409, title: 'The wish was taken back before it was settled' },
  'wish.expired': { status: 409, title: 'The day was over before the wish was settled' },
  'decision.refused': { status: 409, title: 'The rules do not allow it' },
  'sync.cursorExpired': { status: 410, title: 'Start again from a snapshot' },
  'sync.schemaTooOld': { status: 400, title: 'The client is too old for this service' },
  'service.rateLimited': { status: 429, title: 'You ask more often than the service answers' },
  'service.unavailable': { status: 503, title: 'The register cannot be reached right now' },
  'service.overloaded': { status: 503, title: 'The service has too much to do right now' },
  'service.failed': { status: 500, title: 'The service failed' },
};

/** A problem as it is sent (RFC 9457). */
export function problemOf(error: ProblemError, requestId: string): Problem {
  const { status, title } = kinds[error.code];
  const { access, decision, currentRevision, fields } = error.details;
  return {
    type: `urn:flo:problem:${error.code}`,
    title,
    status: error.details.status ?? status,
    code: error.code,
    requestId,
    ...(fields && { fields: fields.map(({ path, reason }) => ({ path, reason })) }),
    ...(decision && { decision }),
    ...(access && { access }),
    ...(currentRevision !== undefined && { currentRevision }),
  };
}

/** The error behind a problem that was kept as an answer. */
export function problemErrorOf(problem: Problem): ProblemError {
  const { code, status, decision, access, currentRevision, fields } = problem;
  return new ProblemError(code, {
    status,
    ...(decision && { decision }),
    ...(access && { access }),
    ...(currentRevision !== undefined && { currentRevision }),
    ...(fields && { fields }),
  });
}
