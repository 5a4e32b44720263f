import type { Doctor } from '#contract/flo-api/reference.ts';
import { statement } from '../db/statement.ts';
import { contractJson, doctorJson, waitedAt } from './json.ts';
import type { ListCount, StoredContract } from './places.ts';
import type { DateRange } from '../db/type-parsers.ts';

/** $2: the day, $3: the instant it was known at, $4: the earlier of the day's end and $3. */
const waitingAt = `(select count(*)::integer from waiting_list_entry w
  where w.gp_contract_id = c.id and ${waitedAt('w', '$4', '$3::timestamptz')})`;

const occupiedAt = `(select count(*)::integer from list_ties_at(c.id, $3) t
  where counts_on(t.valid, $2::date, $3))`;

const statusAt = `coalesce((select s.status from gp_contract_at(c.id, $4) s), c.status)`;

/** A contract as it was known, and which of its facts were written down then. */
export interface ContractAt {
  readonly contract: StoredContract;
  readonly agreementKept: boolean;
  readonly doctorsKept: boolean;
  readonly statusKept: boolean;
}

/** Contracts by id as of a day, as known at an instant; those that were not known are left out. */
export const contractsAt = statement<ContractAt>(
  'gpContract.at',
  `select ${contractJson('c', occupiedAt, waitingAt, 'gp_on_contract_at(c.id, $3)', statusAt)} as contract,
      was_kept('gp_contract', c.id::text, $3) as "agreementKept",
      was_kept('gp_contract', c.id::text, $4) as "statusKept",
      not exists (select from gp_on_contract_at(c.id, $3) a
        where not was_kept('gp_on_contract_association', a.id::text, $3)) as "doctorsKept"
    from unnest($1::bigint[]) with ordinality as wanted(id, place),
      lateral gp_contract_at(wanted.id, $3) c
    order by wanted.place`,
);

/** What is stored and counted of a list, and which of its facts were written down then. */
export interface CountAt extends Omit<ContractAt, 'contract'>, ListCount {
  readonly id: number;
  readonly valid: DateRange;
}

/**
 * How full many contracts were, for choosing by status: every tie is read once, where one list after the
 * other would look each of them up. Doctors are not read.
 */
export const countsAt = statement<CountAt>(
  'gpContract.countsAt',
  `with held as (
      select gp_contract_id, valid from patient_to_gp_contract_association
        where recorded_from <= $3 and gp_contract_id = any($1::bigint[])
      union all
      select gp_contract_id, valid from patient_to_gp_contract_association_history
        where recorded @> $3::timestamptz and gp_contract_id = any($1::bigint[])),
    occupied as materialized (select gp_contract_id as id, count(*)::integer as people from held
      where counts_on(valid, $2::date, $3) group by 1),
    queues as materialized (select gp_contract_id as id, count(*)::integer as people
      from waiting_list_entry w where ${waitedAt('w', '$4', '$3::timestamptz')}
        and gp_contract_id = any($1::bigint[]) group by 1)
  select c.id, c.valid, c.max_patients as "maxPatients", ${statusAt} as status,
      coalesce(o.people, 0) as occupied, coalesce(q.people, 0) as waiting,
      was_kept('gp_contract', c.id::text, $3) as "agreementKept",
      was_kept('gp_contract', c.id::text, $4) as "statusKept", true as "doctorsKept"
    from unnest($1::bigint[]) with ordinality as wanted(id, place)
      cross join lateral gp_contract_at(wanted.id, $3) c
      left join occupied o on o.id = c.id
      left join queues q on q.id = c.id
    order by wanted.place`,
);

/** Ids of contracts that fit the filters (null: any) on a day ($5), as known at an instant ($6). */
export const contractIdsAt = statement<{ id: number }>(
  'gpContract.idsAt',
  `select c.id from gp_contract g, lateral gp_contract_at(g.id, $6) c
    where ($1::text is null or c.municipality_number = $1)
      and ($2::text is null or c.office_organization_number = $2)
      and ($3::integer is null or exists (select from gp_on_contract_at(c.id, $6) a
        where a.hpr_number = $3 and ($4::boolean or a.valid @> $5::date)))
      and ($4::boolean or c.valid @> $5::date)
    order by c.id`,
);

/** Every doctor with a period on a contract ($1), as known at an instant ($2). */
export const doctorsAt = statement<{ doctor: Doctor }>(
  'gpContract.doctorsAt',
  `select ${doctorJson('d')} as doctor from doctor d
    where d.hpr_number in (select hpr_number from gp_on_contract_at($1, $2)) order by d.hpr_number`,
);
