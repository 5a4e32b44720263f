import { days, otherName } from './source.ts';
import type { ReportSource } from './source.ts';

/** Who the person is, and to whom: from the population register. */
export const personSources: readonly ReportSource[] = [
  {
    key: 'person',
    covers: ['citizen.id', 'citizen.merged_into'],
    sql: `select nin, first_name as "firstName", middle_name as "middleName", last_name as "lastName",
        sex, birth_date as "birthDate", death_date as "deathDate", person_status as status,
        person_status_since as "statusSince", eligibility, address_protection as "addressProtection",
        case when $2 then municipality_number end as municipality,
        case when $2 then district_number end as district,
        language_form as "languageForm", interpreter_language as "interpreterLanguage",
        opted_out_since as "optedOutSince", merged_into is not null as merged
      from citizen where id = any($1) order by merged_into nulls first, nin`,
  },
  {
    key: 'nins',
    covers: ['citizen_nin.citizen_id'],
    sql: `select nin, kind, ${days('valid')} from citizen_nin
      where citizen_id = any($1) order by lower(valid), nin`,
  },
  {
    key: 'addresses',
    covers: ['citizen_address.citizen_id'],
    sql: `select kind, case when $2 then street end as street,
        case when $2 then postal_code end as "postalCode", case when $2 then city end as city,
        case when $2 then country end as country,
        case when $2 then municipality_number end as municipality, not $2 as withheld, ${days('valid')}
      from citizen_address where citizen_id = any($1) order by kind, lower(valid)`,
  },
  {
    key: 'household',
    covers: [],
    sql: `select case when $2 then h.street end as street,
        case when $2 then h.postal_code end as "postalCode", case when $2 then h.city end as city,
        not $2 as withheld
      from citizen c join household h on h.id = c.household_id where c.id = any($1)`,
  },
  {
    key: 'parents',
    covers: ['citizen_parent.child_id'],
    sql: `select r.role, ${otherName('p')} from citizen_parent r join citizen p on p.id = r.parent_id
      where r.child_id = any($1) order by r.role`,
  },
  {
    key: 'children',
    covers: ['citizen_parent.parent_id'],
    sql: `select r.role, ${otherName('p')}, p.birth_date as "birthDate"
      from citizen_parent r join citizen p on p.id = r.child_id
      where r.parent_id = any($1) order by p.birth_date`,
  },
  {
    key: 'responsibilityForPerson',
    covers: ['parental_responsibility.child_id'],
    sql: `select r.kind, ${otherName('p')}, ${days('r.valid')}
      from parental_responsibility r left join citizen p on p.id = r.holder_id
      where r.child_id = any($1) order by lower(r.valid), r.kind`,
  },
  {
    key: 'responsibilityOfPerson',
    covers: ['parental_responsibility.holder_id'],
    sql: `select r.kind, ${otherName('p')}, ${days('r.valid')}
      from parental_responsibility r join citizen p on p.id = r.child_id
      where r.holder_id = any($1) order by lower(r.valid), r.kind`,
  },
  {
    key: 'staff',
    covers: ['staff_member.citizen_id', 'shielded_person.citizen_id', 'shielded_person.staff_id'],
    sql: `select s.name, s.role, s.unit, s.organization_name as organization, s.active,
        'self' as relation
      from staff_member s where s.citizen_id = any($1)
      union all
      select null, null, null, null, null, z.relation from shielded_person z
      where z.citizen_id = any($1) and z.relation <> 'self'`,
  },
];
