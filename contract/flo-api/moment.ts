import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';

/**
 * Both axes of time, for every reading: `asOf` the day that is shown, `knownAt` the instant (UTC) at
 * which FLO knew what is told. Left out: now. `knownAt` alone shows the day it lies on.
 */
export const at = {
  asOf: CivilDate.optional(),
  knownAt: z.iso.datetime().optional(),
} as const;
export const At = z.strictObject(at);
export type At = z.infer<typeof At>;

/** What may be missing from the memory of a moment. */
export const forgettable = [
  /** Name, status and the like: shown as first written down. */
  'person',
  /** Changes of status are known by the day of the last one only. */
  'status',
  /** Addresses and family are known by day, not by when FLO learnt of them. */
  'address',
  'relatives',
  /** The agreement: shown as first written down. */
  'agreement',
  'doctors',
  /** Whether the list was open: which way it last turned was not written down. */
  'listStatus',
  /** Municipalities' decisions that a doctor may not be chosen: shown as they are now. */
  'exclusions',
  /** A place in a queue: it has been changed without its being written down when. */
  'queue',
  /** Who in a queue would have been passed over, and how far an opening would have reached. */
  'passedOver',
  /** When the duty to have the scheme was suspended. */
  'duty',
  /** What a municipality starts from that has sent no letter: shown as it is now. */
  'standard',
] as const;

/** The moment an answer is of; absent from an answer of now. */
export const Moment = z.strictObject({
  asOf: CivilDate,
  knownAt: z.iso.datetime(),
  /** What FLO cannot tell of that moment, and shows as it was first written down. */
  notKnown: z.array(z.enum(forgettable)),
});
export type Moment = z.infer<typeof Moment>;
