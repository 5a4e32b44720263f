import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import type { Queryable } from '../db/pool.ts';
import type { RequestContext } from '../http/handlers.ts';
import { callerNow } from './on-behalf.ts';

/** The citizen's half of the rule's input with who is on the line in it, as it holds now. */
export async function withCaller(
  db: Queryable,
  { principal }: RequestContext,
  facts: CitizenSwitchFacts,
  citizenId: string,
): Promise<CitizenSwitchFacts> {
  const { ageYears, today } = facts;
  return { ...facts, caller: await callerNow(db, { principal, citizenId, ageYears, today }) };
}
