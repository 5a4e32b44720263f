import { floOperations } from '#contract/flo-api/operations.ts';
import {
  REFERENCE_SCHEMA,
  SnapshotTrailer,
  type WireChange,
} from '#contract/flo-api/reference-sync.ts';
import { referenceCollections, type ReferenceCollection } from '#contract/flo-api/reference.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import type { CacheChange } from '../cache/cache-change.ts';
import type { Authorizer } from './authorizer.ts';
import type { FloAnswer, FloClient } from './client.ts';
import { workspaceError } from './errors.ts';
import { fedBy, Patience, type PatienceOptions } from './patience.ts';
import { readAnswer } from './read-answer.ts';
import { readLines } from './read-lines.ts';
import { buildRequest } from './request.ts';
import { sendSigned } from './send-signed.ts';

/** Part of a snapshot: rows, or the trailer that says it was whole. */
export type SnapshotPart =
  { readonly rows: readonly CacheChange[] } | { readonly trailer: SnapshotTrailer };

/** A page of the feed, without what this version has no place for. */
export type ReferencePage = Omit<FloAnswer<'reference.changes'>, 'changes'> & {
  readonly changes: readonly CacheChange[];
};

/**
 * Where reference data comes from. Errors are those of the central client, and `sync.schemaTooOld`
 * where the service has gone on to what this version does not understand.
 */
export interface ReferenceSource {
  /** Everything, or some collections, in parts; ends without a trailer when the line went down. */
  snapshot(
    signal: AbortSignal,
    collections?: readonly ReferenceCollection[],
  ): AsyncIterable<SnapshotPart>;
  /** A page of what has changed since the cursor. */
  changes(cursor: string, signal: AbortSignal): Promise<ReferencePage>;
  /** Yields whenever there may be something new; ends when the line went down. */
  hints(signal: AbortSignal): AsyncIterable<void>;
}

export interface SourceOptions {
  readonly client: FloClient;
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
  readonly authorizer?: Authorizer | undefined;
  /** How long an answer may be silent, and how long it may take. */
  readonly patience?: Readonly<Record<'snapshot' | 'hints' | 'changes', PatienceOptions>>;
}

/** The service says every 15 s that it is still there; a national snapshot takes some seconds. */
const usual = {
  snapshot: { idleMs: 30_000, totalMs: 300_000 },
  hints: { idleMs: 45_000 },
  changes: { idleMs: 10_000 },
} as const;

/** Rows handed on at once; small enough to be written between two frames. */
const PART = 100;
/** Rows asked for at once; a page is one transaction, and a call may have to wait for it. */
const PAGE = 250;

const isKept = (name: string): name is ReferenceCollection =>
  Object.hasOwn(referenceCollections, name);

/** A line of a snapshot as a change, if it is one. By hand: there is one for every row of the country. */
function changeOf(value: unknown): WireChange | undefined {
  if (typeof value !== 'object' || value === null || !('op' in value)) return undefined;
  const { op, collection, key, row } = value as Partial<Extract<WireChange, { op: 'put' }>>;
  if (op !== 'put' || typeof collection !== 'string' || typeof key !== 'string') return undefined;
  return typeof row === 'object' && row !== null ? { op, collection, key, row } : undefined;
}

/** The change as the cache takes it; undefined for a collection that this version does not keep. */
function kept(change: WireChange): CacheChange | undefined {
  return isKept(change.collection) ? { ...change, collection: change.collection } : undefined;
}

/** @throws RpcError `sync.schemaTooOld` when the service needs clients that know more. */
function notTooOld({ minClientSchema }: { readonly minClientSchema: number }): void {
  if (minClientSchema > REFERENCE_SCHEMA) throw workspaceError('sync.schemaTooOld');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw workspaceError('central.notFlo');
  }
}

export function createReferenceSource(options: SourceOptions): ReferenceSource {
  const { client, apiUrl, fetch, authorizer, patience: limits = usual } = options;
  async function* lines(
    name: 'snapshot' | 'hints',
    query: Readonly<Record<string, string | undefined>>,
    asked: AbortSignal,
  ): AsyncGenerator<string> {
    const type = name === 'snapshot' ? 'application/x-ndjson' : 'text/event-stream';
    const operation = floOperations[`reference.${name}`];
    const request = buildRequest(
      apiUrl,
      operation,
      { query },
      { correlationId: crypto.randomUUID() },
    );
    request.init.headers.set('accept', type);
    const patience = new Patience(asked, limits[name]);
    const { signal } = patience;
    try {
      const body = await sendSigned({ fetch, authorizer, signal }, request, async (response) => {
        if (!response.ok) await readAnswer(operation, response);
        if (response.body === null || !response.headers.get('content-type')?.startsWith(type)) {
          await response.body?.cancel();
          throw workspaceError('central.notFlo');
        }
        return response.body;
      });
      patience.feed();
      yield* readLines(fedBy(patience, body));
    } catch (error) {
      asked.throwIfAborted();
      const explained = patience.explain(error);
      if (explained instanceof RpcError) throw explained;
      throw workspaceError('central.unreachable', {}, explained);
    } finally {
      patience.end();
    }
  }

  return {
    async *snapshot(signal, collections) {
      const query = { collections: collections?.join(',') };
      let rows: CacheChange[] = [];
      for await (const line of lines('snapshot', query, signal)) {
        const value = parsed(line);
        const change = changeOf(value);
        if (change !== undefined) {
          const row = kept(change);
          if (row !== undefined) rows.push(row);
        } else {
          const trailer = SnapshotTrailer.safeParse(value);
          if (!trailer.success) throw workspaceError('central.notFlo');
          notTooOld(trailer.data);
          yield { rows };
          yield { trailer: trailer.data };
          return;
        }
        if (rows.length < PART) continue;
        yield { rows };
        rows = [];
      }
    },
    changes: async (cursor, signal) => {
      const page = await client(
        'reference.changes',
        { query: { cursor, limit: PAGE } },
        { signal, correlationId: crypto.randomUUID(), timeoutMs: limits.changes.idleMs },
      );
      notTooOld(page);
      return { ...page, changes: page.changes.map(kept).filter((row) => row !== undefined) };
    },
    async *hints(signal) {
      for await (const line of lines('hints', {}, signal)) if (line === 'event: changed') yield;
    },
  };
}
