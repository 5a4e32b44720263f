import { z } from '../zod.ts';
import { CivilDate } from '../time/civil-date.ts';

/** Days from `from` up to, not including, `to`; no `to` means no end is known. */
export const Period = z.strictObject({ from: CivilDate, to: CivilDate.nullable() });
export type Period = z.infer<typeof Period>;
