import { CitizenId } from '../identifiers/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { PersonName } from './citizen-view.ts';
import { Basis } from './decision.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

const citizen = z.strictObject({ citizenId: CitizenId });

/** A heading of the report with its rows: field → value, as FLO holds it. */
export const ReportSection = z.strictObject({
  /** Stable key; its heading comes from the catalogue. */
  key: z.string(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});

/** Everything FLO holds about a person (GDPR article 15). */
export const AccessReport = z.strictObject({
  citizenId: CitizenId,
  madeAt: z.iso.datetime(),
  name: PersonName,
  sections: z.array(ReportSection),
});
export type AccessReport = z.infer<typeof AccessReport>;

export const getAccessReport = operation({
  name: 'privacy.accessReport',
  method: 'GET',
  path: '/citizens/:citizenId/access-report',
  summary: 'Everything FLO holds about a person',
  params: citizen,
  responses: { 200: AccessReport, 403: Problem, 404: Problem },
});

/** What FLO itself holds and can put right; the rest is the population register's. */
export const rectifiableFields = ['languageForm', 'interpreterLanguage'] as const;

export const rectify = operation({
  name: 'privacy.rectify',
  method: 'POST',
  path: '/citizens/:citizenId/rectifications',
  summary: 'Put a wrong fact right (GDPR article 16)',
  params: citizen,
  body: z.strictObject({
    field: z.enum(rectifiableFields),
    value: z.string().max(20).nullable(),
    reason: z.string().trim().min(3).max(500),
  }),
  command: { ifMatch: true },
  responses: {
    201: z.strictObject({ rectificationId: z.uuid(), field: z.enum(rectifiableFields) }),
    403: Problem,
    404: Problem,
    412: Problem,
    422: Problem,
    428: Problem,
  },
});

/** What happened to each kind of fact when a person was de-identified. */
export const DeidentifiedPart = z.strictObject({
  part: z.enum(['name', 'nin', 'address', 'relatives', 'birthDate', 'ties', 'audit', 'switches']),
  outcome: z.enum(['removed', 'coarsened', 'kept']),
  /** Why it was kept or may go. */
  basis: z.array(Basis).min(1),
});

export const deidentify = operation({
  name: 'privacy.deidentify',
  method: 'POST',
  path: '/citizens/:citizenId/de-identification',
  summary: 'Remove who it was from a record the law no longer needs a name on',
  params: citizen,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500), preview: z.boolean() }),
  command: { ifMatch: false },
  responses: {
    200: z.strictObject({
      done: z.boolean(),
      on: CivilDate,
      parts: z.array(DeidentifiedPart),
    }),
    403: Problem,
    404: Problem,
    409: Problem,
    422: Problem,
  },
});
