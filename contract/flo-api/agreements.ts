import { endGrounds, fillGroups, planKinds, planStates } from '../codes/agreements.ts';
import { listStatuses, relationshipCodes } from '../codes/code-lists.ts';
import { GPContractId, HprNumber, MunicipalityNumber } from '../identifiers/ids.ts';
import { LetterReference } from '../identifiers/letter-reference.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { PersonName } from './citizen-view.ts';
import { Decision } from './decision.ts';
import { At, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** What the municipality has decided, by its own number and date. */
const MunicipalDecision = z.strictObject({
  number: LetterReference.min(1),
  decidedOn: CivilDate,
});

const order = { effectiveDate: CivilDate, municipalDecision: MunicipalDecision };
const ending = {
  ...order,
  ground: z.enum(endGrounds),
  /** The day notice was given; null where none is needed. */
  noticeGivenOn: CivilDate.nullable(),
  /** Whether the list is locked for newcomers from now until then. */
  lockNow: z.boolean(),
};

/** A new agreement (FOR-2025-12-02-2405 §§ 8 and 9): whose, and the places that follow from it. */
const starting = {
  ...order,
  hprNumber: HprNumber,
  ceiling: z.number().int().min(0),
  lowAgreed: z.boolean(),
  /** First day after an agreement that is made for a time; null for one that is not. */
  endsOn: CivilDate.nullable(),
};

/** People to the list of a new practice (§ 9 fifth paragraph): how many at most, and from which groups. */
const filling = {
  count: z.number().int().min(1),
  groups: z.array(z.enum(fillGroups)).min(1).max(fillGroups.length),
};

/** What is to happen to a list, and on whose word. Nothing here says who of the people. */
export const PlanRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('end'),
    ...ending,
    /** The list the people go to; null: they are without one until they choose or are given one. */
    toContractId: GPContractId.nullable(),
  }),
  z.strictObject({ kind: z.literal('transfer'), ...ending, toContractId: GPContractId }),
  z.strictObject({
    kind: z.literal('reduction'),
    ...order,
    ceiling: z.number().int().min(0),
    /** Whether a ceiling below the lowest is agreed with the municipality. */
    lowAgreed: z.boolean(),
    noticeGivenOn: CivilDate.nullable(),
    /** Whether shorter notice is agreed, in a special case (FOR-2025-12-02-2405 § 11). */
    shorterAgreed: z.boolean(),
    lockNow: z.boolean(),
    toContractId: GPContractId.nullable(),
  }),
  z.strictObject({
    kind: z.literal('ceiling'),
    ...order,
    ceiling: z.number().int().min(0),
    lowAgreed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('lock'), ...order }),
  z.strictObject({ kind: z.literal('unlock'), ...order }),
  z.strictObject({
    kind: z.literal('extension'),
    ...order,
    /** First day after the time the agreement goes on past the age limit (§ 12). */
    until: CivilDate,
  }),
  z.strictObject({ kind: z.literal('start'), ...starting }),
  z.strictObject({ kind: z.literal('fill'), ...order, ...filling }),
]);
export type PlanRequest = z.infer<typeof PlanRequest>;

/** A new list beside another at its office, and the agreement of its first GP. */
export const OpeningRequest = z.strictObject({ ...starting, employed: z.boolean() });
export type OpeningRequest = z.infer<typeof OpeningRequest>;

/** The rule's answer to a new list. */
export const OpeningPreview = z.strictObject({ decision: Decision });

/** What became of the people when a plan was carried out. */
export const PlanOutcome = z.strictObject({
  /** People moved to the named list, and left without one. */
  moved: z.number().int(),
  withoutList: z.number().int(),
  /** Of those moved, how many the other list had no free place for on the day. */
  aboveCeiling: z.number().int(),
  /** Places in the queue of the list that fell away with it. */
  waitingClosed: z.number().int(),
});
export type PlanOutcome = z.infer<typeof PlanOutcome>;

export const AgreementPlan = z.strictObject({
  planId: z.uuid(),
  kind: z.enum(planKinds),
  state: z.enum(planStates),
  effectiveDate: CivilDate,
  municipalityNumber: MunicipalityNumber,
  municipalDecision: MunicipalDecision,
  toContractId: GPContractId.nullable(),
  ceiling: z.number().int().nullable(),
  ground: z.enum(endGrounds).nullable(),
  /** The GP of a new agreement; null of other kinds. */
  hprNumber: HprNumber.nullable(),
  /** First day after an extension past the age limit; null of other kinds. */
  until: CivilDate.nullable(),
  /** What the list of a new practice is to be filled with; null of other kinds. */
  fill: z.strictObject(filling).nullable(),
  plannedAt: z.iso.datetime(),
  plannedBy: z.string(),
  closedAt: z.iso.datetime().nullable(),
  /** The rule's answer when it was planned; of a stopped plan, why it could not be carried out. */
  decision: Decision,
  outcome: PlanOutcome.nullable(),
  /** SHA-256 of the seed of a draw: known from when it was planned. */
  seedHash: z.string().nullable(),
});
export type AgreementPlan = z.infer<typeof AgreementPlan>;

