import type { Doctor, GPOffice } from '#contract/flo-api/reference.ts';
import { statement } from '../db/statement.ts';
import { contractJson, doctorJson, officeJson, waitingCount } from './json.ts';
import type { ListCount, StoredContract } from './places.ts';
import type { DateRange } from '../db/type-parsers.ts';

/** Contracts by id, as of a day, in the order of the ids; unknown ids are left out. */
export const contractsByIds = statement<{ contract: StoredContract }>(
  'gpContract.byIds',
  `select ${contractJson('c', 'list_occupied(c.id, $2::date)', waitingCount('c.id'))} as contract
    from unnest($1::bigint[]) with ordinality as wanted(id, place)
    join gp_contract c using (id) order by wanted.place`,
);

/** What is stored and counted of some lists, on a day. */
export const countsByIds = statement<ListCount & { id: number; valid: DateRange }>(
  'gpContract.countsByIds',
  `select c.id, c.valid, c.status, c.max_patients as "maxPatients",
      list_occupied(c.id, $2::date) as occupied, ${waitingCount('c.id')} as waiting
    from gp_contract c where c.id = any($1::bigint[]) order by c.id`,
);

/**
 * What is stored and counted of every list that fits the filters (null: any), on a day. For choosing
 * by status and free places, which only the rules can tell: they ask for those who wait, too.
 */
export const countsByFilter = statement<ListCount & { id: number; valid: DateRange }>(
  'gpContract.countsByFilter',
  `select c.id, c.valid, c.status, c.max_patients as "maxPatients",
      case when $6::boolean then list_occupied(c.id, $5::date) else 0 end as occupied,
      case when $6::boolean then ${waitingCount('c.id')} else 0 end as waiting
    from gp_contract c
    where ($1::text is null or c.municipality_number = $1)
      and ($2::text is null or c.office_organization_number = $2)
      and ($3::integer is null or exists (select from gp_on_contract_association a
        where a.gp_contract_id = c.id and a.hpr_number = $3
          and ($4::boolean or upper(a.valid) is null or upper(a.valid) > $5::date)))
      and ($4::boolean or upper(c.valid) is null or upper(c.valid) > $5::date)
    order by c.id`,
);

/** The office of a contract. */
export const officeOfContract = statement<{ office: GPOffice }>(
  'gpContract.office',
  `select ${officeJson('o')} as office from gp_contract c
    join gp_office o on o.organization_number = c.office_organization_number where c.id = $1`,
);

/** Every doctor with a period on a contract, past and coming too. */
export const doctorsOfContract = statement<{ doctor: Doctor }>(
  'gpContract.doctors',
  `select ${doctorJson('d')} as doctor from doctor d
    where d.hpr_number in (select hpr_number from gp_on_contract_association where gp_contract_id = $1)
    order by d.hpr_number`,
);

/** Ids of the contracts a doctor has periods on. */
export const contractIdsOfDoctor = statement<{ id: number }>(
  'gpContract.idsOfDoctor',
  `select distinct gp_contract_id as id from gp_on_contract_association where hpr_number = $1
    order by 1`,
);
