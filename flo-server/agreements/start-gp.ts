import type { PlanRequest } from '#contract/flo-api/agreements.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** Nobody else gives a list or a period an id until this transaction ends. */
export const lockIds = statement(
  'agreements.lockIds',
  `select pg_advisory_xact_lock(hashtextextended('ids of lists and periods', 0))`,
);

// A period never outlasts its list.
const insertPeriod = statement(
  'agreements.insertPeriod',
  `insert into gp_on_contract_association (id, gp_contract_id, hpr_number, relationship, valid)
    select (select coalesce(max(id), 0) + 1 from gp_on_contract_association), c.id, $2, 'LPFL',
        daterange($3::date, least($4::date, upper(c.valid)))
      from gp_contract c where c.id = $1`,
);

/** Gives a list its GP from the first day of a new agreement. Call it under the list's lock. */
export async function startGP(
  db: Queryable,
  contractId: number,
  { hprNumber, effectiveDate, endsOn }: Extract<PlanRequest, { kind: 'start' }>,
): Promise<void> {
  await lockIds(db);
  await insertPeriod(db, contractId, hprNumber, effectiveDate, endsOn);
}
