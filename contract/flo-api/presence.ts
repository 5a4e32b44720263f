import { CitizenId } from '../identifiers/ids.ts';
import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** What somebody does in a record, as far as a colleague needs to know. */
export const doings = ['looking', 'switching', 'queueing', 'correcting', 'calling'] as const;
export const Doing = z.enum(doings);
export type Doing = z.infer<typeof Doing>;

/** A colleague who has the same record open. */
export const Colleague = z.strictObject({
  name: z.string(),
  unit: z.string(),
  doing: Doing,
  since: z.iso.datetime(),
});
export type Colleague = z.infer<typeof Colleague>;

/** Who changed a record last, as far as its readers may know: never a name. */
export const changeSources = ['you', 'colleague', 'register', 'run', 'unknown'] as const;

/** The newest change of a record: where it came from, and when. */
export const RecordChange = z.strictObject({
  /** Null when it is older than such changes are told apart. */
  at: z.iso.datetime().nullable(),
  by: z.enum(changeSources),
});
export type RecordChange = z.infer<typeof RecordChange>;

/** A record that somebody holds open, as it is now. */
export const HeldRecord = z.strictObject({
  /** The record that lives on, when the one that was named has been merged into it. */
  citizenId: CitizenId,
  /** ETag of the ties: a later one than what stands on the screen means that they have changed. */
  tiesRevision: z.string(),
  change: RecordChange,
  /** Colleagues with the record open, the one who was there first at the top. */
  others: z.array(Colleague),
  /** Seconds after which the hold is forgotten unless it is renewed. */
  forSeconds: z.number().int(),
});
export type HeldRecord = z.infer<typeof HeldRecord>;

/** Names a hold in pokes and when it is let go: opaque, made by the one who holds. */
export const HoldId = z.uuid();

export const holdPresence = operation({
  name: 'presence.hold',
  method: 'POST',
  path: '/citizens/:citizenId/presence',
  summary:
    'Say that one has a person’s record open, or still has; tells who else has, and whether it changed',
  params: z.strictObject({ citizenId: CitizenId }),
  body: z.strictObject({ holdId: HoldId, deskId: z.uuid(), doing: Doing }),
  responses: { 200: HeldRecord, 403: Problem, 404: Problem },
});

/** Holds that one can let go of at once. */
export const MOST_HOLDS = 40;

export const leavePresence = operation({
  name: 'presence.leave',
  method: 'POST',
  path: '/live/v1/leave',
  summary: 'Let go of own holds; unknown ones are passed over',
  body: z.strictObject({ holdIds: z.array(HoldId).max(MOST_HOLDS) }),
  responses: { 200: z.strictObject({ left: z.number().int() }), 403: Problem },
});

/** People whose rows can be asked about at once. */
export const MOST_ROWS = 200;

export const presenceAmong = operation({
  name: 'presence.among',
  method: 'POST',
  path: '/live/v1/among',
  summary: 'Which people of a list colleagues have open; of those alone whose records would open',
  body: z.strictObject({ citizenIds: z.array(CitizenId).max(MOST_ROWS) }),
  responses: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({ citizenId: CitizenId, others: z.array(Colleague).nonempty() }),
      ),
    }),
    403: Problem,
  },
});
