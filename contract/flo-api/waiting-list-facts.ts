import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { CitizenSwitchFacts } from './switch-facts.ts';

/** The place a person has in a queue, as the rules read it. */
export const WaitingFacts = z.strictObject({
  gpContractId: z.number().int().positive(),
  /** Place in the queue, 1 = next. */
  position: z.number().int().positive(),
  length: z.number().int().positive(),
  /** The day the person joined. */
  since: CivilDate,
});
export type WaitingFacts = z.infer<typeof WaitingFacts>;

/** What the rules of queues read of a person; the list's half is `ListSwitchFacts`. */
export const JoinFacts = z.strictObject({
  citizen: CitizenSwitchFacts,
  /** The queue the person stands in; one at a time. */
  waiting: WaitingFacts.nullable(),
  /** Whether a parent who calls lives where the child lives; null when nobody calls as a parent. */
  callerSharesAddress: z.boolean().nullable(),
});
export type JoinFacts = z.infer<typeof JoinFacts>;
