import { MunicipalityNumber } from '../identifiers/ids.ts';
import { LetterReference } from '../identifiers/letter-reference.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { At, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

const letter = {
  letterDate: CivilDate,
  /** The letter's own reference; never a name or a number of a person. */
  letterReference: LetterReference.min(1),
};

/** A letter that suspends a municipality's duty to have the scheme, or ends the suspension. */
export const DutyChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('suspend'),
    from: CivilDate,
    /** First day the duty holds again; null when nobody knows yet. */
    to: CivilDate.nullable(),
    ...letter,
  }),
  /** `from`: the first day the duty holds again. */
  z.strictObject({ kind: z.literal('resume'), from: CivilDate, ...letter }),
]);
export type DutyChange = z.infer<typeof DutyChange>;

const Letter = z.strictObject({ date: CivilDate, reference: z.string() });

/** When a municipality's duty to have the scheme is suspended (LOV-1999-07-02-63 § 2-1c third paragraph). */
export const MunicipalDuty = z.strictObject({
  municipalityNumber: MunicipalityNumber,
  suspendedToday: z.boolean(),
  /** ETag of the duty. */
  revision: z.string(),
  /** The newest first. */
  suspensions: z.array(
    z.strictObject({
      from: CivilDate.nullable(),
      to: CivilDate.nullable(),
      /** Null of those that were known before letters were kept. */
      letter: Letter.nullable(),
      endLetter: Letter.nullable(),
    }),
  ),
  /** Set when it was asked for at a moment: nothing can be written on such a view. */
  moment: Moment.optional(),
});
export type MunicipalDuty = z.infer<typeof MunicipalDuty>;

const municipality = z.strictObject({ municipalityNumber: MunicipalityNumber });

export const getMunicipalDuty = operation({
  name: 'allocation.duty',
  method: 'GET',
  path: '/municipalities/:municipalityNumber/duty',
  summary: 'When a municipality’s duty to have the GP scheme is suspended, and by which letters',
  params: municipality,
  query: At,
  responses: { 200: MunicipalDuty, 403: Problem, 404: Problem, 422: Problem },
});

export const changeMunicipalDuty = operation({
  name: 'allocation.changeDuty',
  method: 'POST',
  path: '/municipalities/:municipalityNumber/duty',
  summary: 'Register a letter that suspends a municipality’s duty, or that ends the suspension',
  params: municipality,
  body: DutyChange,
  command: { ifMatch: true },
  responses: {
    201: MunicipalDuty,
    403: Problem,
    404: Problem,
    412: Problem,
    422: Problem,
    428: Problem,
  },
});
