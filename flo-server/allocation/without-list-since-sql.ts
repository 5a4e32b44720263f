/**
 * SQL: since when a person (a row `p` of citizen) has been without a list. Whoever has moved here again, or
 * come back into the scheme, has waited since then and not since an older list. The night gives places in
 * this order, and explanations and the simulator tell of it.
 */
export const withoutListSince = (p: string): string => `greatest(${p}.birth_date,
    ${p}.person_status_since,
    (select max(upper(t.valid)) from patient_to_gp_contract_association t
      where t.citizen_id = ${p}.id),
    (select max(r.reported_on) from opting_out_report r
      where r.citizen_id = ${p}.id and r.direction = 'in'))`;
