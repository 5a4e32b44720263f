-- What was recorded of calls. A new version is a new row; nothing that was written is written over.
create table call_record (
  id                   uuid not null,
  -- The first is 1.
  version              integer not null check (version >= 1),
  citizen_id           uuid not null references citizen,
  -- The call, by the opaque id it has in the audit: the same for everybody it was about.
  call_id              uuid not null,
  kind                 text not null check (kind in ('conversation', 'minutes', 'information')),
  theme                text not null check (theme in ('switching', 'waitingList', 'currentGP', 'history',
                         'children', 'onBehalf', 'municipality', 'privacy', 'other')),
  -- Emptied when the person is de-identified: free text may name somebody.
  note                 text not null check (length(note) <= 15000),
  -- What was looked at and done: codes and ids, never words.
  trail                jsonb not null,
  -- How often each standard text was put into the note.
  texts_used           jsonb not null,
  standing_id          uuid references caller_standing,
  started_at           timestamptz not null,
  at                   timestamptz not null,
  principal_id         text not null,
  principal_name       text not null,
  unit                 text not null,
  primary key (id, version)
);
create index call_record_citizen on call_record (citizen_id, started_at desc);
create index call_record_standing on call_record (standing_id) where standing_id is not null;
create trigger kept before update or delete on call_record
  for each row execute function refuse_change_but('note');

-- That a call was recorded by mistake. It counts as the version after the last.
create table call_retraction (
  record_id            uuid primary key,
  citizen_id           uuid not null references citizen,
  -- Emptied as the note is.
  reason               text not null,
  at                   timestamptz not null,
  principal_id         text not null,
  principal_name       text not null
);
create index call_retraction_citizen on call_retraction (citizen_id);
create trigger kept before update or delete on call_retraction
  for each row execute function refuse_change_but('reason');
