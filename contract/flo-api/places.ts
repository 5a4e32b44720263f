import { z } from '../zod.ts';
import { listStatuses } from '../codes/code-lists.ts';

/** How full a list is on the server's day. */
export const Places = z.strictObject({
  status: z.enum(listStatuses),
  maxPatients: z.number().int().min(0),
  /** People with a tie now or pending. */
  occupied: z.number().int().min(0),
  /** Free places somebody who calls can have: 0 unless the list is open, and none of those who wait. */
  placesAvailable: z.number().int().min(0),
  waiting: z.number().int().min(0),
});
export type Places = z.infer<typeof Places>;
