import { days, otherName } from './source.ts';
import type { ReportSource } from './source.ts';

const tieColumns = `gp_contract_id as "listId", ${days('valid')}, begin_reason as "beginReason",
  end_reason as "endReason", responsible_hpr_number as "responsibleDoctor",
  above_ceiling_right as "aboveCeilingRight"`;

/** Columns of a person's rows that name acts of the ledger; what is not here is not told of as an act. */
export const actColumns: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['patient_to_gp_contract_association', ['act_id']],
  ['patient_to_gp_contract_association_history', ['act_id', 'superseded_by_act_id']],
  ['gp_switch', ['act_id', 'closing_act_id']],
  ['extra_switch_ground', ['act_id']],
  ['waiting_list_entry', ['act_id', 'closing_act_id']],
  ['waiting_list_change', ['act_id', 'undoing_act_id']],
  ['tie_not_followed', ['act_id']],
  ['list_exclusion', ['act_id', 'last_act_id']],
  ['university_membership', ['act_id', 'ending_act_id']],
  ['opting_out_report', ['act_id']],
  ['allocation_outcome', ['act_id']],
  ['notice', ['act_id']],
  ['register_event', ['act_id']],
  ['rectification', ['act_id']],
  ['deidentification', ['act_id']],
  ['ledger_event', ['act_id']],
];

// What changed something of the person: a row tells of its last change only.
const changingActs =
  'select act_id from register_history where act_id is not null and owner = any($1::uuid[]::text[])';

const ownActs = [
  ...actColumns.flatMap(([table, columns]) =>
    columns.map((column) => `select ${column} from ${table} where citizen_id = any($1)`),
  ),
  changingActs,
].join(' union ');

