import type { Decision } from '#contract/flo-api/decision.ts';
import { decideSwitch } from '#rules/switching/decide-switch.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { open } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { withCaller } from '../standing/with-caller.ts';
import { readSwitchingCitizen } from './citizen-facts.ts';
import { countList, listFacts } from './list-facts.ts';

/** What the rules would answer now. Nothing is locked, nothing is changed. */
export async function previewSwitch(
  services: Services,
  context: RequestContext,
  citizenId: string,
  gpContractId: number,
): Promise<Decision> {
  const moment = momentOf(services);
  const { today, parameters } = moment;
  const citizen = await readSwitchingCitizen(services.pool, citizenId, today);
  if (citizen === undefined) throw new ProblemError('citizen.unknown');
  await open(context, citizen.subject, { db: services.pool, ...moment });
  const list = await countList(services.pool, gpContractId, today);
  const { openingThreshold } = parameters;
  const facts = list === undefined ? null : listFacts(list, { today, openingThreshold });
  const asked = await withCaller(services.pool, context, citizen.facts, citizenId);
  return decideSwitch(asked, facts, parameters);
}
