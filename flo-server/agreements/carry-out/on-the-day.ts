import type { Decision } from '#contract/flo-api/decision.ts';
import { decideOnTheDay } from '#rules/agreement/decide-on-the-day.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import type { BatchScope } from '../../jobs/job.ts';
import { readAgreement } from '../agreement-source.ts';
import type { AgreementSource } from '../agreement-source.ts';
import { agreementFacts, decidePlan } from '../facts.ts';
import type { PlanSubjects } from '../facts.ts';
import { readSubjects } from '../subjects.ts';
import { drawnCitizens } from './draw-rows.ts';
import type { DuePlan } from './due-plan.ts';

/** What is to be done on the day. */
export interface OnTheDay {
  readonly decision: Decision;
  readonly possible: boolean;
  /** The plan as it can be carried out: those drawn already leave even if the other list is gone. */
  readonly plan: DuePlan;
}

type Scope = Pick<BatchScope<unknown>, 'db' | 'today' | 'parameters'>;

function fitsUnderHighest(
  source: AgreementSource,
  target: AgreementSource | undefined,
  { request, effectiveDate }: DuePlan,
): boolean {
  if (target === undefined) return true;
  const { highestCeiling } = agreementParametersOn(effectiveDate);
  const stay = request.kind === 'reduction' ? request.ceiling : 0;
  return target.occupied + Math.max(0, source.occupied - stay) <= highestCeiling;
}

/** The list people go to, as if there were places for them. */
function roomForAll({ target, ...others }: PlanSubjects, people: number): PlanSubjects {
  const room = target === null ? null : { ...target, maxPatients: target.occupied + people };
  return { ...others, target: room };
}

/** Who has been drawn leaves although others have left since: then there are as many above the ceiling. */
async function occupiedFor(
  db: Scope['db'],
  { planId, state, request }: DuePlan,
  { occupied }: AgreementSource,
): Promise<number> {
  if (request.kind !== 'reduction' || state !== 'drawn') return occupied;
  const drawn = await drawnCitizens(db, planId);
  return drawn.length === 0 ? occupied : Math.max(occupied, request.ceiling + drawn.length);
}

async function answer(
  { db, today, parameters }: Scope,
  plan: DuePlan,
): Promise<{ decision: Decision; possible: boolean }> {
  const { planId, contractId, effectiveDate, request } = plan;
  const source = await readAgreement(db, contractId, today, effectiveDate);
  if (source === undefined) throw new Error('a plan is for a list there is');
  const on = { today, on: effectiveDate };
  const { target, subjects } = await readSubjects(db, source, request, on);
  // Carried out late it is still what was to happen on its day; other plans have their own day.
  const facts = {
    ...agreementFacts(source, { today: effectiveDate, parameters }, planId),
    planned: [],
    occupied: await occupiedFor(db, plan, source),
  };
  const found = decidePlan(facts, subjects, request);
  if (found.outcome === 'allowed') return { decision: found, possible: true };
  const withRoom = decidePlan(facts, roomForAll(subjects, facts.occupied), request);
  const decision = decideOnTheDay(found, withRoom, effectiveDate);
  if (decision === null || !fitsUnderHighest(source, target, plan)) {
    return { decision: found, possible: false };
  }
  return { decision, possible: true };
}

/** The rule's answer when the day has come, by the law and the facts of that day. */
export async function onTheDay(scope: Scope, plan: DuePlan): Promise<OnTheDay> {
  const { decision, possible } = await answer(scope, plan);
  const { request, state } = plan;
  if (possible || state === 'planned' || request.kind !== 'reduction') {
    return { decision, possible, plan };
  }
  // Stopped now, it could be planned and drawn again until somebody likes the draw.
  const without = {
    ...plan,
    toContractId: null,
    request: { ...request, toContractId: null },
  };
  return { ...(await answer(scope, without)), plan: without };
}
