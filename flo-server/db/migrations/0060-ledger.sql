-- Who did what on what ground: every row of the ledger points here.
create table ledger_act (
  id                   bigint generated always as identity primary key,
  at                   timestamptz not null,
  operation            text not null,
  -- Who, role, organisation, ground, call id, on whose behalf.
  principal            jsonb not null,
  -- The decision behind it, as data; null for what the population register or a seed brought.
  decision             jsonb
);

create sequence tie_id;

-- Ties as they are believed to be now. "Two lists at once" and "a tie outside its contract's life"
-- are impossible here, not merely tested.
create table patient_to_gp_contract_association (
  id                   bigint not null default nextval('tie_id'),
  citizen_id           uuid not null,
  gp_contract_id       bigint not null,
  valid                daterange not null check (not isempty(valid) and lower(valid) is not null),
  -- The responsible doctor on a common list (FOR-2025-12-02-2405 § 20).
  responsible_hpr_number integer,
  begin_reason         text not null,
  end_reason           text,
  -- A named right to a place above the ceiling; null for everybody else.
  above_ceiling_right  text,
  recorded_from        timestamptz not null,
  act_id               bigint not null,
  constraint tie_one_list_at_a_time primary key (citizen_id, valid without overlaps),
  constraint tie_id_unique unique (id),
  constraint tie_citizen foreign key (citizen_id) references citizen,
  constraint tie_act foreign key (act_id) references ledger_act,
  constraint tie_within_contract_life
    foreign key (gp_contract_id, period valid) references gp_contract (id, period valid)
);
create index tie_contract_until on patient_to_gp_contract_association (gp_contract_id, upper(valid));
-- Whose ties end on a day: what a list shows changes then without anybody writing.
create index tie_until on patient_to_gp_contract_association (upper(valid)) where not upper_inf(valid);

-- What FLO believed before. A belief is moved here, with the period it was held, by the trigger below.
create table patient_to_gp_contract_association_history (
  id                   bigint not null,
  citizen_id           uuid not null references citizen,
  gp_contract_id       bigint not null references gp_contract,
  valid                daterange not null,
  responsible_hpr_number integer,
  begin_reason         text not null,
  end_reason           text,
  above_ceiling_right  text,
  recorded             tstzrange not null check (not isempty(recorded)),
  act_id               bigint not null references ledger_act,
  superseded_by_act_id bigint not null references ledger_act,
  constraint tie_history_never_two_beliefs exclude using gist
    (citizen_id with =, valid with &&, recorded with &&)
);

-- Changing or deleting a tie closes the old belief at the instant of the write.
create function tie_supersede() returns trigger language plpgsql as $$
begin
  insert into patient_to_gp_contract_association_history
    (id, citizen_id, gp_contract_id, valid, responsible_hpr_number, begin_reason, end_reason,
     above_ceiling_right, recorded, act_id, superseded_by_act_id)
  values
    (old.id, old.citizen_id, old.gp_contract_id, old.valid, old.responsible_hpr_number,
     old.begin_reason, old.end_reason, old.above_ceiling_right,
     tstzrange(old.recorded_from, flo_instant()), old.act_id,
     current_setting('flo.act_id')::bigint);
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.id := nextval('tie_id');
  new.recorded_from := flo_instant();
  new.act_id := current_setting('flo.act_id')::bigint;
  return new;
end $$;
create trigger tie_supersede before update or delete on patient_to_gp_contract_association
  for each row execute function tie_supersede();

create function tie_record() returns trigger language plpgsql as $$
begin
  new.recorded_from := flo_instant();
  new.act_id := current_setting('flo.act_id')::bigint;
  return new;
end $$;
create trigger tie_record before insert on patient_to_gp_contract_association
  for each row execute function tie_record();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'FL002';
end $$;
create trigger tie_history_append_only
  before update or delete on patient_to_gp_contract_association_history
  for each row execute function refuse_change();
create trigger ledger_act_append_only before update or delete on ledger_act
  for each row execute function refuse_change();

-- People who count on a list on a day: those with a tie now or pending. A place that is left
-- becomes free on the day the tie ends, not before.
create function list_occupied(contract bigint, on_date date) returns integer
  language sql stable parallel safe
  return (select count(*)::integer from patient_to_gp_contract_association
           where gp_contract_id = contract
             and (upper(valid) is null or upper(valid) > on_date));

-- No list above its ceiling except by a named right, whoever writes and however many at once:
-- the list's row is locked before it is counted.
create function tie_hold_ceiling() returns trigger language plpgsql as $$
declare ceiling integer;
begin
  if tg_op = 'UPDATE' and upper(old.valid) > oslo_date(flo_instant()) then
    return null;
  end if;
  select max_patients into ceiling from gp_contract where id = new.gp_contract_id for no key update;
  if new.above_ceiling_right is null
     and list_occupied(new.gp_contract_id, oslo_date(flo_instant())) > ceiling then
    raise exception 'list % is full', new.gp_contract_id using errcode = 'FL001';
  end if;
  return null;
end $$;
create trigger tie_hold_ceiling after insert on patient_to_gp_contract_association
  for each row execute function tie_hold_ceiling();
-- Lengthening a tie takes a place only when the person had stopped counting.
create trigger tie_hold_ceiling_longer after update on patient_to_gp_contract_association
  for each row when (not upper_inf(old.valid) and new.valid is distinct from old.valid)
  execute function tie_hold_ceiling();
