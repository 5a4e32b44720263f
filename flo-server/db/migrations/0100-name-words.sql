-- The words that names are made of. A misspelt word is looked for here, among some hundred thousand
-- words, and not among millions of people.
create table name_word (
  word                 text primary key
);
create index name_word_similar on name_word using gin (word gin_trgm_ops);

create function note_name_words() returns trigger language plpgsql as $$
begin
  insert into name_word (word)
    select distinct word from new_rows, unnest(name_tokens) as word
    on conflict do nothing;
  return null;
end $$;
create trigger note_name_words_insert after insert on citizen
  referencing new table as new_rows for each statement execute function note_name_words();

create function note_changed_name() returns trigger language plpgsql as $$
begin
  insert into name_word (word) select unnest(new.name_tokens) on conflict do nothing;
  return null;
end $$;
create trigger note_name_words_update after update of name_tokens on citizen
  for each row when (new.name_tokens is distinct from old.name_tokens)
  execute function note_changed_name();

-- For loads that switch triggers off.
create function rebuild_name_words() returns void language sql as $$
  insert into name_word (word)
    select distinct word from citizen, unnest(name_tokens) as word
    on conflict do nothing;
$$;
