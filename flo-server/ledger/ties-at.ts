import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { DateRange } from '../db/type-parsers.ts';

/** A tie as it is, or was, believed to be. */
export interface BelievedTie {
  readonly gpContractId: number;
  readonly valid: DateRange;
  readonly responsibleHprNumber: number | null;
  readonly beginReason: string;
  readonly endReason: string | null;
}

/** Both axes of time. Left out: all days, and what is believed now. */
export interface At {
  /** Only the tie in force on this day. */
  readonly asOf?: CivilDate;
  /** What FLO believed at this instant. */
  readonly knownAt?: Date;
}

const tiesAt = statement<BelievedTie>(
  'ledger.tiesAt',
  `select gp_contract_id as "gpContractId", valid, responsible_hpr_number as "responsibleHprNumber",
      begin_reason as "beginReason", end_reason as "endReason"
    from (
      select gp_contract_id, valid, responsible_hpr_number, begin_reason, end_reason
        from patient_to_gp_contract_association
        where citizen_id = $1 and ($3::timestamptz is null or recorded_from <= $3)
      union all
      select gp_contract_id, valid, responsible_hpr_number, begin_reason, end_reason
        from patient_to_gp_contract_association_history
        where citizen_id = $1 and $3::timestamptz is not null and recorded @> $3
    ) tie
    where $2::date is null or valid @> $2
    order by lower(valid)`,
);

/** A citizen's ties on a day, as they were known at an instant; the earliest first. */
export function readTies(db: Queryable, citizenId: string, at: At = {}): Promise<BelievedTie[]> {
  return tiesAt(db, citizenId, at.asOf ?? null, at.knownAt ?? null);
}
