import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';
import {
  District,
  Doctor,
  GPContract,
  GPOffice,
  Municipality,
  ReferenceCollection,
  ReferenceKey,
} from './reference.ts';
import { StandardText } from './standard-text.ts';

/** Where a client has come to. Issued by the server; opaque; never a clock. */
export const SyncCursor = z.string().min(1).max(200);

/**
 * Schema of the feed that this contract speaks. A client says which it knows and gets rows as that one
 * knew them; fields and collections that it does not know may come all the same, and it keeps or ignores
 * them. 1: without `standardTexts` and `check`. 2: this one.
 */
export const REFERENCE_SCHEMA = 2;

/** The oldest schema that is still spoken. Clients below it get `sync.schemaTooOld`. */
export const MIN_CLIENT_SCHEMA = 1;

const put = <C extends z.infer<typeof ReferenceCollection>, S extends z.ZodType>(c: C, row: S) =>
  z.object({ op: z.literal('put'), collection: z.literal(c), key: ReferenceKey, row });

/** One changed row: as it is now, or gone (deleted, or no longer for the role that asks). */
export const ReferenceChange = z.union([
  z.discriminatedUnion('collection', [
    put('municipalities', Municipality),
    put('districts', District),
    put('gpOffices', GPOffice),
    put('doctors', Doctor),
    put('gpContracts', GPContract),
    put('standardTexts', StandardText),
  ]),
  z.object({ op: z.literal('delete'), collection: ReferenceCollection, key: ReferenceKey }),
]);
export type ReferenceChange = z.infer<typeof ReferenceChange>;

/**
 * A changed row as it may come from a service that is newer: with fields, or of collections, that this
 * schema does not know. `knownChange` makes a `ReferenceChange` of it.
 */
export const WireChange = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('put'),
    collection: z.string(),
    key: ReferenceKey,
    row: z.record(z.string(), z.unknown()),
  }),
  z.object({ op: z.literal('delete'), collection: z.string(), key: ReferenceKey }),
]);
export type WireChange = z.infer<typeof WireChange>;

/** How many rows a collection has and their `RowSum` (row-hash.ts), each row hashed as it was sent. */
export const CollectionCheck = z.object({
  count: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
});

/** For each collection that the reader gets, what a whole copy at the cursor holds. */
export const ReferenceCheck = z.record(z.string(), CollectionCheck);
export type ReferenceCheck = z.infer<typeof ReferenceCheck>;

/** How many rows each collection has at the cursor: all that schema 1 could compare. */
export const ReferenceCounts = z.record(z.string(), z.number().int());

/** What every answer at a checkpoint tells of the service. */
const service = {
  /** When the answer was given, by the service's clock. */
  serverTime: z.iso.datetime(),
  /** The schema that the rows are in: the client's, or the service's own when that is older. */
  schema: z.number().int(),
  /** A client that knows no schema as new as this must not go on writing. */
  minClientSchema: z.number().int(),
};

/** Last line of a snapshot: without it the snapshot is not whole. */
export const SnapshotTrailer = z.object({
  trailer: z.literal(true),
  epoch: z.uuid(),
  cursor: SyncCursor,
  counts: ReferenceCounts,
  /** Of the rows in this snapshot, never of collections that were not asked for. */
  check: ReferenceCheck,
  asOf: z.iso.datetime(),
  ...service,
});
export type SnapshotTrailer = z.infer<typeof SnapshotTrailer>;

const schema = z.coerce.number().int().min(1).default(REFERENCE_SCHEMA);

export const getReferenceSnapshot = operation({
  name: 'reference.snapshot',
  method: 'GET',
  path: '/sync/v1/snapshot',
  summary:
    'All reference data as application/x-ndjson: one ReferenceChange (op put) a line, a SnapshotTrailer last',
  query: z.strictObject({
    schema,
    /**
     * Only some collections, by commas, to put one right that does not agree with its check. Unknown names
     * are passed over. The client keeps its own cursor: what came in between is given again after it.
     */
    collections: z
      .string()
      .regex(/^[a-zA-Z]{1,40}(,[a-zA-Z]{1,40}){0,19}$/)
      .optional(),
  }),
  responses: { 200: z.string(), 400: Problem, 503: Problem },
});

export const getReferenceChanges = operation({
  name: 'reference.changes',
  method: 'GET',
  path: '/sync/v1/changes',
  summary: 'What has changed since a cursor, oldest first, each row as it is now',
  query: z.strictObject({
    cursor: SyncCursor,
    limit: z.coerce.number().int().min(1).max(1000).default(1000),
    schema,
  }),
  responses: {
    200: z.object({
      epoch: z.uuid(),
      cursor: SyncCursor,
      /** True when another page waits. */
      more: z.boolean(),
      asOf: z.iso.datetime(),
      changes: z.array(WireChange),
      /** As `check`, for clients of schema 1. */
      counts: ReferenceCounts.nullable(),
      /**
       * At `cursor`; only on the last page (`more` false). Null too while a transaction that is still open
       * holds changes back, and for the moment that a service just started needs to read everything once.
       */
      check: ReferenceCheck.nullable(),
      ...service,
    }),
    /** Not a cursor, or `sync.schemaTooOld`. */
    400: Problem,
    /** The cursor is too old or of another epoch: start again from a snapshot. */
    410: Problem,
  },
});

export const getReferenceHints = operation({
  name: 'reference.hints',
  method: 'GET',
  path: '/sync/v1/hints',
  summary: 'text/event-stream: an event `changed` when there may be something new. Only a hint',
  responses: { 200: z.string() },
});
