import type { PlanRequest } from '#contract/flo-api/agreements.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
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

// $4 is the age limit: whoever's time is over before it has not agreed on anything past it.
const lengthenPeriod = statement(
  'agreements.lengthenPeriod',
  `update gp_on_contract_association a
    set valid = daterange(lower(a.valid), least($2::date, upper(c.valid)))
    from gp_contract c, doctor d
    where c.id = $1 and a.gp_contract_id = c.id and d.hpr_number = a.hpr_number
      and a.relationship = 'LPFL' and a.valid @> $3::date
      and upper(a.valid) < least($2::date, upper(c.valid))
      and upper(a.valid) > d.birth_date + make_interval(years => $4::integer)`,
);

/**
 * Lets an extension (FOR-2025-12-02-2405 § 12 third paragraph) hold where the GP's agreement past the age limit
 * was made for a time of its own, which would end it first. Call it under the list's lock.
 */
export async function lengthenGP(
  db: Queryable,
  contractId: number,
  { effectiveDate, until }: Extract<PlanRequest, { kind: 'extension' }>,
): Promise<void> {
  const { ageLimit } = agreementParametersOn(effectiveDate);
  await lengthenPeriod(db, contractId, until, effectiveDate, ageLimit);
}
