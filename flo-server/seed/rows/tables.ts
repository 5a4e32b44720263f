/** A table of the register and the columns that the generator fills, in the order it gives them. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const table = (name: string, columns: string): Table => ({ name, columns: columns.split(' ') });

/** Every table that a register fills. */
export const tables = {
  municipality: table(
    'municipality',
    'number name other_names county_number county_name inhabitants centrality_index centrality_class language_form latitude longitude sami_area allocates_automatically',
  ),
  district: table('district', 'number name municipality_number'),
  postalCode: table('postal_code', 'code city municipality_number'),
  team: table('primary_health_care_team', 'id organization_number leader_hpr_number version'),
  office: table(
    'gp_office',
    'organization_number name display_name municipality_number district_number is_group_office accessible visit_street visit_postal_code visit_city post_address post_postal_code post_city phone email primary_health_care_team_id valid',
  ),
  doctor: table(
    'doctor',
    'hpr_number nin first_name middle_name last_name sex birth_date authorisation authorised competence specialties languages',
  ),
  teamPerson: table(
    'primary_health_care_person',
    'team_id hpr_number role is_substitute working_percentage membership',
  ),
  contract: table(
    'gp_contract',
    'id municipality_number office_organization_number name agreement_date valid max_patients status participates_on_common_list is_fixed_salary accessible requires_membership primary_health_care_team_id end_reason revision',
  ),
  coopMunicipality: table('gp_contract_coop_municipality', 'gp_contract_id municipality_number'),
  doctorPeriod: table(
    'gp_on_contract_association',
    'id gp_contract_id hpr_number relationship substitute_for_hpr_number valid working_percentage working_on_days',
  ),
  outOfOffice: table(
    'out_of_office_location',
    'id gp_contract_id description street postal_code city phone valid',
  ),
  household: table('household', 'id street postal_code city municipality_number district_number'),
  citizen: table(
    'citizen',
    'id nin first_name middle_name last_name sex birth_date death_date person_status person_status_since eligibility municipality_number district_number household_id address_protection language_form interpreter_language opted_out_since merged_into name_tokens name_keys ties_revision ties_recorded_at',
  ),
  nin: table('citizen_nin', 'nin citizen_id kind valid'),
  address: table(
    'citizen_address',
    'citizen_id kind street postal_code city country municipality_number valid',
  ),
  parent: table('citizen_parent', 'child_id parent_id role'),
  responsibility: table('parental_responsibility', 'child_id holder_id kind valid'),
  representation: table(
    'representation',
    'id citizen_id representative_id kind tasks valid registered_at registered_by ended_at ended_by',
  ),
  exclusion: table('list_exclusion', 'citizen_id gp_contract_id decided_on'),
  act: table('ledger_act', 'id at operation principal decision'),
  tie: table(
    'patient_to_gp_contract_association',
    'id citizen_id gp_contract_id valid responsible_hpr_number begin_reason end_reason above_ceiling_right recorded_from act_id',
  ),
  tieHistory: table(
    'patient_to_gp_contract_association_history',
    'id citizen_id gp_contract_id valid responsible_hpr_number begin_reason end_reason above_ceiling_right recorded act_id superseded_by_act_id',
  ),
  switch: table(
    'gp_switch',
    'id citizen_id from_contract_id to_contract_id requested_at effective_date quota_year quota_slot state closed_at replaced_by act_id closing_act_id',
  ),
  waiting: table(
    'waiting_list_entry',
    'id citizen_id gp_contract_id joined_at left_at left_reason act_id',
  ),
} as const;
