import type { OptingOutReport } from '#contract/flo-api/opting-out.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { endsWithList } from '../ledger/ends-with-list.ts';

const insert = statement(
  'optingOut.insertReport',
  `insert into opting_out_report (id, citizen_id, direction, municipality_number, reported_on,
      reference, registered_at, act_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** A report, with the act that registered it. */
export interface NewReport extends OptingOutReport {
  readonly id: string;
  readonly citizenId: string;
  readonly at: Date;
  readonly actId: number;
}

/** Keeps what the municipality reported. */
export async function storeReport(db: Queryable, report: NewReport): Promise<void> {
  const { id, citizenId, direction, municipalityNumber, reportedOn, reference, at, actId } = report;
  await insert(db, id, citizenId, direction, municipalityNumber, reportedOn, reference, at, actId);
}

/** Notes since when somebody ($1) is out of the scheme; null ($2): not any more. */
export const setOptedOut = statement(
  'optingOut.set',
  'update citizen set opted_out_since = $2 where id = $1',
);

/** Takes the ties of a citizen ($1) away that begin after a day ($2). */
export const dropComing = statement(
  'optingOut.dropComing',
  `delete from patient_to_gp_contract_association where citizen_id = $1 and lower(valid) > $2::date`,
);

/** Ends the tie of a citizen ($1) that is in force on a day ($2), from another ($3). */
export const endCurrent = statement(
  'optingOut.endCurrent',
  `update patient_to_gp_contract_association t
    set valid = daterange(lower(t.valid), least($3::date, upper(c.valid))), end_reason = 'optedOut'
    from gp_contract c where c.id = t.gp_contract_id and t.citizen_id = $1 and t.valid @> $2::date`,
);

/** Gives a citizen ($1) back the tie that leaving the scheme was to end after a day ($2). */
export const restoreCurrent = statement(
  'optingOut.restoreCurrent',
  `update patient_to_gp_contract_association t
    set valid = daterange(lower(t.valid), upper(c.valid)),
      end_reason = ${endsWithList('upper(c.valid)', 'c')}
    from gp_contract c where c.id = t.gp_contract_id and t.citizen_id = $1
      and t.end_reason = 'optedOut' and upper(t.valid) > $2::date`,
);
