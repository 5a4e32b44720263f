import type { EventOf } from '#contract/flo-api/register-event.ts';
import type { EventFacts } from '#rules/register-events/event-facts.ts';
import { changeNin } from '../ledger/change-nin.ts';
import type { IdentityOutcome } from '../ledger/change-nin.ts';
import { mergePersons } from '../ledger/merge-persons.ts';
import type { EventScope } from './scope.ts';

/** What the ledger keeps as the reason: whose word it is. */
const REASON = 'Folkeregisteret';

/** Gives somebody a new number, or makes two records one, by the ledger's own rules. */
export async function changeIdentity(
  { db, operation, principal, now, today }: EventScope,
  event: EventOf<'ninChange'> | EventOf<'merge'>,
  { person, other }: EventFacts,
): Promise<IdentityOutcome> {
  const act = { operation, principal, reason: REASON, now, today };
  const citizenId = person?.citizenId ?? '';
  return event.type === 'ninChange'
    ? changeNin(db, { citizenId, nin: event.newNin, validFrom: event.occurredOn }, act)
    : mergePersons(db, { survivorId: citizenId, duplicateId: other?.citizenId ?? '' }, act);
}
