import type { Doctor } from '#contract/flo-api/reference.ts';
import { statement } from '../db/statement.ts';
import { doctorJson } from '../gp-contracts/json.ts';

/**
 * Doctors with a period in force or coming on a list ($3: the day), by patterns that the name must fit
 * ($1: all of them, null: any) and the list's municipality ($2, null: any). `total` counts all.
 */
export const doctorsByFilter = statement<{ doctor: Doctor; total: number }>(
  'doctor.byFilter',
  `select ${doctorJson('d')} as doctor, count(*) over () as total from doctor d
    where ($1::text[] is null
        or lower(concat_ws(' ', d.first_name, d.middle_name, d.last_name)) like all ($1))
      and exists (select from gp_on_contract_association a join gp_contract c on c.id = a.gp_contract_id
        where a.hpr_number = d.hpr_number and (upper(a.valid) is null or upper(a.valid) > $3::date)
          and ($2::text is null or c.municipality_number = $2))
    order by d.last_name, d.first_name, d.hpr_number limit $4 offset $5`,
);

/** One doctor. */
export const doctorByHpr = statement<{ doctor: Doctor }>(
  'doctor.byHpr',
  `select ${doctorJson('d')} as doctor from doctor d where d.hpr_number = $1`,
);
