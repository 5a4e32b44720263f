import { otherName } from './source.ts';
import type { ReportSource } from './source.ts';

/** Whether an event (e) is about the person, or names the person in somebody else's. */
const named = `(e.citizen_id = any($1) or e.nins && array(
  select n.nin from citizen_nin n where n.citizen_id = any($1)))`;

/** What was noted when somebody called, and who has seen the record. */
export const serviceSources: readonly ReportSource[] = [
  {
    key: 'standings',
    covers: ['caller_standing.citizen_id', 'caller_standing.registration_id'],
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
    covers: ['identity_check.citizen_id', 'identity_check.standing_id'],
    sql: `select at, outcome, jsonb_array_length(answers) as questions from identity_check
      where citizen_id = any($1) order by at`,
  },
  {
    // What was recorded by mistake may be about somebody else: that it was is told, its words are not.
    key: 'calls',
    covers: ['call_record.citizen_id', 'call_record.standing_id', 'call_retraction.citizen_id'],
    sql: `select f.started_at as "at", v.kind, v.theme, case when r.at is null then v.note end as note,
        f.unit, v.version as "versions", r.at as "retractedAt"
      from call_record f
        join lateral (select * from call_record l where l.id = f.id order by l.version desc limit 1) v
          on true
        left join call_retraction r on r.record_id = f.id
      where f.version = 1 and f.citizen_id = any($1) order by f.started_at, f.id`,
  },
  {
    key: 'callbacks',
    covers: ['callback.citizen_id'],
    sql: `select created_at as "createdAt", phone, from_at as "from", to_at as "to", theme, words, unit,
        state, attempts
      from callback where citizen_id = any($1) order by created_at, id`,
  },
  {
    key: 'callbackEvents',
    covers: ['callback_event.callback_id'],
    sql: `select e.at, e.what as "action", c.unit from callback_event e
      join callback c on c.id = e.callback_id
      where c.citizen_id = any($1) order by e.at, e.callback_id, e.revision`,
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
    key: 'registerEvents',
    covers: ['register_event.citizen_id', 'register_event.nins'],
    sql: `select e.received_at as "receivedAt", e.type as kind, e.occurred_on as "on", e.state
      from register_event e where ${named} order by e.received_at, e.id`,
  },
  {
    // The words may be about somebody else in the event: they are told to the one whom it is about.
    key: 'settlements',
    covers: ['register_event_settlement.event_id'],
    sql: `select s.at, s.how as kind, s.state_after as state,
        case when e.citizen_id = any($1) then s.words end as reason
      from register_event_settlement s join register_event e on e.id = s.event_id
      where ${named} order by s.at`,
  },
  {
    key: 'commands',
    covers: ['idempotency_key.citizen_id'],
    sql: `select answered_at as "answeredAt", operation, status from idempotency_key
      where citizen_id = any($1) order by answered_at`,
  },
  {
    key: 'receipts',
    covers: ['command_receipt.citizen_id'],
    sql: `select operation, claimed_at as "claimedAt", received_at as "receivedAt",
        arrived_at as "arrivedAt", proof
      from command_receipt where citizen_id = any($1) order by arrived_at, id`,
  },
  {
    key: 'wishes',
    covers: ['collected_wish.citizen_id'],
    sql: `select operation, gp_contract_id as "listId", received_at as "receivedAt",
        arrived_at as "arrivedAt", proof, state, ended_at as "endedAt", code as decision
      from collected_wish where citizen_id = any($1) order by arrived_at, id`,
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