/** What the GP scheme knows: lists, switches, waiting, and who speaks for whom. */
export const schemeSources: readonly ReportSource[] = [
  {
    key: 'ties',
    covers: ['patient_to_gp_contract_association.citizen_id'],
    sql: `select ${tieColumns}, recorded_from as "recordedFrom"
      from patient_to_gp_contract_association where citizen_id = any($1) order by lower(valid)`,
  },
  {
    key: 'formerBeliefs',
    covers: ['patient_to_gp_contract_association_history.citizen_id'],
    sql: `select ${tieColumns}, lower(recorded) as "recordedFrom", upper(recorded) as "recordedTo"
      from patient_to_gp_contract_association_history
      where citizen_id = any($1) order by lower(valid), lower(recorded)`,
  },
  {
    key: 'switches',
    covers: ['gp_switch.citizen_id'],
    sql: `select requested_at as "requestedAt", effective_date as "effectiveDate",
        from_contract_id as "fromList", to_contract_id as "toList", state, closed_at as "closedAt",
        quota_year as "quotaYear"
      from gp_switch where citizen_id = any($1) order by requested_at`,
  },
  {
    key: 'waiting',
    covers: ['waiting_list_entry.citizen_id'],
    sql: `select gp_contract_id as "listId", joined_at as "joinedAt", left_at as "leftAt",
        left_reason as "leftReason"
      from waiting_list_entry where citizen_id = any($1) order by joined_at`,
  },
  {
    key: 'waitingChanges',
    covers: [
      'waiting_list_change.citizen_id',
      'waiting_list_change.joined_entry_id',
      'waiting_list_change.left_entry_id',
    ],
    sql: `select c.kind, c.at, j.gp_contract_id as "joinedList", l.gp_contract_id as "leftList",
        c.undone_at as "undoneAt"
      from waiting_list_change c
        left join waiting_list_entry j on j.id = c.joined_entry_id
        left join waiting_list_entry l on l.id = c.left_entry_id
      where c.citizen_id = any($1) order by c.at`,
  },
  {
    key: 'passedOver',
    covers: ['waiting_list_pass.entry_id'],
    sql: `select e.gp_contract_id as "listId", o.opened_on as "openedOn", p.reason
      from waiting_list_pass p join waiting_list_entry e on e.id = p.entry_id
        join list_opening o on o.id = p.opening_id
      where e.citizen_id = any($1) order by o.id`,
  },
  {
    key: 'allocations',
    covers: ['allocation_outcome.citizen_id', 'allocation_queue.citizen_id'],
    sql: `select r.on_day as "decidedOn", o.code as decision, o.gp_contract_id as "listId",
        o.record ->> 'withoutListSince' as "withoutListSince"
      from (select run_id, citizen_id, code, gp_contract_id, record from allocation_outcome
        union all select run_id, citizen_id, 'allocation.waiting', null, '{}' from allocation_queue) o
        join job_run r on r.id = o.run_id
      where o.citizen_id = any($1) order by r.on_day, o.code`,
  },
  {
    key: 'optingOut',
    covers: ['opting_out_report.citizen_id'],
    sql: `select direction, municipality_number as "municipality", reported_on as "reportedOn",
        reference, registered_at as "registeredAt"
      from opting_out_report where citizen_id = any($1) order by registered_at`,
  },
  {
    key: 'exclusions',
    covers: ['list_exclusion.citizen_id'],
    sql: `select gp_contract_id as "listId", hpr_number as "doctor", decided_on as "decidedOn",
        municipality_number as "municipality", reference, appealed_on as "appealedOn",
        appeal_decided_on as "appealDecidedOn", ended_on as "endedOn", end_reason as "endReason"
      from list_exclusion where citizen_id = any($1) order by decided_on`,
  },
  {
    key: 'memberships',
    covers: ['university_membership.citizen_id'],
    sql: `select ground, ${days('valid')}, registered_at as "registeredAt", ended_at as "endedAt"
      from university_membership where citizen_id = any($1) order by registered_at`,
  },
  {
    key: 'extraSwitches',
    covers: ['extra_switch_ground.citizen_id', 'gp_switch.extra_ground_id'],
    sql: `select g.ground, g.arose_on as "since", w.effective_date as "effectiveDate"
      from extra_switch_ground g left join gp_switch w on w.extra_ground_id = g.id
      where g.citizen_id = any($1) order by g.arose_on`,
  },
  {
    key: 'notices',
    covers: ['notice.citizen_id'],
    sql: `select kind, due_on as "effectiveDate", from_contract_id as "fromList",
        to_contract_id as "toList", created_at as "createdAt"
      from notice where citizen_id = any($1) order by created_at`,
  },
  {
    key: 'draws',
    covers: ['reduction_draw_person.citizen_id'],
    sql: `select d.frozen_at as at, p.gp_contract_id as "listId",
        case when d.drawn_at is null then 'notYetDrawn' when x.drawn then 'drawn'
          else 'notDrawn' end as outcome
      from reduction_draw_person x join reduction_draw d using (plan_id)
        join agreement_plan p on p.id = x.plan_id
      where x.citizen_id = any($1) order by d.frozen_at`,
  },
  {
    key: 'ledgerEvents',
    covers: ['ledger_event.citizen_id', 'ledger_event.other_citizen_id'],
    sql: `select at, kind, reason from ledger_event
      where citizen_id = any($1) or other_citizen_id = any($1) order by at`,
  },
  {
    key: 'notFollowed',
    covers: ['tie_not_followed.citizen_id'],
    sql: `select gp_contract_id as "listId", from_date as "from", reason from tie_not_followed
      where citizen_id = any($1) order by from_date`,
  },
  {
    // What stood in the record before, but where the person lived: the addresses are told with their days.
    key: 'formerFacts',
    covers: ['register_history.owner'],
    sql: `select upper(recorded) as "recordedTo", before ->> 'nin' as nin,
        before ->> 'first_name' as "firstName", before ->> 'middle_name' as "middleName",
        before ->> 'last_name' as "lastName", before ->> 'birth_date' as "birthDate",
        before ->> 'person_status' as status, before ->> 'eligibility' as eligibility,
        before ->> 'address_protection' as "addressProtection"
      from register_history where entity = 'citizen' and before is not null
        and owner = any($1::uuid[]::text[]) order by id`,
  },
  {
    key: 'acts',
    covers: [],
    sql: `select a.at, a.operation, a.principal ->> 'role' as role,
        a.principal -> 'organization' ->> 'name' as organization, a.decision ->> 'code' as decision
      from ledger_act a where a.id in (${ownActs})
      order by a.at, a.id`,
  },
  {
    key: 'registrations',
    covers: ['representation.citizen_id'],
    sql: `select r.kind, array_to_string(r.tasks, ', ') as tasks, ${otherName('p')},
        ${days('r.valid')}, r.registered_at as "registeredAt", r.ended_at as "endedAt"
      from representation r join citizen p on p.id = r.representative_id
      where r.citizen_id = any($1) order by r.registered_at`,
  },
  {
    key: 'representing',
    covers: ['representation.representative_id'],
    sql: `select r.kind, array_to_string(r.tasks, ', ') as tasks, ${otherName('p')},
        ${days('r.valid')}, r.registered_at as "registeredAt", r.ended_at as "endedAt"
      from representation r join citizen p on p.id = r.citizen_id
      where r.representative_id = any($1) order by r.registered_at`,
  },
];
