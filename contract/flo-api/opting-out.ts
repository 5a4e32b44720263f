import { CitizenId, MunicipalityNumber } from '../identifiers/ids.ts';
import { LetterReference } from '../identifiers/letter-reference.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { Decision } from './decision.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

const citizen = z.strictObject({ citizenId: CitizenId });

/** What the municipality has reported: it is there the person says so (§ 2 third paragraph). */
export const OptingOutReport = z.strictObject({
  direction: z.enum(['out', 'in']),
  municipalityNumber: MunicipalityNumber,
  /** The day the municipality was notified. */
  reportedOn: CivilDate,
  /** The municipality's own reference; never a name or a number of a person. */
  reference: LetterReference.nullable(),
});
export type OptingOutReport = z.infer<typeof OptingOutReport>;

/** What it would mean, also before the municipality has reported anything: then it is null who and when. */
export const OptingOutQuestion = OptingOutReport.extend({
  municipalityNumber: MunicipalityNumber.nullable(),
  reportedOn: CivilDate.nullable(),
});
export type OptingOutQuestion = z.infer<typeof OptingOutQuestion>;

/** Proof that a report was registered, and what follows from it. */
export const OptingOutReceipt = z.strictObject({
  reportId: z.uuid(),
  citizenId: CitizenId,
  direction: z.enum(['out', 'in']),
  registeredAt: z.iso.datetime(),
  decision: Decision,
  /** ETag of the ties after the write. */
  tiesRevision: z.string(),
});
export type OptingOutReceipt = z.infer<typeof OptingOutReceipt>;

export const previewOptingOut = operation({
  name: 'optingOut.preview',
  method: 'POST',
  path: '/citizens/:citizenId/opting-out/preview',
  summary:
    'What leaving or coming back would mean, reported or only asked about; nothing is changed',
  params: citizen,
  body: OptingOutQuestion,
  responses: { 200: Decision, 403: Problem, 404: Problem },
});

export const registerOptingOut = operation({
  name: 'optingOut.register',
  method: 'POST',
  path: '/citizens/:citizenId/opting-out',
  summary: 'Register that the municipality reports somebody out of, or into, the scheme',
  params: citizen,
  body: OptingOutReport,
  command: { ifMatch: true },
  responses: {
    201: OptingOutReceipt,
    403: Problem,
    404: Problem,
    409: Problem,
    412: Problem,
    422: Problem,
    428: Problem,
  },
});
