import { z } from '../zod.ts';
import { AccessRefusal } from './access.ts';
import { Decision } from './decision.ts';

/** Every code a problem can carry. Texts for people come from the catalogue by this code. */
export const problemCodes = [
  'request.invalid',
  'request.tooLarge',
  'request.malformed',
  'request.unknownRoute',
  'request.wrongHost',
  /** No token, or one that is not ours. */
  'session.unauthenticated',
  'session.tokenExpired',
  /** The proof of possession (DPoP) does not fit the request. */
  'session.proofInvalid',
  'session.proofReplayed',
  /** Signed in, but not in the staff register. */
  'session.unknownStaff',
  /** The role may not do this, whoever it is about. */
  'role.denied',
  'precondition.required',
  'precondition.failed',
  'idempotency.keyMissing',
  'idempotency.keyReused',
  'idempotency.unknown',
  'citizen.unknown',
  'citizen.denied',
  /** The caller's standing does not cover what was asked for. */
  'standing.denied',
  'standing.unknown',
  'registration.unknown',
  'call.unknown',
  'callback.unknown',
  'access.notOverridable',
  'gpContract.unknown',
  'plan.unknown',
  'doctor.unknown',
  'switch.unknown',
  'waitingList.changeUnknown',
  'municipality.unknown',
  'exclusion.unknown',
  'membership.unknown',
  /** No such event waits for a caseworker. */
  'registerEvent.unknown',
  'decision.refused',
  'outage.unknown',
  /** No such wish of the person is collected. */
  'wish.unknown',
  /** The wish has been settled, and cannot be taken back as a wish. */
  'wish.settled',
  /** What became of a collected wish: it was taken back before it was settled. */
  'wish.withdrawn',
  /** Or its day was over: it was not carried out, and somebody has a task. */
  'wish.expired',
  'sync.cursorExpired',
  /** The client speaks no schema of the feed that is still spoken here. */
  'sync.schemaTooOld',
  'service.rateLimited',
  'service.unavailable',
  'service.overloaded',
  'service.failed',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** An answer that is not the one asked for (RFC 9457, application/problem+json). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable code; the only member a program should look at. */
  code: z.enum(problemCodes),
  detail: z.string().optional(),
  /** Id of the request, to quote to those who run the service. */
  requestId: z.string(),
  /** Which fields were wrong: names only, never values. */
  fields: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
  /** With `decision.refused`: the decision itself. */
  decision: Decision.optional(),
  /** With `citizen.denied`: which rule, and what can be done. */
  access: AccessRefusal.optional(),
  /** With `precondition.failed`: the revision that is current now. */
  currentRevision: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
