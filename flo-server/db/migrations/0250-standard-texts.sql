-- Texts for notes about calls. Content, changed by a supervisor: no release is needed for a new word.
create table standard_text (
  id                   uuid primary key,
  -- What is typed to find it; the same in all languages.
  short_name           text not null unique,
  -- By language: title and body.
  words                jsonb not null,
  tags                 text[] not null,
  valid                daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- The roles that are given it.
  audience             text[] not null,
  revision             integer not null check (revision > 0),
  changed_at           timestamptz not null,
  changed_by           text not null,
  changed_by_name      text not null
);
-- One that is no longer wanted ends, or has no audience.
create trigger never_deleted before delete on standard_text
  for each row execute function refuse_change();

create trigger note_insert after insert on standard_text referencing new table as new_rows
  for each statement execute function note_reference_change('standardTexts', 'id');
create trigger note_update after update on standard_text referencing new table as new_rows
  for each statement execute function note_reference_change('standardTexts', 'id');
