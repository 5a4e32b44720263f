import { otherName } from './source.ts';
import type { ReportSource } from './source.ts';

/** What was noted when somebody called, and who has seen the record. */
export const serviceSources: readonly ReportSource[] = [
  {
    key: 'standings',
    covers: ['caller_standing.citizen_id'],
    sql: `select s.at, s.kind, ${otherName('p')}, s.consent_heard as "consentHeard"
      from caller_standing s left join citizen p on p.id = s.representative_id
      where s.citizen_id = any($1) order by s.at`,
  },
  {
    key: 'calledForOthers',
    covers: ['caller_standing.representative_id'],
    sql: `select s.at, s.kind, ${otherName('p')} from caller_standing s
      join citizen p on p.id = s.citizen_id
      where s.representative_id = any($1) and s.citizen_id <> all($1) order by s.at`,
  },
  {
    key: 'identityChecks',
    covers: ['identity_check.citizen_id'],
    sql: `select at, outcome, jsonb_array_length(answers) as questions from identity_check
      where citizen_id = any($1) order by at`,
  },
  {
    key: 'tasks',
    covers: ['task.citizen_id'],
    sql: `select created_at as "createdAt", kind, reason, unit, state from task
      where citizen_id = any($1) order by created_at`,
  },
  {
    // The reason is the adviser's own words to a supervisor, and is told by the supervisor.
    key: 'overrides',
    covers: ['access_override.citizen_id'],
    sql: `select at, until, rule, unit from access_override where citizen_id = any($1) order by at`,
  },
  {
    key: 'rectifications',
    covers: ['rectification.citizen_id'],
    sql: `select at, field, before, after, reason from rectification
      where citizen_id = any($1) order by at`,
  },
  {
    key: 'deidentification',
    covers: ['deidentification.citizen_id'],
    sql: `select at from deidentification where citizen_id = any($1)`,
  },
  {
    key: 'commands',
    covers: ['idempotency_key.citizen_id'],
    sql: `select answered_at as "answeredAt", operation, status from idempotency_key
      where citizen_id = any($1) order by answered_at`,
  },
  {
    key: 'audit',
    covers: ['audit_entry.citizen_id', 'audit_entry.found_ids'],
    sql: `select at, action, resource, outcome, rule, principal_name as name, role,
        organization_name as organization, unit, ground, standing as "onBehalfOf"
      from (
        select a.* from audit_entry a where a.citizen_id = any($1)
        union all
        select a.* from audit_entry a where a.found_ids <> '{}' and a.found_ids && $1
          and (a.citizen_id is null or a.citizen_id <> all($1))) a
      order by at, chain, seq`,
  },
];
