import { standings } from '../codes/access.ts';
import { GPContractId } from '../identifiers/ids.ts';
import { z } from '../zod.ts';

/** What an adviser looked at or did for a person in a call. Each has sentences in the catalogues. */
export const trailCodes = [
  'lookedUp',
  'callerDeclared',
  'identityPassed',
  'identityFailed',
  'sawGP',
  'sawHistory',
  'sawLists',
  'sawQueuePlace',
  'sawExclusions',
  'sawMemberships',
  'sawAllocations',
  'sawPapers',
  'sawWishes',
  'sawEarlierCalls',
  /** A list was asked about: what the rules answered. */
  'switchExplained',
  'queueExplained',
  /** A wish was received, and waits for the register; `at` is when, `outcome` that it was refused. */
  'switchReceived',
  'queueReceived',
  'switched',
  'switchWithdrawn',
  'queueJoined',
  'queueLeft',
  'queueUndone',
  /** What was received in an outage was taken back before it was settled. */
  'wishTakenBack',
  'handedOver',
  'callbackPromised',
] as const;
export type TrailCode = (typeof trailCodes)[number];

/** One thing in the trail of a call: codes and ids, never words. */
export const TrailItem = z.strictObject({
  code: z.enum(trailCodes),
  /** When it was first done in the call. */
  at: z.iso.datetime(),
  /** How often it was done, where doing it again means something. */
  times: z.int().min(1).max(999),
  /** The list it is about. */
  gpContractId: GPContractId.optional(),
  /** The day something takes effect, in Norway. */
  effectiveDate: z.iso.date().optional(),
  /** What the rules answered: a code of `Decision`. */
  decision: z
    .string()
    .regex(/^[a-zA-Z.]{1,80}$/u)
    .optional(),
  outcome: z.enum(['allowed', 'refused']).optional(),
  /** Who was on the line. */
  caller: z.enum(standings).optional(),
});
export type TrailItem = z.infer<typeof TrailItem>;

/** Longest trail that is kept; a call of hours has fewer, for repeated things are one. */
export const MOST_TRAIL = 200;
