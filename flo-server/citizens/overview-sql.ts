import { nameJson, officeJson, outOfOfficeJson, periodJson } from '../gp-contracts/json.ts';
import { subjectJson } from '../persons/subject-sql.ts';
import { relativesJson } from './relatives-sql.ts';

/** The day whose doctors are shown with a tie: today, or the nearest day of the tie. */
const tieDay = `greatest(lower(t.valid), least($2::date, coalesce(upper(t.valid) - 1, $2::date)))`;

const tieFields = `'id', t.id, 'gpContractId', t.gp_contract_id, 'listName', c.name,
    'gp', (select json_build_object('hprNumber', d.hpr_number, 'name', ${nameJson('d')})
      from gp_on_contract_association a join doctor d using (hpr_number)
      where a.gp_contract_id = t.gp_contract_id and a.relationship = 'LPFL'
        and a.valid @> ${tieDay}
      order by a.hpr_number = t.responsible_hpr_number desc nulls last, lower(a.valid), a.id limit 1),
    'officeName', o.display_name, 'municipalityName', m.name, 'valid', ${periodJson('t.valid')},
    'beginReason', t.begin_reason, 'endReason', t.end_reason`;

const tieSource = `from patient_to_gp_contract_association t
    join gp_contract c on c.id = t.gp_contract_id
    join gp_office o on o.organization_number = c.office_organization_number
    left join municipality m on m.number = o.municipality_number
    where t.citizen_id = s.id`;

const doctorsOnTie = `(select coalesce(json_agg(json_build_object(
      'hprNumber', d.hpr_number, 'name', ${nameJson('d')}, 'sex', d.sex,
      'relationship', a.relationship, 'substituteForHprNumber', a.substitute_for_hpr_number,
      'valid', ${periodJson('a.valid')}, 'workingPercentage', a.working_percentage,
      'workingOnDays', to_json(a.working_on_days))
      order by array_position(array['LPFL', 'LPDL', 'LPVI'], a.relationship), lower(a.valid), a.id), '[]')
    from gp_on_contract_association a join doctor d using (hpr_number)
    where a.gp_contract_id = t.gp_contract_id and a.valid @> ${tieDay})`;

const outOfOfficeOnTie = `(select coalesce(json_agg(${outOfOfficeJson('l')} order by l.id), '[]')
    from out_of_office_location l
    where l.gp_contract_id = t.gp_contract_id and l.valid @> ${tieDay})`;

/**
 * The person's record and those merged into it, as an array: an `or` would read every number in the
 * register.
 */
const ownRecords = `array(select s.id union all select id from citizen where merged_into = s.id)`;

const person = `'person', json_build_object(
    'name', ${nameJson('p')}, 'sex', p.sex, 'birthDate', p.birth_date, 'deathDate', p.death_date,
    'status', p.person_status, 'statusSince', p.person_status_since,
    'addressProtection', p.address_protection,
    'municipality', (select json_build_object('number', m.number, 'name', m.name)
      from municipality m where m.number = p.municipality_number),
    'district', (select json_build_object('number', b.number, 'name', b.name)
      from district b where b.number = p.district_number),
    'address', (select json_build_object('street', r.street, 'postalCode', coalesce(r.postal_code, ''),
        'city', r.city) from citizen_address r
      where r.citizen_id = s.id and r.kind = 'residential' and r.valid @> $2::date),
    'languageForm', p.language_form, 'interpreterLanguage', p.interpreter_language,
    'nins', (select json_agg(json_build_object('nin', n.nin, 'kind', n.kind,
        'valid', json_build_object('from', coalesce(lower(n.valid), p.birth_date), 'to', upper(n.valid)))
        order by n.nin = p.nin desc, lower(n.valid) desc nulls last, n.nin)
      from citizen_nin n where n.citizen_id = any(${ownRecords})))`;

const switches = `'switches', (select coalesce(json_agg(json_build_object(
      'switchId', w.id, 'requestedAt', w.requested_at, 'effectiveDate', w.effective_date,
      'fromContractId', w.from_contract_id, 'toContractId', w.to_contract_id, 'state', w.state,
      'quotaYear', w.quota_year) order by w.requested_at desc), '[]')
    from gp_switch w where w.citizen_id = s.id)`;

const waiting = `'waiting', (select json_build_object('gpContractId', w.gp_contract_id,
      'gpName', (select ${nameJson('d')} from gp_on_contract_association a
        join doctor d using (hpr_number) where a.gp_contract_id = w.gp_contract_id
        and a.relationship = 'LPFL' and a.valid @> $2::date order by lower(a.valid), a.id limit 1),
      'officeName', o.display_name, 'joinedAt', w.joined_at,
      'position', (select count(*) from waiting_list_entry e where e.gp_contract_id = w.gp_contract_id
        and e.left_at is null and (e.joined_at, e.id) <= (w.joined_at, w.id)),
      'length', (select count(*) from waiting_list_entry e
        where e.gp_contract_id = w.gp_contract_id and e.left_at is null))
    from waiting_list_entry w join gp_contract c on c.id = w.gp_contract_id
    join gp_office o on o.organization_number = c.office_organization_number
    where w.citizen_id = s.id and w.left_at is null)`;

const overview = `select s.matched_by as "matchedBy", json_build_object(
  'citizenId', s.id, 'subject', ${subjectJson('p')}, 'tiesRevision', p.ties_revision, 'eligibility', p.eligibility,
  'optedOut', p.opted_out_since is not null and p.opted_out_since <= $2::date,
  ${person},
  'relatives', ${relativesJson},
  'live', (select coalesce(json_agg(json_build_object(${tieFields}, 'office', ${officeJson('o')},
      'doctors', ${doctorsOnTie}, 'outOfOfficeLocations', ${outOfOfficeOnTie})
      order by lower(t.valid)), '[]') ${tieSource} and (upper(t.valid) is null or upper(t.valid) > $2::date)),
  'history', (select coalesce(json_agg(json_build_object(${tieFields}) order by lower(t.valid) desc), '[]')
    ${tieSource}),
  ${switches},
  ${waiting},
  'excludedContractIds', (select coalesce(json_agg(x.gp_contract_id), '[]') from list_exclusion x
    where x.citizen_id = s.id)) as record
  from subject s join citizen p on p.id = s.id`;

/** The overview of the person a NIN ($1) belongs or has belonged to, as of a day ($2). */
export const overviewByNin = `with subject as (
  select coalesce(f.merged_into, f.id) as id,
    case when f.merged_into is not null then 'mergedRecord'
         when f.nin = n.nin then 'current' else 'formerNin' end as matched_by
  from citizen_nin n join citizen f on f.id = n.citizen_id where n.nin = $1)
${overview}`;

/** The overview of a person by id ($1), as of a day ($2); a merged record leads to the one it lives on under. */
export const overviewById = `with subject as (
  select coalesce(f.merged_into, f.id) as id, 'current'::text as matched_by
  from citizen f where f.id = $1)
${overview}`;
