import { Poke } from '#contract/flo-api/live.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import type { Authorizer } from '../flo-api/authorizer.ts';
import { workspaceError } from '../flo-api/errors.ts';
import { readAnswer } from '../flo-api/read-answer.ts';
import { readLines } from '../flo-api/read-lines.ts';
import { buildRequest } from '../flo-api/request.ts';
import { sendSigned } from '../flo-api/send-signed.ts';

export interface EventSourceOptions {
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
  readonly authorizer?: Authorizer | undefined;
}

/** What is heard on the stream: that it is alive, or a poke. */
export type Heard = Poke | 'alive';

/** Opens the stream of pokes for a desk; ends when the line goes down. */
export type EventSource = (deskId: string, signal: AbortSignal) => AsyncIterable<Heard>;

const operation = floOperations['live.events'];

function pokeIn(line: string): Poke | undefined {
  if (!line.startsWith('data:')) return undefined;
  try {
    return Poke.safeParse(JSON.parse(line.slice('data:'.length))).data;
  } catch {
    return undefined;
  }
}

/** The stream over HTTP, signed like every request. */
export function createEventSource({ apiUrl, fetch, authorizer }: EventSourceOptions): EventSource {
  return async function* listen(deskId, signal) {
    const correlationId = crypto.randomUUID();
    const request = buildRequest(apiUrl, operation, { query: { deskId } }, { correlationId });
    request.init.headers.set('accept', 'text/event-stream');
    const body = await sendSigned({ fetch, authorizer, signal }, request, async (response) => {
      if (!response.ok) await readAnswer(operation, response);
      const type = response.headers.get('content-type') ?? '';
      if (response.body === null || !type.startsWith('text/event-stream')) {
        await response.body?.cancel();
        throw workspaceError('central.notFlo');
      }
      return response.body;
    }).catch((error: unknown) => {
      throw error instanceof RpcError ? error : workspaceError('central.unreachable', {}, error);
    });
    for await (const line of readLines(body)) yield pokeIn(line) ?? 'alive';
  };
}
