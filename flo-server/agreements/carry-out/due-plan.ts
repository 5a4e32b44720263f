import type { PlanRequest } from '#contract/flo-api/agreements.ts';
import type { PlanState } from '#contract/codes/agreements.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

/** A plan whose day has come. */
export interface DuePlan {
  readonly planId: string;
  readonly contractId: number;
  readonly municipalityNumber: string;
  readonly effectiveDate: CivilDate;
  readonly state: PlanState;
  readonly request: PlanRequest;
  readonly toContractId: number | null;
  /** Whether this plan locked the list. */
  readonly lockedList: boolean;
}

// Reductions before ends of the same day: who is drawn must not depend on another list that ends. What fills
// a new list comes last: only then is it known who is left. Among equals the order in which they were planned.
const next = statement<DuePlan>(
  'agreements.nextDue',
  `select id as "planId", gp_contract_id as "contractId",
      municipality_number as "municipalityNumber", effective_date as "effectiveDate", state, request,
      to_contract_id as "toContractId", locked_list as "lockedList"
    from agreement_plan where closed_at is null and effective_date <= $1::date
    order by effective_date, kind = 'fill', kind in ('end', 'transfer'), planned_at, id
    limit 1 for update`,
);

/** The first plan whose day has come and which is not carried out, locked; undefined when there is none. */
export async function nextDue(db: Queryable, on: CivilDate): Promise<DuePlan | undefined> {
  const [plan] = await next(db, on);
  return plan;
}

const count = statement<{ due: number }>(
  'agreements.countDue',
  `select count(*)::integer as due from agreement_plan
    where closed_at is null and effective_date <= $1::date`,
);

/** How many plans wait whose day has come. */
export async function countDue(db: Queryable, on: CivilDate): Promise<number> {
  const [row] = await count(db, on);
  return row?.due ?? 0;
}
