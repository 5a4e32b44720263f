-- A list whose places were given out: who got them follows from the entries that name it.
create table list_opening (
  id                   bigint generated always as identity primary key,
  gp_contract_id       bigint not null references gp_contract,
  -- The day it was decided on, and the first day on the list for those who got a place.
  opened_on            date not null,
  effective_date       date not null,
  -- 'opens': it was closed until then; 'staysOpen': it has not been full since it opened.
  outcome              text not null check (outcome in ('opens', 'staysOpen')),
  free_before          integer not null check (free_before >= 0),
  free_after           integer not null check (free_after >= 0),
  to_unallocated       integer not null check (to_unallocated >= 0),
  to_waiting           integer not null check (to_waiting >= 0),
  passed_over          integer not null check (passed_over >= 0),
  act_id               bigint not null references ledger_act,
  check (free_before - to_unallocated - to_waiting = free_after)
);
create index list_opening_contract on list_opening (gp_contract_id, id);
create trigger list_opening_append_only before update or delete on list_opening
  for each row execute function refuse_change();

alter table waiting_list_entry
  -- Which act ended it, and which opening gave the place when that is how it ended.
  add column closing_act_id bigint references ledger_act,
  add column opening_id bigint references list_opening,
  add constraint waiting_list_entry_served
    check (opening_id is null or left_reason = 'served');

-- Who stood in the queue, was passed over, and why. Whoever keeps the place may be passed over again.
create table waiting_list_pass (
  entry_id             uuid not null references waiting_list_entry,
  opening_id           bigint not null references list_opening,
  reason               text not null,
  primary key (entry_id, opening_id)
);
create index waiting_list_pass_opening on waiting_list_pass (opening_id);
create trigger waiting_list_pass_append_only before update or delete on waiting_list_pass
  for each row execute function refuse_change();

-- A change of a person's place in a queue, as it was asked for: what is needed to take it back.
create table waiting_list_change (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  kind                 text not null check (kind in ('join', 'replace', 'leave')),
  joined_entry_id      uuid references waiting_list_entry,
  left_entry_id        uuid references waiting_list_entry,
  at                   timestamptz not null,
  act_id               bigint not null references ledger_act,
  undone_at            timestamptz,
  undoing_act_id       bigint references ledger_act,
  check ((joined_entry_id is null) = (kind = 'leave')),
  check ((left_entry_id is null) = (kind = 'join')),
  check ((undone_at is null) = (undoing_act_id is null))
);
create index waiting_list_change_citizen on waiting_list_change (citizen_id, at);
create index waiting_list_change_joined on waiting_list_change (joined_entry_id);
create index waiting_list_change_left on waiting_list_change (left_entry_id);

-- What a municipality has reported of somebody who leaves or re-enters the scheme
-- (FOR-2012-08-29-843 § 2 third paragraph). citizen.opted_out_since says how it stands.
create table opting_out_report (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  direction            text not null check (direction in ('out', 'in')),
  municipality_number  text not null references municipality,
  -- The day the municipality was notified, and its own reference.
  reported_on          date not null,
  -- Emptied when the person is de-identified.
  reference            text,
  registered_at        timestamptz not null,
  act_id               bigint not null references ledger_act
);
create index opting_out_report_citizen on opting_out_report (citizen_id, registered_at);
