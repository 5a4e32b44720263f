import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import type { JoinFacts } from '#contract/flo-api/waiting-list-facts.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { waitingFacts } from './place.ts';
import type { StoredPlace } from './place.ts';

const findAddress = statement<{ shared: boolean }>(
  'waitingList.callerSharesAddress',
  `select r.household_id is not null and r.household_id = p.household_id as shared
    from caller_standing s join citizen p on p.id = $2
      join citizen f on f.id = s.representative_id
      join citizen r on r.id = coalesce(f.merged_into, f.id)
    where s.id = $1 and s.kind = 'parent'`,
);

/** What the rules of queues read of a person, beside what the rules of switching read. */
export async function joinFactsOf(
  db: Queryable,
  { principal }: RequestContext,
  citizen: CitizenSwitchFacts,
  citizenId: string,
  place: StoredPlace | undefined,
): Promise<JoinFacts> {
  const { onBehalfOf } = principal;
  const [row] =
    onBehalfOf?.kind === 'parent' ? await findAddress(db, onBehalfOf.standingId, citizenId) : [];
  return {
    citizen,
    waiting: waitingFacts(place),
    callerSharesAddress: row?.shared ?? null,
  };
}