/** An agreement as those see it who carry out what municipalities decide. */
export const Agreement = z.strictObject({
  gpContractId: GPContractId,
  municipalityNumber: MunicipalityNumber,
  today: CivilDate,
  /** Revision of the agreement and its plans, for If-Match. */
  revision: z.string(),
  employed: z.boolean(),
  commonList: z.boolean(),
  agreementDate: CivilDate,
  valid: z.strictObject({ from: CivilDate, to: CivilDate.nullable() }),
  status: z.enum(listStatuses),
  maxPatients: z.number().int(),
  /** On the list today; those who come and those who go later. */
  people: z.number().int(),
  coming: z.number().int(),
  leaving: z.number().int(),
  /** Children under sixteen among them. */
  children: z.number().int(),
  waiting: z.number().int(),
  doctors: z.array(
    z.strictObject({
      hprNumber: HprNumber,
      name: PersonName,
      relationship: z.enum(relationshipCodes),
      valid: z.strictObject({ from: CivilDate, to: CivilDate.nullable() }),
      /**
       * When the agreement ends by age (§ 12), an extension counted; null for those who do not need to
       * know, and for others than GPs.
       */
      ageLimitOn: CivilDate.nullable(),
    }),
  ),
  /** Newest first. */
  plans: z.array(AgreementPlan),
  /** Set when it was asked for at a moment: nothing can be written on such a view. */
  moment: Moment.optional(),
});
export type Agreement = z.infer<typeof Agreement>;

/** What would happen, in figures: never who. */
export const PlanPreview = z.strictObject({
  decision: Decision,
  /** People on the list on the day, as far as is known today. */
  people: z.number().int(),
  households: z.number().int(),
  children: z.number().int(),
  /** People who have chosen another GP already, and go there whatever happens. */
  leavingAnyway: z.number().int(),
  /** How many would be drawn; 0 where nobody is. */
  toDraw: z.number().int(),
  /** To which list how many, and how many places are free there now. */
  moves: z.array(
    z.strictObject({
      gpContractId: GPContractId,
      people: z.number().int(),
      freePlaces: z.number().int(),
    }),
  ),
  withoutList: z.number().int(),
  waitingClosed: z.number().int(),
  /** Of a new practice: who would be moved to the list, from how many lists; null of other kinds, and when refused. */
  fill: z
    .strictObject({
      newlyRegistered: z.number().int(),
      reducedList: z.number().int(),
      lists: z.number().int(),
      /** Places nobody waits for. */
      freePlaces: z.number().int(),
    })
    .nullable(),
});
export type PlanPreview = z.infer<typeof PlanPreview>;

/** Everything anybody needs to draw again: people appear under names that hold in this draw only. */
export const DrawProof = z.strictObject({
  planId: z.uuid(),
  state: z.enum(planStates),
  seedHash: z.string(),
  hashPublishedAt: z.iso.datetime(),
  /** Null until the list is frozen. */
  frozenAt: z.iso.datetime().nullable(),
  frozenHash: z.string().nullable(),
  /** Who is drawn together or not at all. */
  units: z.array(z.array(z.string())).nullable(),
  need: z.number().int().nullable(),
  /** Null until it is drawn. */
  seed: z.string().nullable(),
  drawn: z.array(z.string()).nullable(),
});
export type DrawProof = z.infer<typeof DrawProof>;

const list = { gpContractId: z.coerce.number().pipe(GPContractId) };
const plan = { ...list, planId: z.uuid() };
const refusals = {
  403: Problem,
  404: Problem,
  409: Problem,
  412: Problem,
  422: Problem,
  428: Problem,
};

export const getAgreement = operation({
  name: 'agreement.get',
  method: 'GET',
  path: '/gp-contracts/:gpContractId/agreement',
  summary: 'An agreement with its people in figures and what is planned for it, now or at a moment',
  params: z.strictObject(list),
  query: At,
  responses: { 200: Agreement, 403: Problem, 404: Problem, 422: Problem },
});

export const previewPlan = operation({
  name: 'agreement.preview',
  method: 'POST',
  path: '/gp-contracts/:gpContractId/plans/preview',
  summary: 'What a plan would lead to, in figures; nothing is changed',
  params: z.strictObject(list),
  body: PlanRequest,
  responses: { 200: PlanPreview, 403: Problem, 404: Problem },
});

export const makePlan = operation({
  name: 'agreement.plan',
  method: 'POST',
  path: '/gp-contracts/:gpContractId/plans',
  summary: 'Plan what a municipality has decided about a list',
  params: z.strictObject(list),
  body: PlanRequest,
  command: { ifMatch: true },
  responses: { 201: Agreement, ...refusals },
});

export const previewOpening = operation({
  name: 'agreement.previewOpening',
  method: 'POST',
  path: '/gp-contracts/:gpContractId/new-list/preview',
  summary: 'Whether a new list may begin at the office of this one; nothing is changed',
  params: z.strictObject(list),
  body: OpeningRequest,
  responses: { 200: OpeningPreview, 403: Problem, 404: Problem },
});

export const openList = operation({
  name: 'agreement.openList',
  method: 'POST',
  path: '/gp-contracts/:gpContractId/new-list',
  summary: 'Open a new list with its first GP at the office of this one',
  params: z.strictObject(list),
  body: OpeningRequest,
  command: { ifMatch: false },
  responses: {
    201: Agreement,
    403: Problem,
    404: Problem,
    409: Problem,
    422: Problem,
    428: Problem,
  },
});

export const cancelPlan = operation({
  name: 'agreement.cancelPlan',
  method: 'POST',
  path: '/gp-contracts/:gpContractId/plans/:planId/cancel',
  summary: 'Cancel a plan before anything of it is done',
  params: z.strictObject(plan),
  body: z.strictObject({}),
  command: { ifMatch: true },
  responses: { 200: Agreement, ...refusals },
});

export const getDraw = operation({
  name: 'agreement.draw',
  method: 'GET',
  path: '/gp-contracts/:gpContractId/plans/:planId/draw',
  summary: 'Everything needed to repeat the draw of a reduction',
  params: z.strictObject(plan),
  responses: { 200: DrawProof, 403: Problem, 404: Problem },
});
