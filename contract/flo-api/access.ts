import { accessNextSteps, accessRules } from '../codes/access.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { z } from '../zod.ts';

/**
 * Why a record is not shown, as data: `rule` picks the sentence in nb, nn and en. Goes with the
 * problem `citizen.denied`.
 */
export const AccessRefusal = z.strictObject({
  rule: z.enum(accessRules),
  /** Whether a reason and an expiry open the record. */
  overridable: z.boolean(),
  nextSteps: z.array(z.enum(accessNextSteps)),
  /** What a hand-over or an override names; says nothing by itself. */
  citizenId: CitizenId,
});
export type AccessRefusal = z.infer<typeof AccessRefusal>;

/** That a record is open because somebody overrode a rule, and until when. */
export const AccessOverride = z.strictObject({
  rule: z.enum(accessRules),
  until: z.iso.datetime(),
});
export type AccessOverride = z.infer<typeof AccessOverride>;
