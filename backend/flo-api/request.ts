import type { ApiOperation } from '#contract/flo-api/operation.ts';
import { RECEIVED_HEADER } from '#contract/flo-api/received.ts';

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** The parts of a request that an operation names. Already follow the contract. */
export interface RequestParts {
  readonly params?: Values | undefined;
  readonly query?: Values | undefined;
  readonly body?: unknown;
}

export interface RequestHeaders {
  /** Names the call in the logs of both sides. */
  readonly correlationId: string;
  /** Of a command: made by the page before the first send, and passed on as it is. */
  readonly idempotencyKey?: string | undefined;
  /** Of a command: the revision the adviser saw. */
  readonly ifMatch?: string | undefined;
  /** On whose behalf somebody calls, as it was declared. */
  readonly standing?: string | undefined;
  /** Of a command that was kept: proof of when it was received from the caller. */
  readonly received?: string | undefined;
  /** The call it was asked in, by its opaque id: the audit tells by it. */
  readonly callId?: string | undefined;
}

/** A request to the central service, ready for `fetch`. */
export interface BuiltRequest {
  readonly url: string;
  readonly init: Readonly<RequestInit> & { readonly method: string; readonly headers: Headers };
}

/** Builds the request of an operation. Identity numbers stand in bodies only: paths take ids. */
export function buildRequest(
  apiUrl: string,
  operation: ApiOperation,
  parts: RequestParts,
  { correlationId, idempotencyKey, ifMatch, standing, received, callId }: RequestHeaders,
): BuiltRequest {
  const path = operation.path.replace(/:(\w+)/gu, (_match, name: string) =>
    encodeURIComponent(String(parts.params?.[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts.query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  const question = search.size > 0 ? `?${search.toString()}` : '';
  const headers = new Headers({ accept: 'application/json', 'x-request-id': correlationId });
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  if (ifMatch !== undefined) headers.set('if-match', ifMatch);
  if (standing !== undefined) headers.set('flo-standing', standing);
  if (received !== undefined) headers.set(RECEIVED_HEADER, received);
  if (callId !== undefined) headers.set('flo-call-id', callId);
  const hasBody = parts.body !== undefined;
  if (hasBody) headers.set('content-type', 'application/json');
  return {
    url: `${apiUrl}${path}${question}`,
    init: {
      method: operation.method,
      headers,
      redirect: 'error',
      cache: 'no-store',
      ...(hasBody && { body: JSON.stringify(parts.body) }),
    },
  };
}
