import type { WorkspaceErrorCode } from '#contract/workspace/errors.ts';
import type { rpcCodes } from '#contract/rpc/errors.ts';
import type { Language } from './languages.ts';
import type { nb } from './nb/index.ts';
import { translator } from './translator.ts';

type RpcCode = (typeof rpcCodes)[keyof typeof rpcCodes];
type ErrorName = Exclude<keyof typeof nb.errors, 'crash'>;

/** Which error text belongs to which code. Several codes mean the same to the one who calls. */
const nameOf: Record<WorkspaceErrorCode | RpcCode, ErrorName> = {
  'request.invalid': 'invalidInput',
  'request.tooLarge': 'tooLarge',
  'request.malformed': 'invalidInput',
  'request.unknownRoute': 'outdated',
  'request.wrongHost': 'generic',
  'session.unauthenticated': 'notSignedIn',
  'session.tokenExpired': 'notSignedIn',
  'session.proofInvalid': 'notSignedIn',
  'session.proofReplayed': 'notSignedIn',
  'session.unknownStaff': 'unknownStaff',
  'session.signedOut': 'notSignedIn',
  'session.locked': 'lockedWorkspace',
  'role.denied': 'roleDenied',
  'precondition.required': 'preconditionRequired',
  'precondition.failed': 'revisionMoved',
  'idempotency.keyMissing': 'preconditionRequired',
  'idempotency.keyReused': 'idempotencyConflict',
  'idempotency.unknown': 'notFound',
  'citizen.unknown': 'citizenUnknown',
  'citizen.denied': 'forbidden',
  'standing.denied': 'standingDenied',
  'standing.unknown': 'standingUnknown',
  'registration.unknown': 'registrationUnknown',
  'call.unknown': 'notFound',
  'callback.unknown': 'notFound',
  'access.notOverridable': 'notOverridable',
  'gpContract.unknown': 'listUnknown',
  'plan.unknown': 'notFound',
  'doctor.unknown': 'notFound',
  'switch.unknown': 'notFound',
  'waitingList.changeUnknown': 'notFound',
  'municipality.unknown': 'notFound',
  'exclusion.unknown': 'notFound',
  'membership.unknown': 'notFound',
  'registerEvent.unknown': 'notFound',
  'decision.refused': 'refused',
  'outage.unknown': 'notFound',
  'wish.unknown': 'notFound',
  'wish.settled': 'wishSettled',
  'wish.withdrawn': 'wishWithdrawn',
  'wish.expired': 'wishExpired',
  'sync.cursorExpired': 'generic',
  'sync.schemaTooOld': 'tooOld',
  'service.rateLimited': 'tooMany',
  'service.unavailable': 'databaseUnavailable',
  'service.overloaded': 'tooMany',
  'service.failed': 'generic',
  'central.unreachable': 'apiUnreachable',
  'central.timeout': 'timeout',
  'central.notFlo': 'notFlo',
  'command.unknownOutcome': 'unknownOutcome',
  'command.kept': 'kept',
  'command.notKept': 'notKept',
  'draft.notKept': 'draftNotKept',
  'cache.unavailable': 'cacheUnavailable',
  BACKEND_GONE: 'backendGone',
  TIMEOUT: 'timeout',
  CANCELLED: 'cancelled',
  BAD_INPUT: 'invalidInput',
  BAD_OUTPUT: 'generic',
  UNKNOWN_OPERATION: 'outdated',
  TOO_MANY_CALLS: 'tooMany',
  INTERNAL: 'generic',
  PROTOCOL: 'generic',
  CONTRACT_MISMATCH: 'outdated',
  UNAUTHENTICATED: 'notSignedIn',
};

/** What happened, and what it means for the call with what to do about it. */
export interface ErrorText {
  readonly title: string;
  readonly body: string;
}

function isKnown(code: string): code is keyof typeof nameOf {
  return Object.hasOwn(nameOf, code);
}

/** The sentences of an error code; an unknown code says that something went wrong. */
export function explainError(code: string, language: Language): ErrorText {
  const t = translator(language);
  const name = isKnown(code) ? nameOf[code] : 'generic';
  return { title: t(`errors.${name}.title`), body: t(`errors.${name}.body`) };
}
