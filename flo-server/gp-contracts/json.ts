/**
 * SQL fragments that give rows in the shape of the contract, so that a whole answer comes out of one
 * statement. Each takes the alias of its table.
 */

/** A range of days as `Period`. */
export function periodJson(column: string): string {
  return `json_build_object('from', lower(${column}), 'to', upper(${column}))`;
}

/** The name of a doctor or a citizen as `PersonName`. */
export function nameJson(alias: string): string {
  return `json_build_object('first', ${alias}.first_name, 'middle', ${alias}.middle_name,
    'last', ${alias}.last_name)`;
}

function addressJson(street: string, postalCode: string, city: string): string {
  return `json_build_object('street', ${street}, 'postalCode', ${postalCode}, 'city', ${city})`;
}

/** A row of gp_office as `GPOffice`. */
export function officeJson(o: string): string {
  return `json_build_object(
    'organizationNumber', ${o}.organization_number, 'name', ${o}.name,
    'displayName', ${o}.display_name, 'municipalityNumber', ${o}.municipality_number,
    'districtNumber', ${o}.district_number, 'isGroupOffice', ${o}.is_group_office,
    'accessible', ${o}.accessible,
    'visitAddress', ${addressJson(`${o}.visit_street`, `${o}.visit_postal_code`, `${o}.visit_city`)},
    'postAddress', case when ${o}.post_address is not null then
      ${addressJson(`${o}.post_address`, `coalesce(${o}.post_postal_code, '')`, `coalesce(${o}.post_city, '')`)} end,
    'phone', ${o}.phone, 'email', ${o}.email,
    'primaryHealthCareTeamId', ${o}.primary_health_care_team_id)`;
}

/** A row of doctor as `Doctor`: the NIN stays in the register. */
export function doctorJson(d: string): string {
  return `json_build_object(
    'hprNumber', ${d}.hpr_number, 'firstName', ${d}.first_name, 'middleName', ${d}.middle_name,
    'lastName', ${d}.last_name, 'sex', ${d}.sex, 'authorisation', ${d}.authorisation,
    'competence', ${d}.competence, 'specialties', to_json(${d}.specialties),
    'languages', to_json(${d}.languages))`;
}

/** A row of out_of_office_location as `OutOfOfficeLocation`. */
export function outOfOfficeJson(l: string): string {
  return `json_build_object('id', ${l}.id, 'description', ${l}.description,
    'address', ${addressJson(`${l}.street`, `${l}.postal_code`, `${l}.city`)},
    'phone', ${l}.phone, 'valid', ${periodJson(`${l}.valid`)})`;
}

function associationJson(a: string): string {
  return `json_build_object('id', ${a}.id, 'hprNumber', ${a}.hpr_number,
    'relationship', ${a}.relationship, 'substituteForHprNumber', ${a}.substitute_for_hpr_number,
    'valid', ${periodJson(`${a}.valid`)}, 'workingPercentage', ${a}.working_percentage,
    'workingOnDays', to_json(${a}.working_on_days))`;
}

/**
 * A row of gp_contract as `GPContract`, but with `fill` (figures and the stored status) where the
 * contract has `places`: what a list is on a day is the rules' to say. `occupied`, `waiting` and
 * `status` are SQL expressions; `periods` is where the doctors' periods are read.
 */
export function contractJson(
  c: string,
  occupied: string,
  waiting: string,
  periods = 'gp_on_contract_association',
  status = `${c}.status`,
): string {
  return `json_build_object(
    'id', ${c}.id, 'name', ${c}.name, 'officeOrganizationNumber', ${c}.office_organization_number,
    'municipalityNumber', ${c}.municipality_number,
    'coopMunicipalityNumbers', (select coalesce(json_agg(k.municipality_number
      order by k.municipality_number), '[]') from gp_contract_coop_municipality k
      where k.gp_contract_id = ${c}.id),
    'agreementDate', ${c}.agreement_date, 'valid', ${periodJson(`${c}.valid`)},
    'participatesOnCommonList', ${c}.participates_on_common_list,
    'isFixedSalary', ${c}.is_fixed_salary, 'accessible', ${c}.accessible,
    'requiresMembership', ${c}.requires_membership,
    'primaryHealthCareTeamId', ${c}.primary_health_care_team_id, 'endReason', ${c}.end_reason,
    'fill', ${fillJson(c, occupied, waiting, status)},
    'doctorCycles', (select coalesce(json_agg(${associationJson('a')} order by lower(a.valid), a.id),
      '[]') from ${periods} a where a.gp_contract_id = ${c}.id),
    'outOfOfficeLocations', (select coalesce(json_agg(${outOfOfficeJson('l')} order by l.id), '[]')
      from out_of_office_location l where l.gp_contract_id = ${c}.id))`;
}

/** The figures behind `Places`. */
export function fillJson(
  c: string,
  occupied: string,
  waiting: string,
  status = `${c}.status`,
): string {
  return `json_build_object('status', ${status}, 'maxPatients', ${c}.max_patients,
    'occupied', ${occupied}, 'waiting', ${waiting})`;
}

/** People waiting for a list, counted one list at a time. */
export function waitingCount(contractId: string): string {
  return `(select count(*)::integer from waiting_list_entry w
    where w.gp_contract_id = ${contractId} and w.left_at is null)`;
}

/**
 * Whether an entry of a queue stood in it at an instant, as known at one that is not before it. Of a place
 * that was closed and given back, the history knows what was believed in between.
 */
export function waitedAt(entry: string, instant: string, knownAt: string): string {
  return `${entry}.joined_at <= ${instant} and (${entry}.left_at is null or ${entry}.left_at > ${instant})
    and not exists (select from register_history h
      where h.entity = 'waiting_list_entry' and h.key = ${entry}.id::text and h.recorded @> ${knownAt}
        and (h.before is null or (h.before ->> 'left_at')::timestamptz <= ${instant}))`;
}
