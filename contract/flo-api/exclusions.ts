import { CitizenId, GPContractId, HprNumber, MunicipalityNumber } from '../identifiers/ids.ts';
import { LetterReference } from '../identifiers/letter-reference.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { PersonName } from './citizen-view.ts';
import { Decision } from './decision.ts';
import { At, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

const citizen = z.strictObject({ citizenId: CitizenId });

/** What can become of a municipality's decision: an appeal to the county governor, or its end. */
export const exclusionEvents = ['appealed', 'upheld', 'overturned', 'cancelled'] as const;

/** A municipality's decision that a person is moved away from a doctor (FOR-2025-12-02-2405 §§ 38–39). */
export const Exclusion = z.strictObject({
  exclusionId: z.uuid(),
  /** The list the person was on; the doctor cannot be chosen on another one either. */
  gpContractId: GPContractId,
  /** Null when the decision is older than what is known of the list's doctors. */
  doctor: z.strictObject({ hprNumber: HprNumber, name: PersonName }).nullable(),
  municipalityName: z.string().nullable(),
  decidedOn: CivilDate,
  /** The municipality's own reference. */
  reference: z.string().nullable(),
  appealedOn: CivilDate.nullable(),
  appealDecidedOn: CivilDate.nullable(),
  endedOn: CivilDate.nullable(),
  endReason: z.enum(['cancelled', 'overturned']).nullable(),
});
export type Exclusion = z.infer<typeof Exclusion>;

export const ExclusionReceipt = z.strictObject({
  citizenId: CitizenId,
  exclusion: Exclusion,
  decision: Decision,
  /** ETag of the ties after the write. */
  tiesRevision: z.string(),
});
export type ExclusionReceipt = z.infer<typeof ExclusionReceipt>;

/** The municipality's decision, as it is registered. */
export const ExclusionDecision = z.strictObject({
  gpContractId: GPContractId,
  /** The doctor it is about; may be left out where the list had one GP alone that day. */
  hprNumber: HprNumber.nullish(),
  municipalityNumber: MunicipalityNumber,
  decidedOn: CivilDate,
  reference: LetterReference.nullable(),
});
export type ExclusionDecision = z.infer<typeof ExclusionDecision>;

const refused = {
  403: Problem,
  404: Problem,
  409: Problem,
  412: Problem,
  422: Problem,
  428: Problem,
} as const;

export const listExclusions = operation({
  name: 'exclusion.list',
  method: 'GET',
  path: '/citizens/:citizenId/exclusions',
  summary: 'Doctors whom a person may not choose, newest first, ended ones too, now or at a moment',
  params: citizen,
  query: At,
  responses: {
    200: z.strictObject({ items: z.array(Exclusion), moment: Moment.optional() }),
    403: Problem,
    404: Problem,
    422: Problem,
  },
});

export const registerExclusion = operation({
  name: 'exclusion.register',
  method: 'POST',
  path: '/citizens/:citizenId/exclusions',
  summary: 'Register that a municipality has moved a person away from a doctor',
  params: citizen,
  body: ExclusionDecision,
  command: { ifMatch: true },
  responses: { 201: ExclusionReceipt, ...refused },
});

export const recordExclusion = operation({
  name: 'exclusion.record',
  method: 'POST',
  path: '/citizens/:citizenId/exclusions/:exclusionId/events',
  summary: 'Register an appeal of the decision, its outcome, or that the decision is cancelled',
  params: z.strictObject({ citizenId: CitizenId, exclusionId: z.uuid() }),
  body: z.strictObject({ event: z.enum(exclusionEvents), on: CivilDate }),
  command: { ifMatch: true },
  responses: { 200: ExclusionReceipt, ...refused },
});
