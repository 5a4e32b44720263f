import type { PlanPreview, PlanRequest } from '#contract/flo-api/agreements.ts';
import { GPContractId } from '#contract/identifiers/ids.ts';
import { laterOf } from '#contract/time/civil-date.ts';
import { freePlaces } from '#rules/list-status/list-status.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import { unitsOf } from '#rules/reduction/units.ts';
import type { Queryable } from '../db/pool.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Moment } from '../services.ts';
import { readAgreement } from './agreement-source.ts';
import { agreementFacts, decidePlan } from './facts.ts';
import { fillFigures } from './fill-people.ts';
import { listedPeople } from './people.ts';
import { readSubjects } from './subjects.ts';

const CHILD_BELOW = 16;

/** What a plan would lead to, as far as is known today, in figures. Nothing is locked or changed. */
export async function previewPlan(
  db: Queryable,
  id: number,
  request: PlanRequest,
  moment: Pick<Moment, 'today' | 'parameters'>,
): Promise<PlanPreview> {
  const { today } = moment;
  const on = laterOf(request.effectiveDate, today);
  const source = await readAgreement(db, id, today, on);
  if (source === undefined) throw new ProblemError('gpContract.unknown');
  const { target, subjects } = await readSubjects(db, source, request, { today, on });
  const facts = agreementFacts(source, moment);
  const decision = decidePlan(facts, subjects, request);
  const listed = await listedPeople(db, id, on);
  const { kind } = request;
  const ends = kind === 'end' || kind === 'transfer';
  const toDraw =
    kind === 'reduction'
      ? Math.min(listed.length, Math.max(0, facts.occupied - request.ceiling))
      : 0;
  const leaves = ends ? facts.occupied : toDraw;
  return {
    decision,
    people: listed.length,
    households: unitsOf(listed, agreementParametersOn(on)).length,
    children: listed.filter(({ ageYears }) => ageYears < CHILD_BELOW).length,
    leavingAnyway: source.leaving,
    toDraw,
    moves:
      target === undefined || leaves === 0
        ? []
        : [
            {
              gpContractId: GPContractId.parse(target.id),
              people: leaves,
              freePlaces: freePlaces(target),
            },
          ],
    withoutList: target === undefined ? leaves : 0,
    waitingClosed: ends ? source.waiting : 0,
    fill:
      request.kind === 'fill' && decision.outcome === 'allowed'
        ? await fillFigures(db, source, request, on)
        : null,
  };
}
