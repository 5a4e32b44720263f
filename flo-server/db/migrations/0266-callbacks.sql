-- Promises to call somebody back within a time.
create table callback (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  call_id              uuid,
  -- Emptied when the person is de-identified, as the words.
  phone                text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  from_at              timestamptz not null,
  to_at                timestamptz not null check (to_at > from_at),
  theme                text not null check (theme in ('switching', 'waitingList', 'currentGP', 'history',
                         'children', 'onBehalf', 'municipality', 'privacy', 'other')),
  words                text not null,
  unit                 text not null,
  state                text not null check (state in ('open', 'taken', 'done')),
  taken_by             text,
  taken_by_name        text,
  attempts             integer not null default 0 check (attempts >= 0),
  last_attempt_at      timestamptz,
  created_by           text not null,
  created_by_name      text not null,
  created_at           timestamptz not null,
  -- Grows with each event: what somebody saw when they acted.
  revision             integer not null default 1,
  check ((taken_by is null) = (taken_by_name is null)),
  check (state = 'open' or taken_by is not null or state = 'done')
);
create index callback_waiting on callback (unit, to_at, id) where state <> 'done';
create index callback_citizen on callback (citizen_id);
create trigger never_deleted before delete on callback for each row execute function refuse_change();

-- What became of each promise, and who saw to it.
create table callback_event (
  callback_id          uuid not null references callback,
  revision             integer not null,
  what                 text not null check (what in ('created', 'taken', 'notReached', 'released', 'done',
                         'cancelled')),
  at                   timestamptz not null,
  principal_id         text not null,
  principal_name       text not null,
  primary key (callback_id, revision)
);
create trigger append_only before update or delete on callback_event
  for each row execute function refuse_change();
