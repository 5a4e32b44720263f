/**
 * What the access rules read of a person, as JSON: part of the row that brings the rest, so that the
 * gate costs no question of its own. `alias` is the person's living record.
 */
export const subjectJson = (alias: string): string => `json_build_object(
    'citizenId', ${alias}.id, 'addressProtection', ${alias}.address_protection,
    'status', ${alias}.person_status, 'municipality', ${alias}.municipality_number,
    'deathDate', ${alias}.death_date,
    'ownOrganization', exists (select from shielded_person z where z.citizen_id = any(array(
      select ${alias}.id union all select y.id from citizen y where y.merged_into = ${alias}.id))))`;
