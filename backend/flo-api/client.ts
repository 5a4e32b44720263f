import type { ApiOperation } from '#contract/flo-api/operation.ts';
import {
  floOperations,
  type FloOperationName,
  type FloOperations,
} from '#contract/flo-api/operations.ts';
import { TIME_HEADER } from '#contract/flo-api/received.ts';
import { isRpcError, RpcError } from '#contract/rpc/errors.ts';
import type { z } from '#contract/zod.ts';
import type { Authorizer } from './authorizer.ts';
import { type Unanswered, workspaceError } from './errors.ts';
import { readAnswer } from './read-answer.ts';
import { sendSigned } from './send-signed.ts';
import type { OpenCalls } from '../calls/open-calls.ts';
import type { Standings } from '../standing/standings.ts';
import { buildRequest, type RequestHeaders, type RequestParts } from './request.ts';

type Part<T, K extends 'params' | 'query' | 'body'> =
  T extends Record<K, infer S extends z.ZodType> ? Record<K, z.input<S>> : unknown;

/** What an operation of the central service is asked with. */
export type FloRequest<N extends FloOperationName> = Part<FloOperations[N], 'params'> &
  Part<FloOperations[N], 'query'> &
  Part<FloOperations[N], 'body'>;

type Success<R> =
  R extends Record<200, infer S extends z.ZodType>
    ? z.output<S>
    : R extends Record<201, infer S extends z.ZodType>
      ? z.output<S>
      : never;

/** What an operation answers when it succeeds. */
export type FloAnswer<N extends FloOperationName> = Success<FloOperations[N]['responses']>;

export interface FloCallOptions extends RequestHeaders {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  /** Whose it is: signed by them or by nobody. Without it it is of the one who is there now. */
  readonly subject?: string | undefined;
}

/**
 * Calls the central service. Rejects with an `RpcError` of the workspace's codes: the problem's
 * own code when the service said no, `central.*` when it did not answer.
 */
export type FloClient = <N extends FloOperationName>(
  name: N,
  request: FloRequest<N>,
  options: FloCallOptions,
) => Promise<FloAnswer<N>>;

/** What was true when a kept command was wished for. */
export interface SendWith {
  /** Proof of when it was received from the caller. */
  readonly received: string | null;
  /** On whose behalf. */
  readonly standing: string | null;
  /** In which call. */
  readonly callId: string | null;
}

export interface FloClientOptions {
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
  /** Signs each request in somebody's name; without it nobody is named. */
  readonly authorizer?: Authorizer | undefined;
  /** On whose behalf a person is asked about, where that was declared. */
  readonly standings?: Pick<Standings, 'of' | 'forget'> | undefined;
  /** What goes along with a command that was kept, however often it is sent; by its key. */
  readonly sendWith?: ((key: string) => SendWith | undefined) | undefined;
  /** Whose a kept command is that is being sent, by its key; undefined for what a page asks itself. */
  readonly subjectOf?: ((key: string) => string | undefined) | undefined;
  /** Told the newest proof of the service's time, and the answer's `Date`. */
  readonly onTime?: ((token: string, date: string | null) => void) | undefined;
  /** In which call a person is spoken of. */
  readonly calls?: Pick<OpenCalls, 'of'> | undefined;
  /** Told after every call whether the service answered. */
  readonly onReached?: (reached: boolean) => void;
}

const TIMEOUT_MS = 10_000;
const ATTEMPTS = 2;

export function createFloClient(clientOptions: FloClientOptions): FloClient {
  const { apiUrl, fetch, authorizer, standings, calls, onTime, onReached } = clientOptions;
  /**
   * A kept-alive line may be closed by the other end just as it is used, so a call that got no
   * answer is sent once more: questions are safe, and commands carry their key.
   */
  const send = async (operation: ApiOperation, parts: RequestParts, options: FloCallOptions) => {
    const citizenId = String(parts.params?.['citizenId']);
    const kept = options.idempotencyKey && clientOptions.sendWith?.(options.idempotencyKey);
    const standing = kept ? (kept.standing ?? undefined) : standings?.of(citizenId);
    const received = kept ? (kept.received ?? undefined) : undefined;
    const bound = kept ? (kept.callId ?? undefined) : calls?.of(citizenId);
    const callId = options.callId ?? bound;
    const headers = { ...options, standing, received, callId };
    const request = buildRequest(apiUrl, operation, parts, headers);
    const key = options.idempotencyKey;
    const subject = options.subject ?? (key === undefined ? key : clientOptions.subjectOf?.(key));
    const signer = await authorizer?.boundTo(subject);
    const deadline = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
    const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
    let mayHaveArrived = false;
    const unanswered = (code: Unanswered): RpcError =>
      workspaceError(options.idempotencyKey && mayHaveArrived ? 'command.unknownOutcome' : code);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sendSigned({ fetch, authorizer: signer, signal }, request, (response) => {
          const time = response.headers.get(TIME_HEADER);
          if (time !== null) onTime?.(time, response.headers.get('date'));
          return readAnswer(operation, response);
        });
      } catch (error) {
        if (isRpcError(error, 'standing.unknown')) standings?.forget(citizenId);
        if (error instanceof RpcError) {
          // The first try may have been carried out, whatever has kept the second one out.
          const { idempotencyKey } = options;
          if (idempotencyKey && mayHaveArrived && !isDecided(error.code)) {
            throw workspaceError('command.unknownOutcome');
          }
          throw error;
        }
        options.signal?.throwIfAborted();
        mayHaveArrived ||= !neverLeft(error);
        if (deadline.aborted) throw unanswered('central.timeout');
        if (attempt === ATTEMPTS) throw unanswered('central.unreachable');
      }
    }
  };

  return async (name, request, options) => {
    try {
      const answer = await send(floOperations[name], request as RequestParts, options);
      onReached?.(true);
      return answer as FloAnswer<typeof name>;
    } catch (error) {
      if (error instanceof RpcError && error.code !== 'session.signedOut') {
        onReached?.(!isUnanswered(error.code));
      }
      throw error;
    }
  };
}

/** True when the code says that the service did not answer at all. */
function isUnanswered(code: string): boolean {
  return code.startsWith('central.') || code === 'command.unknownOutcome';
}

/** True when the service has looked at what was asked, and said yes or no to it. */
function isDecided(code: string): boolean {
  return !/^(central|session|service)\./u.test(code);
}

const REFUSED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ERR_CONNECTION_REFUSED|ERR_NAME_NOT_RESOLVED/u;

/** True when the request surely did not reach anybody (Node's and Chromium's words for it). */
function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = error.cause as { readonly code?: unknown } | undefined;
  return REFUSED.test(`${error.message} ${String(cause?.code)}`);
}
