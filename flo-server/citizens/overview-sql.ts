import {
  nameJson,
  officeJson,
  outOfOfficeJson,
  periodJson,
  waitedAt,
} from '../gp-contracts/json.ts';
import { subjectJson } from '../persons/subject-sql.ts';
import { relativesJson } from './relatives-sql.ts';
import { switchingField, switchingFieldAt } from './switch-facts-sql.ts';

/** The day whose doctors are shown with a tie: today, or the nearest day of the tie. */
const tieDay = `greatest(lower(t.valid), least($2::date, coalesce(upper(t.valid) - 1, $2::date)))`;

/**
 * The person's record and those merged into it, as an array: an `or` would read every number in the
 * register.
 */
const ownRecords = `array(select s.id union all select id from citizen where merged_into = s.id)`;

/** Where each part of an overview is read: what is believed now, or at a moment. */
interface Sources {
  readonly citizen: string;
  readonly ties: string;
  readonly switches: string;
  /** Doctors' periods on a contract. */
  readonly periods: (contract: string) => string;
  /** Numbers of some records. */
  readonly numbers: (records: string) => string;
  /** Whether an entry of a waiting list is in the queue. */
  readonly waits: (entry: string) => string;
  /** What switching needs beside the rest, of a row of citizen. */
  readonly switching: (person: string) => string;
}

const now: Sources = {
  citizen: 'citizen',
  ties: 'patient_to_gp_contract_association',
  switches: 'gp_switch',
  periods: () => 'gp_on_contract_association',
  numbers: () => 'citizen_nin',
  waits: (entry) => `${entry}.left_at is null`,
  switching: switchingField,
};

/** As known at an instant ($3); what has no day of its own, as it was at the earlier of $3 and $4. */
const moment: Sources = {
  citizen: 'lateral citizen_at(s.id, $3)',
  ties: 'ties_at(s.id, $3)',
  switches: `unnest(${ownRecords}) own(id), lateral switches_at(own.id, $4)`,
  periods: (contract) => `gp_on_contract_at(${contract}, $3)`,
  numbers: (records) => `citizen_nin_at(${records}, $3)`,
  waits: (entry) => waitedAt(entry, '$4', '$3::timestamptz'),
  switching: switchingFieldAt,
};

const tieFields = ({
  periods,
}: Sources): string => `'id', t.id, 'gpContractId', t.gp_contract_id, 'listName', c.name,
    'gp', (select json_build_object('hprNumber', d.hpr_number, 'name', ${nameJson('d')})
      from ${periods('t.gp_contract_id')} a join doctor d using (hpr_number)
      where a.gp_contract_id = t.gp_contract_id and a.relationship = 'LPFL'
        and a.valid @> ${tieDay}
      order by a.hpr_number = t.responsible_hpr_number desc nulls last, lower(a.valid), a.id limit 1),
    'officeName', o.display_name, 'municipalityName', m.name, 'valid', ${periodJson('t.valid')},
    'beginReason', t.begin_reason, 'endReason', t.end_reason`;

const tieSource = ({ ties }: Sources): string => `from ${ties} t
    join gp_contract c on c.id = t.gp_contract_id
    join gp_office o on o.organization_number = c.office_organization_number
    left join municipality m on m.number = o.municipality_number
    where t.citizen_id = s.id`;

const doctorsOnTie = ({ periods }: Sources): string => `(select coalesce(json_agg(json_build_object(
      'hprNumber', d.hpr_number, 'name', ${nameJson('d')}, 'sex', d.sex,
      'relationship', a.relationship, 'substituteForHprNumber', a.substitute_for_hpr_number,
      'valid', ${periodJson('a.valid')}, 'workingPercentage', a.working_percentage,
      'workingOnDays', to_json(a.working_on_days))
      order by array_position(array['LPFL', 'LPDL', 'LPVI'], a.relationship), lower(a.valid), a.id), '[]')
    from ${periods('t.gp_contract_id')} a join doctor d using (hpr_number)
    where a.gp_contract_id = t.gp_contract_id and a.valid @> ${tieDay})`;

