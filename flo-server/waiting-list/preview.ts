import type { Decision } from '#contract/flo-api/decision.ts';
import { decideJoin } from '#rules/waiting-list/decide-join.ts';
import { decideLeave } from '#rules/waiting-list/decide-leave.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { open } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { withCaller } from '../standing/with-caller.ts';
import { readSwitchingCitizen } from '../switching/citizen-facts.ts';
import { countList, listFacts } from '../switching/list-facts.ts';
import { joinFactsOf } from './join-facts.ts';
import { readPlace } from './place.ts';

/** What the rules would answer now: to joining a queue, or (null) to leaving the one there is. */
export async function previewQueue(
  services: Services,
  context: RequestContext,
  citizenId: string,
  gpContractId: number | null,
): Promise<Decision> {
  const moment = momentOf(services);
  const { today, parameters } = moment;
  const db = services.pool;
  const citizen = await readSwitchingCitizen(db, citizenId, today);
  if (citizen === undefined) throw new ProblemError('citizen.unknown');
  await open(context, citizen.subject, { db, ...moment });
  const asked = await withCaller(db, context, citizen.facts, citizenId);
  const place = await readPlace(db, citizenId, today);
  const facts = await joinFactsOf(db, context, asked, citizenId, place);
  if (gpContractId === null) return decideLeave(facts, parameters);
  const list = await countList(db, gpContractId, today);
  const { openingThreshold } = parameters;
  return decideJoin(
    facts,
    list === undefined ? null : listFacts(list, { today, openingThreshold }),
    parameters,
  );
}
