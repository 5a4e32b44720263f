/**
 * SQL of what `personObstacle` says of a row of `citizen`: whoever has a right to a list and has not opted
 * out on a day. A test holds the two together. `day` is an SQL expression.
 */
export function entitled(p: string, day: string): string {
  return `${p}.person_status not in ('dead', 'discontinued') and ${p}.eligibility <> 'none'
    and not (${p}.person_status = 'emigrated' and ${p}.eligibility = 'resident')
    and (${p}.opted_out_since is null or ${p}.opted_out_since > ${day})`;
}

/** SQL: whether a person is on a list, or comes to one, on a day or later. */
export function hasListFrom(p: string, day: string): string {
  return `exists (select from patient_to_gp_contract_association t where t.citizen_id = ${p}.id
    and (upper(t.valid) is null or upper(t.valid) > ${day}))`;
}
