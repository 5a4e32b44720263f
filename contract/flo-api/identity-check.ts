import { CitizenId } from '../identifiers/ids.ts';
import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** What can be asked to be sure who is on the line. Never about a protected relative. */
export const identityQuestionKinds = [
  'birthDate',
  'address',
  'postalCode',
  'currentGP',
  'formerGP',
  'gpOffice',
  'lastSwitchMonth',
  'childBirthYear',
  'numberOfChildren',
] as const;

/** A question to the caller with the answer FLO knows. */
export const IdentityQuestion = z.strictObject({
  kind: z.enum(identityQuestionKinds),
  /** What the caller should say. Shown to the adviser alone, and never logged. */
  expected: z.string(),
});
export type IdentityQuestion = z.infer<typeof IdentityQuestion>;

export const identityQuestions = operation({
  name: 'identityCheck.questions',
  method: 'POST',
  path: '/citizens/:citizenId/identity-check/questions',
  summary: 'Questions that show whether the caller is who they say',
  params: z.strictObject({ citizenId: CitizenId }),
  body: z.strictObject({ asked: z.array(z.enum(identityQuestionKinds)).max(9) }),
  responses: {
    200: z.strictObject({ questions: z.array(IdentityQuestion), needed: z.number().int() }),
    403: Problem,
    404: Problem,
  },
});

/** How it went: kinds and results, never the answers. */
export const recordIdentityCheck = operation({
  name: 'identityCheck.record',
  method: 'POST',
  path: '/citizens/:citizenId/identity-check',
  summary: 'Record how an identity check went',
  params: z.strictObject({ citizenId: CitizenId }),
  body: z.strictObject({
    answers: z
      .array(z.strictObject({ kind: z.enum(identityQuestionKinds), right: z.boolean() }))
      .min(1)
      .max(9),
  }),
  command: { ifMatch: false },
  responses: {
    201: z.strictObject({
      checkId: z.uuid(),
      outcome: z.enum(['passed', 'failed']),
      at: z.iso.datetime(),
    }),
    403: Problem,
    404: Problem,
    422: Problem,
  },
});
