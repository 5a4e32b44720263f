import { CitizenId, GPContractId } from '../identifiers/ids.ts';
import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { Decision } from './decision.ts';
import { Problem } from './problem.ts';

/** Commands that compete for a place: while wishes are collected they are settled in order afterwards. */
export const collectedOperations = ['switch.request', 'waitingList.join'] as const;
export type CollectedOperation = (typeof collectedOperations)[number];

/**
 * How far a collected wish has come: `collected` waits; then it was carried out or refused like any
 * other command, was taken back, or its day was over and it became a task.
 */
export const wishStates = [
  'collected',
  'carriedOut',
  'refused',
  'withdrawn',
  'handedOver',
] as const;
export type WishState = (typeof wishStates)[number];

/** The answer to a wish that is collected: it has arrived, and nothing has been carried out. */
export const CollectedWish = z.strictObject({
  state: z.literal('collected'),
  /** The command's own key: what became of it is asked for by it. */
  key: z.uuid(),
  operation: z.enum(collectedOperations),
  citizenId: CitizenId,
  gpContractId: GPContractId,
  outageId: z.uuid(),
  /** When the service holds it to have been received from the caller. */
  receivedAt: z.iso.datetime(),
  /** When it arrived at the service. */
  arrivedAt: z.iso.datetime(),
  /** Whether the first of them is proved; then it is what counts if it lies in the outage. */
  proved: z.boolean(),
  /** It is settled after this instant. */
  collectUntil: z.iso.datetime(),
});
export type CollectedWish = z.infer<typeof CollectedWish>;

/** `planned` has not begun; `settling`: collecting is over, and wishes are carried out in order. */
export const outageStates = ['planned', 'collecting', 'settling', 'settled'] as const;

const times = {
  /** From when wishes that were received count by when they were received. */
  from: z.iso.datetime(),
  /** Until when; null as long as the outage lasts. */
  to: z.iso.datetime().nullable(),
  /** Until when wishes that compete for a place are collected. */
  collectUntil: z.iso.datetime(),
};

/** What was registered of an outage, and when: rows are never changed. */
export const OutageRegistration = z.strictObject({
  ...times,
  revision: z.int().positive(),
  /** About the outage, never about anybody. */
  reason: z.string(),
  recordedAt: z.iso.datetime(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
});

const figure = z.int().min(0);

/** An outage as it is registered now, what was registered before, and what became of the wishes. */
export const Outage = z.strictObject({
  outageId: z.uuid(),
  ...times,
  state: z.enum(outageStates),
  reason: z.string(),
  /** For `If-Match`. */
  revision: z.string(),
  /** Newest first. */
  registrations: z.array(OutageRegistration),
  settledAt: z.iso.datetime().nullable(),
  /** Wishes by how far they have come. */
  wishes: z.strictObject({
    collected: figure,
    carriedOut: figure,
    refused: figure,
    withdrawn: figure,
    handedOver: figure,
  }),
});
export type Outage = z.infer<typeof Outage>;

const reason = z.string().trim().min(3).max(200);

export const registerOutage = operation({
  name: 'outage.register',
  method: 'POST',
  path: '/outages',
  summary: 'Register an outage: wishes received in it are settled in the order they were received',
  body: z.strictObject({ ...times, reason }),
  command: { ifMatch: false },
  responses: { 201: Outage, 403: Problem, 422: Problem },
});

/** Ends or extends an outage and the collecting. A `collectUntil` that has passed means at once. */
export const changeOutage = operation({
  name: 'outage.change',
  method: 'POST',
  path: '/outages/:outageId/changes',
  summary: 'End or extend an outage, or the collecting of wishes',
  params: z.strictObject({ outageId: z.uuid() }),
  body: z.strictObject({ to: times.to, collectUntil: times.collectUntil, reason }),
  command: { ifMatch: true },
  responses: {
    201: Outage,
    403: Problem,
    404: Problem,
    412: Problem,
    422: Problem,
    428: Problem,
  },
});

export const listOutages = operation({
  name: 'outage.list',
  method: 'GET',
  path: '/outages',
  summary: 'Outages, newest first, with what was registered when and what became of the wishes',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  responses: { 200: z.strictObject({ items: z.array(Outage) }), 403: Problem },
});

/** The outage that is on, in the few words a telephone needs. */
export const getCurrentOutage = operation({
  name: 'outage.current',
  method: 'GET',
  path: '/outages/current',
  summary: 'Whether wishes are collected now, and until when',
  responses: {
    200: z.strictObject({
      outage: z
        .strictObject({ outageId: z.uuid(), ...times, state: z.enum(['collecting', 'settling']) })
        .nullable(),
    }),
    403: Problem,
  },
});

/** A wish of a person and what became of it. */
export const PersonsWish = z.strictObject({
  key: z.uuid(),
  operation: z.enum(collectedOperations),
  gpContractId: GPContractId,
  state: z.enum(wishStates),
  receivedAt: z.iso.datetime(),
  arrivedAt: z.iso.datetime(),
  proved: z.boolean(),
  collectUntil: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** When `refused`: the code of the answer, and of the decision if there is one. */
  code: z.string().nullable(),
  /** When a decision refused it: the decision, as it was made when the wish was settled. */
  decision: Decision.nullable(),
});
export type PersonsWish = z.infer<typeof PersonsWish>;

export const listWishes = operation({
  name: 'wish.list',
  method: 'GET',
  path: '/citizens/:citizenId/wishes',
  summary: 'What a person wished for while the service was away, and what became of it',
  params: z.strictObject({ citizenId: CitizenId }),
  responses: { 200: z.strictObject({ items: z.array(PersonsWish) }), 403: Problem, 404: Problem },
});

export const withdrawWish = operation({
  name: 'wish.withdraw',
  method: 'POST',
  path: '/citizens/:citizenId/wishes/:key/withdrawal',
  summary: 'Take back a wish that is collected and has not been settled',
  params: z.strictObject({ citizenId: CitizenId, key: z.uuid() }),
  body: z.strictObject({}),
  command: { ifMatch: false },
  responses: {
    201: z.strictObject({ key: z.uuid(), state: z.literal('withdrawn') }),
    403: Problem,
    404: Problem,
    409: Problem,
    422: Problem,
    428: Problem,
  },
});
