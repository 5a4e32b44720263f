import { randomUUID } from 'node:crypto';
import type { OpeningRequest } from '#contract/flo-api/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import { decideStart } from '#rules/agreement/decide-start.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import type { Moment } from '../services.ts';
import { bumpAgreement, readAgreement } from './agreement-source.ts';
import { UNKNOWN_DOCTOR } from './facts.ts';
import { agreementAnswer, holdAtOnce } from './plan.ts';
import { insertPlan } from './plan-rows.ts';
import { lockIds } from './start-gp.ts';
import { findDoctor } from './subjects.ts';

const insertList = statement<{ id: number }>(
  'agreements.insertList',
  `insert into gp_contract (id, municipality_number, office_organization_number, agreement_date, valid,
      max_patients, status, is_fixed_salary, accessible)
    select (select max(id) + 1 from gp_contract), c.municipality_number, c.office_organization_number,
        least($2::date, $3::date), daterange($2::date, null), $4, 'open', $5, c.accessible
      from gp_contract c where c.id = $1 returning id`,
);

/** The rule's answer to a new list with its first GP, at the office of another. */
export async function decideOpening(
  db: Queryable,
  besideId: number,
  request: OpeningRequest,
  { today }: Pick<Moment, 'today'>,
): Promise<Decision> {
  const { effectiveDate, hprNumber, municipalDecision, ceiling, lowAgreed, endsOn, employed } =
    request;
  const [doctor] = await findDoctor(db, hprNumber, effectiveDate, besideId);
  const order = { effectiveDate, decidedOn: municipalDecision.decidedOn };
  return decideStart(
    today,
    {
      ...order,
      ...(doctor === undefined ? UNKNOWN_DOCTOR : { ...doctor, doctorKnown: true }),
      ...{ ceiling, lowAgreed, endsOn, employed },
      ...{ list: null, hasGP: false, people: 0 },
    },
    agreementParametersOn(today),
  );
}

/**
 * Opens a list at the office of another, from the first day of an agreement, and plans that its GP begins
 * then. Nobody is on it. Throws `gpContract.unknown`, or refuses with the decision.
 */
export async function openList(
  scope: CommandScope,
  besideId: number,
  { employed, ...start }: OpeningRequest,
): Promise<StoredAnswer> {
  const { db, context, now, today } = scope;
  const beside = await readAgreement(db, besideId, today);
  if (beside === undefined) throw new ProblemError('gpContract.unknown');
  const decision = await decideOpening(db, besideId, { employed, ...start }, scope);
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const { principal } = context;
  const actId = await beginAct(db, {
    at: now,
    operation: 'agreement.openList',
    principal,
    decision,
  });
  await lockIds(db);
  const { effectiveDate, municipalDecision, ceiling } = start;
  const { id } = onlyRow(
    await insertList(db, besideId, effectiveDate, municipalDecision.decidedOn, ceiling, employed),
  );
  const request = { kind: 'start', ...start } as const;
  const planId = randomUUID();
  await insertPlan(db, {
    id: planId,
    contractId: id,
    municipalityNumber: beside.municipalityNumber,
    request,
    decision,
    lockedList: false,
    plannedAt: now,
    plannedBy: principal.name,
    actId,
  });
  await holdAtOnce(scope, id, planId, request, actId);
  await bumpAgreement(db, id);
  return agreementAnswer(scope, id, 201);
}
