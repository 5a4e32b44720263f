-- The organisation's own people and their families: only those with a grant of their own open them.
create table shielded_person (
  citizen_id           uuid primary key references citizen,
  -- On whose account; null when it was entered by hand.
  staff_id             text references staff_member,
  relation             text not null check (relation in ('self', 'family', 'other'))
);
create index shielded_person_staff on shielded_person (staff_id);

-- That somebody opened a record which an overridable rule keeps shut. Read by supervisors.
create table access_override (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  rule                 text not null,
  reason               text not null,
  principal_id         text not null,
  principal_name       text not null,
  unit                 text not null,
  at                   timestamptz not null,
  until                timestamptz not null check (until > at)
);
create index access_override_in_force on access_override (principal_id, citizen_id, until);
create index access_override_unit on access_override (unit, at desc);
create index access_override_at on access_override (at desc);
create trigger access_override_append_only before update or delete on access_override
  for each row execute function refuse_change();

-- Work about a person that is left to a unit.
create table task (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  kind                 text not null check (kind in ('handOver', 'callBack')),
  reason               text not null,
  unit                 text not null,
  state                text not null check (state in ('open', 'taken', 'done')),
  created_by           text not null,
  created_by_name      text not null,
  created_at           timestamptz not null
);
create index task_open on task (unit, created_at, id) where state = 'open';
create index task_citizen on task (citizen_id);

-- Whom a command was about: its answer is given again only to somebody the record is open to.
alter table idempotency_key add column citizen_id uuid;
