import { CollectedWish } from '#contract/flo-api/outages.ts';
import { Problem } from '#contract/flo-api/problem.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import { WorkspaceErrorDetails } from '#contract/workspace/errors.ts';
import type { z } from '#contract/zod.ts';
import { problemError } from '../flo-api/errors.ts';
import type { Entry } from './entry.ts';

type Failure = NonNullable<Entry['failure']>;
type Json = Entry['result'];

/** What a try to send a command came to. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly answer: unknown }
  | { readonly kind: 'collected' }
  /** The service said no: sending it again would say the same. */
  | { readonly kind: 'rejected'; readonly failure: Failure }
  /** It was certainly not carried out: it can be sent again as it is. */
  | { readonly kind: 'notSent'; readonly failure: Failure }
  /** Nobody knows. */
  | { readonly kind: 'unknown'; readonly failure: Failure };

/** Not carried out, and worth another try. */
const notSent: ReadonlySet<string> = new Set([
  'central.unreachable',
  'central.timeout',
  'session.signedOut',
  'session.unauthenticated',
  'session.tokenExpired',
  'session.proofInvalid',
  'session.proofReplayed',
  'session.unknownStaff',
  'service.rateLimited',
  'service.overloaded',
]);

/** The service, or something in front of it, failed in the middle of it. */
const unknown: ReadonlySet<string> = new Set([
  'command.unknownOutcome',
  'central.notFlo',
  'service.failed',
  'service.unavailable',
]);

/** What an answer says. During an outage the service may have received it without carrying it out. */
export function outcomeOfAnswer(answer: unknown): Outcome {
  if (CollectedWish.safeParse(answer).success) return { kind: 'collected' };
  return { kind: 'accepted', answer };
}

/** What an error says. One that nobody foresaw tells nothing. */
export function outcomeOfError(error: unknown): Outcome {
  if (!(error instanceof RpcError)) {
    return { kind: 'unknown', failure: { code: 'INTERNAL', details: {} } };
  }
  const { code } = error;
  const details = WorkspaceErrorDetails.safeParse(error.details ?? {}).data ?? {};
  const failure = { code, details };
  if (notSent.has(code)) return { kind: 'notSent', failure };
  if (unknown.has(code)) return { kind: 'unknown', failure };
  return { kind: 'rejected', failure };
}

const COLLECTED = 202;
const FIRST_REFUSAL = 400;

/** What the service remembers under the key. `output` is what the operation answers with. */
export function outcomeOfMemory(
  { status, body }: { readonly status: number; readonly body: unknown },
  output: z.ZodType,
): Outcome {
  if (status === COLLECTED) return { kind: 'collected' };
  if (status < FIRST_REFUSAL) {
    return { kind: 'accepted', answer: output.safeParse(body).success ? body : null };
  }
  const problem = Problem.safeParse(body);
  if (problem.success) return outcomeOfError(problemError(problem.data, undefined));
  return { kind: 'rejected', failure: { code: 'service.failed', details: {} } };
}

/** An answer as JSON, to be kept. */
export function asJson(answer: unknown): Json {
  return JSON.parse(JSON.stringify(answer ?? null)) as Json;
}
