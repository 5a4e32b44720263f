-- Who may speak for whom. What stands here is what was known at the time: it is ended, never rewritten.
create table representation (
  id                   uuid primary key,
  -- For whom, and by whom: a written authorisation (form 21-00.01) or a guardianship.
  citizen_id           uuid not null references citizen,
  representative_id    uuid not null references citizen,
  kind                 text not null check (kind in ('authorization', 'guardianship')),
  -- What a guardian's mandate covers.
  tasks                text[] not null default '{}'
                         check (tasks <@ array['health', 'generalPractitioner', 'welfare', 'finances']),
  valid                daterange not null check (not isempty(valid) and not lower_inf(valid)),
  registered_at        timestamptz not null,
  registered_by        text not null,
  -- Ended before its time; never erased.
  ended_at             timestamptz,
  ended_by             text,
  check (citizen_id <> representative_id),
  check (kind = 'authorization' or tasks <> '{}'),
  check ((ended_at is null) = (ended_by is null)),
  constraint representation_never_two_at_once exclude using gist
    (citizen_id with =, representative_id with =, kind with =, valid with &&)
    where (ended_at is null)
);
create index representation_citizen on representation (citizen_id);
create index representation_representative on representation (representative_id);

create function representation_only_ends() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ended_at is null and new.ended_at is not null
     and (to_jsonb(new) - 'ended_at' - 'ended_by') = (to_jsonb(old) - 'ended_at' - 'ended_by') then
    return new;
  end if;
  raise exception 'a representation is ended, and otherwise never changed' using errcode = 'FL002';
end $$;
create trigger representation_only_ends before update or delete on representation
  for each row execute function representation_only_ends();

-- Who was on the line, as the adviser declared it in a call.
create table caller_standing (
  id                   uuid primary key,
  principal_id         text not null,
  call_id              text,
  citizen_id           uuid not null references citizen,
  kind                 text not null check (kind in ('oneself', 'childWithConsent', 'parent',
                         'guardian', 'authorized', 'childWelfare', 'municipality',
                         'healthPersonnel')),
  representative_id    uuid references citizen,
  registration_id      uuid references representation,
  consent_heard        boolean not null,
  -- The decision that let it hold, with its basis.
  decision             jsonb not null,
  at                   timestamptz not null
);
create index caller_standing_citizen on caller_standing (citizen_id, at);
create trigger caller_standing_append_only before update or delete on caller_standing
  for each row execute function refuse_change();

-- How a caller showed who they were: kinds of question and results, never an answer.
create table identity_check (
  id                   uuid primary key,
  principal_id         text not null,
  call_id              text,
  citizen_id           uuid not null references citizen,
  standing_id          uuid references caller_standing,
  answers              jsonb not null,
  outcome              text not null check (outcome in ('passed', 'failed')),
  at                   timestamptz not null
);
create index identity_check_citizen on identity_check (citizen_id, at);
create trigger identity_check_append_only before update or delete on identity_check
  for each row execute function refuse_change();
