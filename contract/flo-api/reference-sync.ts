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

/** Where a client has come to. Issued by the server; opaque; never a clock. */
export const SyncCursor = z.string().min(1).max(200);

/** Schema of the feed that this contract speaks. A server may refuse clients that are too old. */
export const REFERENCE_SCHEMA = 1;

const put = <C extends z.infer<typeof ReferenceCollection>, S extends z.ZodType>(c: C, row: S) =>
  z.object({ op: z.literal('put'), collection: z.literal(c), key: ReferenceKey, row });

/** One changed row: as it is now, or gone. */
export const ReferenceChange = z.union([
  z.discriminatedUnion('collection', [
    put('municipalities', Municipality),
    put('districts', District),
    put('gpOffices', GPOffice),
    put('doctors', Doctor),
    put('gpContracts', GPContract),
  ]),
  z.object({ op: z.literal('delete'), collection: ReferenceCollection, key: ReferenceKey }),
]);
export type ReferenceChange = z.infer<typeof ReferenceChange>;

/** How many rows each collection has at the cursor. */
export const ReferenceCounts = z.record(ReferenceCollection, z.number().int());

/** Last line of a snapshot: without it the snapshot is not whole. */
export const SnapshotTrailer = z.object({
  trailer: z.literal(true),
  epoch: z.uuid(),
  cursor: SyncCursor,
  counts: ReferenceCounts,
  asOf: z.iso.datetime(),
  schema: z.number().int(),
});
export type SnapshotTrailer = z.infer<typeof SnapshotTrailer>;

export const getReferenceSnapshot = operation({
  name: 'reference.snapshot',
  method: 'GET',
  path: '/sync/v1/snapshot',
  summary:
    'All reference data as application/x-ndjson: one ReferenceChange (op put) a line, a SnapshotTrailer last',
  query: z.strictObject({ schema: z.coerce.number().int().min(1).default(REFERENCE_SCHEMA) }),
  responses: { 200: z.string(), 503: Problem },
});

export const getReferenceChanges = operation({
  name: 'reference.changes',
  method: 'GET',
  path: '/sync/v1/changes',
  summary: 'What has changed since a cursor, oldest first, each row as it is now',
  query: z.strictObject({
    cursor: SyncCursor,
    limit: z.coerce.number().int().min(1).max(1000).default(1000),
    schema: z.coerce.number().int().min(1).default(REFERENCE_SCHEMA),
  }),
  responses: {
    200: z.object({
      epoch: z.uuid(),
      cursor: SyncCursor,
      /** True when another page waits. */
      more: z.boolean(),
      asOf: z.iso.datetime(),
      changes: z.array(ReferenceChange),
      /** At `cursor`; only on the last page (`more` false). */
      counts: ReferenceCounts.nullable(),
    }),
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
