import { floOperations } from '#contract/flo-api/operations.ts';
import { ReferenceChange, SnapshotTrailer } from '#contract/flo-api/reference-sync.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import type { Authorizer } from './authorizer.ts';
import type { FloAnswer, FloClient } from './client.ts';
import { workspaceError } from './errors.ts';
import { readAnswer } from './read-answer.ts';
import { readLines } from './read-lines.ts';
import { buildRequest } from './request.ts';
import { sendSigned } from './send-signed.ts';

/** Part of a snapshot: rows, or the trailer that says it was whole. */
export type SnapshotPart =
  { readonly rows: readonly ReferenceChange[] } | { readonly trailer: SnapshotTrailer };

/** Where reference data comes from. Errors are those of the central client. */
export interface ReferenceSource {
  /** Everything, in parts; ends without a trailer when the line went down. */
  snapshot(signal: AbortSignal): AsyncIterable<SnapshotPart>;
  /** A page of what has changed since the cursor. */
  changes(cursor: string, signal: AbortSignal): Promise<FloAnswer<'reference.changes'>>;
  /** Yields whenever there may be something new; ends when the line went down. */
  hints(signal: AbortSignal): AsyncIterable<void>;
}

export interface SourceOptions {
  readonly client: FloClient;
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
  readonly authorizer?: Authorizer | undefined;
}

/** Rows handed on at once; small enough to be written between two frames. */
const PART = 100;
/** Rows asked for at once; a page is one transaction, and a call may have to wait for it. */
const PAGE = 100;

export function createReferenceSource(options: SourceOptions): ReferenceSource {
  const { client, apiUrl, fetch, authorizer } = options;
  const stream = async (
    name: 'reference.snapshot' | 'reference.hints',
    type: string,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> => {
    const operation = floOperations[name];
    const correlationId = crypto.randomUUID();
    const request = buildRequest(apiUrl, operation, {}, { correlationId });
    request.init.headers.set('accept', type);
    return sendSigned({ fetch, authorizer, signal }, request, async (response) => {
      if (!response.ok) await readAnswer(operation, response);
      if (response.body === null || !response.headers.get('content-type')?.startsWith(type)) {
        await response.body?.cancel();
        throw workspaceError('central.notFlo');
      }
      return response.body;
    }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error instanceof RpcError ? error : workspaceError('central.unreachable', {}, error);
    });
  };

  return {
    async *snapshot(signal) {
      const body = await stream('reference.snapshot', 'application/x-ndjson', signal);
      let rows: ReferenceChange[] = [];
      for await (const line of readLines(body)) {
        const value: unknown = JSON.parse(line);
        const change = ReferenceChange.safeParse(value);
        if (change.success) rows.push(change.data);
        else {
          const trailer = SnapshotTrailer.safeParse(value);
          if (!trailer.success) throw workspaceError('central.notFlo');
          yield { rows };
          yield { trailer: trailer.data };
          return;
        }
        if (rows.length < PART) continue;
        yield { rows };
        rows = [];
      }
    },
    changes: (cursor, signal) =>
      client(
        'reference.changes',
        { query: { cursor, limit: PAGE } },
        { signal, correlationId: crypto.randomUUID() },
      ),
    async *hints(signal) {
      const body = await stream('reference.hints', 'text/event-stream', signal);
      for await (const line of readLines(body)) if (line === 'event: changed') yield;
    },
  };
}