const outOfOfficeOnTie = `(select coalesce(json_agg(${outOfOfficeJson('l')} order by l.id), '[]')
    from out_of_office_location l
    where l.gp_contract_id = t.gp_contract_id and l.valid @> ${tieDay})`;

const person = ({ numbers }: Sources): string => `'person', json_build_object(
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
      from ${numbers(ownRecords)} n where n.citizen_id = any(${ownRecords})))`;

const switches = ({
  switches: source,
}: Sources): string => `'switches', (select coalesce(json_agg(json_build_object(
      'switchId', w.id, 'requestedAt', w.requested_at, 'effectiveDate', w.effective_date,
      'fromContractId', w.from_contract_id, 'toContractId', w.to_contract_id, 'state', w.state,
      'quotaYear', w.quota_year) order by w.requested_at desc), '[]')
    from ${source} w where w.citizen_id = any(${ownRecords}))`;

const waiting = ({
  periods,
  waits,
}: Sources): string => `'waiting', (select json_build_object('gpContractId', w.gp_contract_id,
      'gpName', (select ${nameJson('d')} from ${periods('w.gp_contract_id')} a
        join doctor d using (hpr_number) where a.gp_contract_id = w.gp_contract_id
        and a.relationship = 'LPFL' and a.valid @> $2::date order by lower(a.valid), a.id limit 1),
      'officeName', o.display_name, 'joinedAt', w.joined_at,
      'position', (select count(*) from waiting_list_entry e where e.gp_contract_id = w.gp_contract_id
        and ${waits('e')} and (e.joined_at, e.id) <= (w.joined_at, w.id)),
      'length', (select count(*) from waiting_list_entry e
        where e.gp_contract_id = w.gp_contract_id and ${waits('e')}))
    from waiting_list_entry w join gp_contract c on c.id = w.gp_contract_id
    join gp_office o on o.organization_number = c.office_organization_number
    where w.citizen_id = s.id and ${waits('w')})`;

const overview = (from: Sources): string => `select s.matched_by as "matchedBy", json_build_object(
  'citizenId', s.id, 'subject', ${subjectJson('p')}, 'tiesRevision', p.ties_revision, 'eligibility', p.eligibility,
  'optedOut', p.opted_out_since is not null and p.opted_out_since <= $2::date,
  ${person(from)},
  'relatives', ${relativesJson},
  'live', (select coalesce(json_agg(json_build_object(${tieFields(from)}, 'office', ${officeJson('o')},
      'doctors', ${doctorsOnTie(from)}, 'outOfOfficeLocations', ${outOfOfficeOnTie})
      order by lower(t.valid)), '[]') ${tieSource(from)} and (upper(t.valid) is null or upper(t.valid) > $2::date)),
  'history', (select coalesce(json_agg(json_build_object(${tieFields(from)}) order by lower(t.valid) desc), '[]')
    ${tieSource(from)}),
  ${switches(from)},
  ${waiting(from)},
  ${from.switching('p')}) as record
  from subject s join ${from.citizen} p on p.id = s.id`;

/** The overview of the person a NIN ($1) belongs or has belonged to, as of a day ($2). */
export const overviewByNin = `with subject as (
  select coalesce(f.merged_into, f.id) as id,
    case when f.merged_into is not null then 'mergedRecord'
         when f.nin = n.nin then 'current' else 'formerNin' end as matched_by
  from citizen_nin n join citizen f on f.id = n.citizen_id where n.nin = $1)
${overview(now)}`;

/** The overview of a person by id ($1), as of a day ($2); a merged record leads to the one it lives on under. */
export const overviewById = `with subject as (
  select coalesce(f.merged_into, f.id) as id, 'current'::text as matched_by
  from citizen f where f.id = $1)
${overview(now)}`;

/**
 * The overview of a person by id ($1) as of a day ($2), as known at an instant ($3). What FLO only
 * knows by instants (switches, queues) is as it was at $4: the end of the day, or $3 when that is
 * earlier. Whom it may be shown to follows from who the person is now, not from this.
 */
export const overviewAtMoment = `with subject as (
  select coalesce(f.merged_into, f.id) as id, 'current'::text as matched_by
  from citizen f where f.id = $1)
${overview(moment)}`;
