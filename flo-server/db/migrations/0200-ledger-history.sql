-- What FLO believed of agreements, doctors' periods, people and their numbers. A row holds what stood
-- there until the act that changed it; null means that nothing stood there. What stands now is in the
-- tables themselves.
create table register_history (
  id                   bigint generated always as identity primary key,
  entity               text not null,
  key                  text not null,
  -- The agreement or the person the row is about.
  owner                text not null,
  before               jsonb,
  -- No lower bound: since before anything was kept. Empty: changed outside an act, so nobody knows when.
  recorded             tstzrange not null,
  act_id               bigint references ledger_act,
  constraint register_history_never_two_beliefs exclude using gist
    (entity with =, key with =, recorded with &&)
);
create index register_history_owner on register_history (entity, owner);

-- The instant from which changes are kept: what stood before it is told as not known.
create table register_history_began (
  only_row             boolean primary key default true check (only_row),
  at                   timestamptz not null
);

-- Arguments: the key's column, the owner's column, and columns that are not facts.
create function keep_register_history() returns trigger language plpgsql as $$
declare
  ignored text[] := coalesce(tg_argv[2:tg_nargs - 1], '{}');
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - ignored end;
  becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - ignored end;
  row_key text := coalesce(becomes, was) ->> tg_argv[0];
  instant timestamptz := nullif(current_setting('flo.instant', true), '')::timestamptz;
  since timestamptz;
begin
  if was is not distinct from becomes then
    return null;
  end if;
  select max(upper(recorded)) into since from register_history
    where entity = tg_table_name and key = row_key;
  if tg_op = 'INSERT' and instant is null and since is null then
    return null;
  end if;
  insert into register_history (entity, key, owner, before, recorded, act_id)
  values (tg_table_name, row_key, coalesce(becomes, was) ->> tg_argv[1], was,
    case when instant is null then 'empty'
         else tstzrange(since, greatest(instant, since + interval '1 microsecond')) end,
    nullif(current_setting('flo.act_id', true), '')::bigint);
  return null;
end $$;

create trigger keep_history after insert or update or delete on gp_contract
  for each row execute function keep_register_history('id', 'id', 'revision');
create trigger keep_history after insert or update or delete on gp_on_contract_association
  for each row execute function keep_register_history('id', 'gp_contract_id');
create trigger keep_history after insert or update or delete on citizen_nin
  for each row execute function keep_register_history('nin', 'citizen_id');
-- A switch is known from when it was asked for; what it was before it was closed is kept.
create trigger keep_history after update on gp_switch
  for each row execute function keep_register_history('id', 'citizen_id');
-- Only columns that say something of the person: the revision of the ties moves with every switch.
create trigger keep_history after insert or delete or update of nin, first_name, middle_name, last_name,
    sex, birth_date, death_date, person_status, person_status_since, eligibility, municipality_number,
    district_number, household_id, address_protection, language_form, interpreter_language,
    opted_out_since, merged_into on citizen
  for each row execute function keep_register_history
    ('id', 'id', 'name_tokens', 'name_keys', 'ties_revision', 'ties_recorded_at');

-- Only what tells who somebody was may go, when the person is de-identified.
create function register_history_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.entity in ('citizen', 'citizen_nin') and exists
     (select from deidentification d where d.citizen_id::text = old.owner) then
    return old;
  end if;
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'FL002';
end $$;
create trigger register_history_append_only before update or delete on register_history
  for each row execute function register_history_append_only();

-- What stood in a row at an instant; of a row that has not changed since, nothing.
create function history_at(of_entity text, of_key text, at timestamptz)
  returns table (before jsonb, absent boolean, since_before boolean)
  language sql stable as $$
  select h.before, h.before is null, lower(h.recorded) is null and h.before is not null
    from register_history h where h.entity = of_entity and h.key = of_key and h.recorded @> at
$$;
