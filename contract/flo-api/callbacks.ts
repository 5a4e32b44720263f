import { CitizenId } from '../identifiers/ids.ts';
import { z } from '../zod.ts';
import { CallId, callThemes } from './calls.ts';
import { PersonName } from './citizen-view.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** How far a promise to call back has come. */
export const callbackStates = ['open', 'taken', 'done'] as const;

/** What came of trying. */
export const callbackOutcomes = [
  'done',
  /** Nobody answered; it waits for the next try. */
  'notReached',
  /** Given back to the unit. */
  'released',
  /** The person does not want it any more, or has called again. */
  'cancelled',
] as const;
export type CallbackOutcome = (typeof callbackOutcomes)[number];

/** A telephone number as the whole world writes it (E.164). */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/u);

const window = { from: z.iso.datetime(), to: z.iso.datetime() };

/** A promise to call somebody back. */
export const Callback = z.strictObject({
  callbackId: z.uuid(),
  citizenId: CitizenId,
  /** The person's name for the list; null when the record is shut to the reader. */
  name: PersonName.nullable(),
  /** Null when the record is shut to the reader, as the words. */
  phone: PhoneNumber.nullable(),
  /** Between these two instants. */
  ...window,
  theme: z.enum(callThemes),
  words: z.string().nullable(),
  unit: z.string(),
  state: z.enum(callbackStates),
  /** Who has taken it. */
  takenBy: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** How often nobody answered, and when that was last. */
  attempts: z.int().min(0),
  lastAttemptAt: z.iso.datetime().nullable(),
  createdBy: z.strictObject({ id: z.string(), name: z.string() }),
  createdAt: z.iso.datetime(),
  /** Sent as `If-Match`. */
  revision: z.string(),
  canOpen: z.boolean(),
});
export type Callback = z.infer<typeof Callback>;

const ofCallback = z.strictObject({ citizenId: CitizenId, callbackId: z.uuid() });
const answers = { 403: Problem, 404: Problem, 412: Problem, 422: Problem };

export const createCallback = operation({
  name: 'callback.create',
  method: 'POST',
  path: '/citizens/:citizenId/callbacks',
  summary: 'Promise to call a person back within a time',
  params: z.strictObject({ citizenId: CitizenId }),
  body: z.strictObject({
    callId: CallId.nullable(),
    phone: PhoneNumber,
    ...window,
    theme: z.enum(callThemes),
    words: z.string().trim().max(500),
    /** Null: one's own unit. */
    unit: z.string().min(1).max(100).nullable(),
  }),
  command: { ifMatch: false },
  responses: { 201: Callback, 403: Problem, 404: Problem, 422: Problem },
});

export const listCallbacks = operation({
  name: 'callback.list',
  method: 'GET',
  path: '/callbacks',
  summary: 'Promises to call back that the own unit has not kept yet, the most urgent first',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  responses: { 200: z.strictObject({ items: z.array(Callback) }), 403: Problem },
});

export const takeCallback = operation({
  name: 'callback.take',
  method: 'POST',
  path: '/citizens/:citizenId/callbacks/:callbackId/take',
  summary: 'Take a promise to call back upon oneself',
  params: ofCallback,
  body: z.strictObject({}),
  command: { ifMatch: true },
  responses: { 200: Callback, ...answers },
});

export const completeCallback = operation({
  name: 'callback.complete',
  method: 'POST',
  path: '/citizens/:citizenId/callbacks/:callbackId/outcome',
  summary: 'Tell what came of calling back',
  params: ofCallback,
  body: z.strictObject({ outcome: z.enum(callbackOutcomes) }),
  command: { ifMatch: true },
  responses: { 200: Callback, ...answers },
});
