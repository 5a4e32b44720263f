import { CitizenId, GPContractId } from '../identifiers/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { PersonName } from './citizen-view.ts';
import { Decision } from './decision.ts';
import { At, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { CollectedWish } from './outages.ts';
import { Problem } from './problem.ts';
import { queueSources } from './queue-codes.ts';

const citizen = z.strictObject({ citizenId: CitizenId });

/** A list that is waited for, with what is needed to speak of it. */
const QueueList = z.strictObject({
  gpContractId: GPContractId,
  gpName: PersonName.nullable(),
  listName: z.string().nullable(),
  /** Empty where the office would tell where a protected person lives. */
  officeName: z.string(),
});

/** A place in a queue. */
export const QueuePlace = z.strictObject({
  ...QueueList.shape,
  joinedAt: z.iso.datetime(),
  /** Place in the queue, 1 = next. */
  position: z.number().int().positive(),
  length: z.number().int().positive(),
});
export type QueuePlace = z.infer<typeof QueuePlace>;

/** Proof of a change of a queue, and all that is needed to read it aloud. */
export const WaitingListReceipt = z.strictObject({
  changeId: z.uuid(),
  citizenId: CitizenId,
  kind: z.enum(['join', 'replace', 'leave', 'undo']),
  at: z.iso.datetime(),
  /** The place the person has now; null when it was given up. */
  place: QueuePlace.nullable(),
  /** The place that was given up. Who joins again stands last. */
  givenUp: QueuePlace.nullable(),
  /** It can be taken back until then, while nobody is served from the queue; null when it cannot. */
  undoableUntil: z.iso.datetime().nullable(),
  decision: Decision,
  /** ETag of the ties after the write. */
  tiesRevision: z.string(),
});
export type WaitingListReceipt = z.infer<typeof WaitingListReceipt>;

const changed = {
  201: WaitingListReceipt,
  403: Problem,
  404: Problem,
  409: Problem,
  412: Problem,
  422: Problem,
  428: Problem,
};

export const previewWaitingList = operation({
  name: 'waitingList.preview',
  method: 'POST',
  path: '/citizens/:citizenId/waiting-list/preview',
  summary: 'What the rules would answer now; nothing is changed',
  params: citizen,
  /** The list to wait for; null to leave the queue. */
  body: z.strictObject({ gpContractId: GPContractId.nullable() }),
  responses: { 200: Decision, 403: Problem, 404: Problem },
});

export const joinWaitingList = operation({
  name: 'waitingList.join',
  method: 'POST',
  path: '/citizens/:citizenId/waiting-list/join',
  summary: 'Join a queue, and give up the place in another',
  params: citizen,
  body: z.strictObject({ gpContractId: GPContractId }),
  command: { ifMatch: true },
  /** 202 during a registered outage: it is settled afterwards, in order. */
  responses: { ...changed, 202: CollectedWish },
});

export const leaveWaitingList = operation({
  name: 'waitingList.leave',
  method: 'POST',
  path: '/citizens/:citizenId/waiting-list/leave',
  summary: 'Leave the queue',
  params: citizen,
  body: z.strictObject({}),
  command: { ifMatch: true },
  responses: changed,
});

export const undoWaitingList = operation({
  name: 'waitingList.undo',
  method: 'POST',
  path: '/citizens/:citizenId/waiting-list/undo',
  summary: 'Take the last change of a queue back while nobody has been served in between',
  params: citizen,
  body: z.strictObject({ changeId: z.uuid() }),
  command: { ifMatch: true },
  responses: changed,
});

/** An opening of a list, in figures. */
export const ListOpening = z.strictObject({
  openedOn: CivilDate,
  effectiveDate: CivilDate,
  outcome: z.enum(['opens', 'staysOpen']),
  freePlaces: z.number().int().min(0),
  toUnallocated: z.number().int().min(0),
  toWaiting: z.number().int().min(0),
  passedOver: z.number().int().min(0),
  /** Why the person was passed over in it; null when it did not come to the person. */
  ownReason: z.string().nullable(),
});
export type ListOpening = z.infer<typeof ListOpening>;

/** Everything an adviser can say of somebody's place in a queue. Others are figures only. */
export const ExplainedPlace = z.strictObject({
  place: QueuePlace,
  /** What the place means, in words to read aloud. */
  decision: Decision,
  /** People without a list who would be given places first. */
  unallocatedBefore: z.number().int().min(0),
  /** Those before who would be passed over if the list opened now, by reason. */
  passedOverBefore: z.array(
    z.strictObject({ reason: z.string(), count: z.number().int().positive() }),
  ),
  /** Places the list must give out at once; null when the person would be passed over. */
  placesNeeded: z.number().int().positive().nullable(),
  /** The last times the list gave out places, newest first. */
  openings: z.array(ListOpening),
});
export type ExplainedPlace = z.infer<typeof ExplainedPlace>;

/** A place in a queue as it stood at a moment: in figures, as everywhere. */
export const QueueThen = z.strictObject({
  place: QueuePlace,
  /** People who stood in front. */
  inFront: z.number().int().min(0),
  /** The last times the list had given out places by then, newest first. */
  openings: z.array(ListOpening),
});
export type QueueThen = z.infer<typeof QueueThen>;

export const explainWaitingList = operation({
  name: 'waitingList.explain',
  method: 'GET',
  path: '/citizens/:citizenId/waiting-list',
  summary:
    'The place in the queue, who is before and why, and what an opening would give; or how it stood',
  params: citizen,
  query: At,
  responses: {
    200: z.strictObject({
      /** Null for whoever waits for nothing, and of another moment than now. */
      explained: ExplainedPlace.nullable(),
      /** Of a moment: the place the person had; null for whoever waited for nothing. */
      stood: QueueThen.nullable().optional(),
      moment: Moment.optional(),
    }),
    403: Problem,
    404: Problem,
    422: Problem,
  },
});

/** Somebody the places would come to. Who it is stands there for those who may open the record. */
export const SimulatedPerson = z.strictObject({
  source: z.enum(queueSources),
  /** Place among those without a list, or in the queue. */
  position: z.number().int().positive(),
  /** Waiting, or without a list, since. */
  since: CivilDate,
  /** Which of the places; null for somebody who gets none. */
  order: z.number().int().positive().nullable(),
  /** Why somebody is passed over. */
  reason: z.string().nullable(),
  /** Whether the place in the queue falls away with that. */
  lapses: z.boolean(),
  person: z.strictObject({ citizenId: CitizenId, name: PersonName }).nullable(),
});
export type SimulatedPerson = z.infer<typeof SimulatedPerson>;

/** What a list would do with its places. Nothing is changed. */
export const SimulatedOpening = z.strictObject({
  list: QueueList,
  outcome: z.enum(['opens', 'staysOpen', 'full', 'staysClosed', 'locked', 'ended', 'notStarted']),
  effectiveDate: CivilDate,
  openingThreshold: z.number().int().min(1),
  /** As the list stands today. */
  maxPatients: z.number().int().min(0),
  occupied: z.number().int().min(0),
  /** Places the simulation gave out of, and those left. */
  places: z.number().int().min(0),
  placesLeft: z.number().int().min(0),
  waiting: z.number().int().min(0),
  unallocated: z.number().int().min(0),
  served: z.array(SimulatedPerson),
  passedOver: z.array(SimulatedPerson),
  /** The first of those the places do not reach, and how many they are. */
  remaining: z.array(SimulatedPerson),
  remainingCount: z.number().int().min(0),
  /** Those of the served who would use one of the year's switches. */
  counting: z.number().int().min(0),
});
export type SimulatedOpening = z.infer<typeof SimulatedOpening>;

/** The most places one can ask about: a whole list. */
export const MAX_SIMULATED_PLACES = 2500;

export const simulateOpening = operation({
  name: 'waitingList.simulate',
  method: 'POST',
  path: '/gp-contracts/:gpContractId/waiting-list/simulation',
  summary: 'Who would get places if the list had so many free, and who would be passed over',
  params: z.strictObject({ gpContractId: z.coerce.number().pipe(GPContractId) }),
  /** Free places to try; null for those that are free now. */
  body: z.strictObject({ places: z.number().int().min(0).max(MAX_SIMULATED_PLACES).nullable() }),
  responses: { 200: SimulatedOpening, 403: Problem, 404: Problem },
});
