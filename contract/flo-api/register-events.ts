import { CitizenId } from '../identifiers/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { Decision } from './decision.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';
import { registerEventTypes } from './register-event.ts';

/** Why an event could not be carried out by itself. Each has its words in nb, nn and en. */
export const eventExceptions = [
  /** It does not have the shape of an event. */
  'malformed',
  /** The same number came with other contents. */
  'sequenceReused',
  'fromTheFuture',
  /** Its day lies before any regulation of the scheme. */
  'outsideLaw',
  'unknownPerson',
  /** A parent or a holder of responsibility is not in the register. */
  'unknownRelative',
  /** What it tells is known already, by another number. */
  'alreadyRegistered',
  /** Something newer of the same person has been carried out. */
  'outOfOrder',
  /** It says the opposite of what the register says. */
  'contradictory',
  'deadPerson',
  'notResident',
  'twoMothers',
  /** More people at the address than a home has. */
  'householdTooLarge',
  'unknownPlace',
  /** The child stands in the register; on whose list is not known. */
  'noParentsKnown',
  'noHolderKnown',
  'noMother',
  'parentsLiveElsewhere',
  /** The database held it to a rule that nobody had thought of. */
  'refusedByDatabase',
] as const;
export type EventException = (typeof eventExceptions)[number];

/** What a caseworker does with an exception. */
export const settlements = ['retry', 'reject', 'byHand'] as const;
export type Settlement = (typeof settlements)[number];

/** How an event stands. `rejected` and `byHand` were settled by a caseworker, with words. */
export const eventStates = ['received', 'done', 'exception', 'rejected', 'byHand'] as const;
export type EventState = (typeof eventStates)[number];

/** Takes events from the population register. Each is held to its shape alone: none refuses the others. */
export const receiveRegisterEvents = operation({
  name: 'registerEvent.receive',
  method: 'POST',
  path: '/register-events',
  summary: 'Take events of the population register; known ones count once',
  body: z.strictObject({ events: z.array(z.unknown()).min(1).max(500) }),
  responses: {
    200: z.strictObject({
      /** One for each event, in their order. `known`: it came before, and nothing was done. */
      results: z.array(
        z.strictObject({
          sequence: z.number().int().nullable(),
          result: z.enum(['received', 'known', 'exception']),
          reason: z.enum(eventExceptions).nullable(),
        }),
      ),
    }),
    403: Problem,
    413: Problem,
  },
});

/** An event that waits for a caseworker. */
export const ExceptionItem = z.strictObject({
  eventId: z.number().int().positive(),
  sequence: z.number().int().nullable(),
  type: z.enum(registerEventTypes).nullable(),
  occurredOn: CivilDate.nullable(),
  receivedAt: z.iso.datetime(),
  reason: z.enum(eventExceptions),
  /** Whether all of it is left to do, or only which list a child is to be on. */
  leftToDo: z.enum(['all', 'placement']),
  /** Whom it is about, when the register knows. */
  citizenId: CitizenId.nullable(),
  /** Whether everybody it names may be opened by the reader: only then is the event itself told. */
  canOpen: z.boolean(),
  /** The event as it came, as text; null when it is not told. */
  contents: z.string().nullable(),
  /** The decision about the child's list, when there is one. */
  decision: Decision.nullable(),
});
export type ExceptionItem = z.infer<typeof ExceptionItem>;

export const listExceptions = operation({
  name: 'registerEvent.exceptions',
  method: 'GET',
  path: '/register-events/exceptions',
  summary: 'Events that wait for a caseworker, oldest first',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  responses: {
    200: z.strictObject({ items: z.array(ExceptionItem), total: z.number().int() }),
    403: Problem,
  },
});

/** Settles an exception: tries it again, sets it aside, or says that it was carried out by hand. */
export const settleException = operation({
  name: 'registerEvent.settle',
  method: 'POST',
  path: '/register-events/exceptions/:eventId/settlements',
  summary: 'Settle an event that waits for a caseworker',
  params: z.strictObject({ eventId: z.coerce.number().int().positive() }),
  body: z.strictObject({
    how: z.enum(settlements),
    /** Why, in the caseworker's words. */
    words: z.string().trim().min(3).max(500),
  }),
  command: { ifMatch: false },
  responses: {
    201: z.strictObject({
      eventId: z.number().int().positive(),
      state: z.enum(eventStates),
      /** Whom it is about, when the register knows. */
      citizenId: CitizenId.nullable(),
      /** Why it is still an exception, when it was tried again in vain. */
      reason: z.enum(eventExceptions).nullable(),
    }),
    403: Problem,
    404: Problem,
    422: Problem,
  },
});
