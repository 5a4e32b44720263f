import type { ExplainedPlace } from '#contract/flo-api/waiting-list.ts';
import { explainPlace } from '#rules/waiting-list/explain-place.ts';
import type { RequestContext } from '../http/handlers.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { countList, listFacts } from '../switching/list-facts.ts';
import { readCandidates } from './candidates.ts';
import { readOpenings } from './openings.ts';
import { placeView, readPlace } from './place.ts';

/** The place a person has in a queue, explained; null when the person waits for nothing. */
export async function explainQueue(
  services: Services,
  context: RequestContext,
  id: string,
): Promise<ExplainedPlace | null> {
  const moment = momentOf(services);
  const { today, parameters } = moment;
  const db = services.pool;
  const { citizenId, access } = await openCitizen(context, id, { db, ...moment });
  const place = await readPlace(db, citizenId, today);
  const counted = place && (await countList(db, place.gpContractId, today));
  if (place === undefined || counted === undefined) return null;
  const { openingThreshold, switchesPerYear } = parameters;
  const list = listFacts(counted, { today, openingThreshold });
  const { waiting, unallocated } = await readCandidates(
    db,
    place.gpContractId,
    today,
    switchesPerYear,
  );
  const explained = explainPlace(place.entryId, list, waiting, unallocated, parameters, today);
  // Served, or gone, between the two questions.
  if (explained === undefined) return null;
  const { decision, unallocatedBefore, passedOverBefore, placesNeeded } = explained;
  const { position, length } = explained;
  return {
    place: placeView({ ...place, position, length }, access),
    decision,
    unallocatedBefore,
    passedOverBefore: passedOverBefore.map((one) => ({ ...one })),
    placesNeeded,
    openings: await readOpenings(db, place.gpContractId, place.entryId),
  };
}
