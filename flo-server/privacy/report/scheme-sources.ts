import { days, otherName } from './source.ts';
import type { ReportSource } from './source.ts';

const tieColumns = `gp_contract_id as "listId", ${days('valid')}, begin_reason as "beginReason",
  end_reason as "endReason", responsible_hpr_number as "responsibleDoctor",
  above_ceiling_right as "aboveCeilingRight"`;

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
    key: 'exclusions',
    covers: ['list_exclusion.citizen_id'],
    sql: `select gp_contract_id as "listId", decided_on as "decidedOn" from list_exclusion
      where citizen_id = any($1) order by decided_on`,
  },
  {
    key: 'acts',
    covers: [],
    sql: `select a.at, a.operation, a.principal ->> 'role' as role,
        a.principal -> 'organization' ->> 'name' as organization, a.decision ->> 'code' as decision
      from ledger_act a where a.id in (
        select act_id from patient_to_gp_contract_association where citizen_id = any($1)
        union select act_id from patient_to_gp_contract_association_history where citizen_id = any($1)
        union select superseded_by_act_id from patient_to_gp_contract_association_history
          where citizen_id = any($1)
        union select act_id from gp_switch where citizen_id = any($1)
        union select closing_act_id from gp_switch where citizen_id = any($1)
        union select act_id from waiting_list_entry where citizen_id = any($1)
        union select act_id from rectification where citizen_id = any($1))
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
