import type { At, Moment } from '#contract/flo-api/moment.ts';
import type { QueueThen } from '#contract/flo-api/waiting-list.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { waitedAt } from '../gp-contracts/json.ts';
import type { RequestContext } from '../http/handlers.ts';
import { askedMoment, momentView } from '../ledger/moment.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { readOpenings } from './openings.ts';
import { listColumns, listSource, placeView } from './place.ts';
import type { StoredPlace } from './place.ts';

const waited = (entry: string): string => waitedAt(entry, '$4', '$3::timestamptz');

const findPlace = statement<StoredPlace>(
  'waitingList.placeAt',
  `select ${listColumns('gp_on_contract_at(c.id, $3)')}, e.id as "entryId", e.joined_at as "joinedAt",
      (select count(*)::integer from waiting_list_entry w where w.gp_contract_id = e.gp_contract_id
        and ${waited('w')} and (w.joined_at, w.id) <= (e.joined_at, e.id)) as position,
      (select count(*)::integer from waiting_list_entry w
        where w.gp_contract_id = e.gp_contract_id and ${waited('w')}) as length
    from waiting_list_entry e join ${listSource} on c.id = e.gp_contract_id
    where e.citizen_id = $1 and ${waited('e')}`,
);

const findKept = statement<{ kept: boolean }>(
  'waitingList.kept',
  `select not exists (select from waiting_list_entry w where w.citizen_id = $1 and w.joined_at <= $2
    and not was_kept('waiting_list_entry', w.id::text, $2)) as kept`,
);

/** How somebody stood in a queue on a day, as FLO knew it at an instant. */
export interface Stood {
  readonly stood: QueueThen | null;
  readonly moment: Moment;
}

/**
 * The place a person had in a queue, and how many stood in front. Who of them would have been passed over
 * is not known: what an opening would have given is explained of now only.
 *
 * @throws ProblemError unknown, denied, or not a moment that can be looked back to.
 */
export async function queueStood(
  services: Services,
  context: RequestContext,
  id: string,
  at: At,
): Promise<Stood> {
  const db = services.pool;
  const present = momentOf(services);
  const { citizenId, access } = await openCitizen(context, id, { db, ...present });
  const asked = await askedMoment(db, at, present.now);
  const { asOf, knownAt, until } = asked;
  const { kept } = onlyRow(await findKept(db, citizenId, knownAt));
  const [place] = await findPlace(db, citizenId, asOf, knownAt, until);
  const notKnown: Moment['notKnown'] = [
    ...(kept ? [] : (['queue'] as const)),
    ...(place === undefined ? [] : (['passedOver'] as const)),
  ];
  const moment = momentView(asked, notKnown);
  if (place === undefined) return { stood: null, moment };
  const openings = await readOpenings(db, place.gpContractId, place.entryId, until);
  const inFront = place.position - 1;
  return { stood: { place: placeView(place, access), inFront, openings }, moment };
}
