import type { PlanOutcome, PlanRequest } from '#contract/flo-api/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** A plan to store. */
export interface NewPlan {
  readonly id: string;
  readonly contractId: number;
  readonly municipalityNumber: string;
  readonly request: PlanRequest;
  readonly decision: Decision;
  readonly lockedList: boolean;
  readonly plannedAt: Date;
  readonly plannedBy: string;
  readonly actId: number;
}

const insert = statement(
  'agreements.insertPlan',
  `insert into agreement_plan (id, gp_contract_id, kind, effective_date, state, municipality_number,
      decision_number, decided_on, to_contract_id, ceiling, request, decision, locked_list,
      planned_at, planned_by, act_id)
    values ($1, $2, $3, $4, 'planned', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);

/** Stores a plan. The database refuses a second of its kind. */
export async function insertPlan(db: Queryable, plan: NewPlan): Promise<void> {
  const { request } = plan;
  await insert(
    db,
    plan.id,
    plan.contractId,
    request.kind,
    request.effectiveDate,
    plan.municipalityNumber,
    request.municipalDecision.number,
    request.municipalDecision.decidedOn,
    'toContractId' in request ? request.toContractId : null,
    'ceiling' in request ? request.ceiling : null,
    JSON.stringify(request),
    JSON.stringify(plan.decision),
    plan.lockedList,
    plan.plannedAt,
    plan.plannedBy,
    plan.actId,
  );
}

const insertSeed = statement(
  'agreements.insertDraw',
  `insert into reduction_draw (plan_id, seed, seed_hash, hash_published_at) values ($1, $2, $3, $4)`,
);

/** Stores the seed of a draw, and from when everybody can know its hash. */
export async function insertDraw(
  db: Queryable,
  planId: string,
  seed: string,
  hash: string,
  at: Date,
): Promise<void> {
  await insertSeed(db, planId, seed, hash, at);
}

/** Locks a plan ($1) against being carried out, before its list is locked. */
export const lockPlan = statement(
  'agreements.lockPlan',
  `select from agreement_plan where id = $1 for update`,
);

/** Moves an open plan ($1) to another state ($2) that does not close it. */
export const advancePlan = statement(
  'agreements.advancePlan',
  `update agreement_plan set state = $2 where id = $1 and closed_at is null`,
);

const close = statement(
  'agreements.closePlan',
  `update agreement_plan set state = $2, closed_at = $3, closing_act_id = $4, outcome = $5,
      decision = coalesce($6::jsonb, decision)
    where id = $1`,
);

/** How a plan ended. */
export interface PlanClosing {
  readonly state: 'carriedOut' | 'cancelled' | 'stopped';
  readonly at: Date;
  readonly actId: number;
  readonly outcome?: PlanOutcome;
  /** Why it was stopped. */
  readonly decision?: Decision;
}

/** Closes a plan. */
export async function closePlan(
  db: Queryable,
  planId: string,
  { state, at, actId, outcome, decision }: PlanClosing,
): Promise<void> {
  const json = (value: object | undefined): string | null =>
    value === undefined ? null : JSON.stringify(value);
  await close(db, planId, state, at, actId, json(outcome), json(decision));
}
