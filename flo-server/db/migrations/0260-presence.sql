-- Who has a record open right now. Seconds old at most, so it is not worth a write-ahead log: after a
-- crash of the database everybody who is still there says so again.
create unlogged table presence (
  staff_id             text not null references staff_member,
  -- Made by the one who holds; names the hold in pokes.
  hold_id              uuid not null,
  -- The workspace that holds it, for all its windows; whoever listens, listens for one of them.
  desk_id              uuid not null,
  citizen_id           uuid not null references citizen,
  doing                text not null check (doing in ('looking', 'switching', 'queueing', 'correcting',
                         'calling')),
  since                timestamptz not null,
  seen                 timestamptz not null,
  primary key (staff_id, hold_id)
);
create index presence_citizen on presence (citizen_id, seen);
create index presence_desk on presence (desk_id);

-- The act that changed a person's ties last: tells the readers of the record where a change came from.
alter table citizen add column ties_act_id bigint references ledger_act;
create function citizen_note_act() returns trigger language plpgsql as $$
begin
  new.ties_act_id := nullif(current_setting('flo.act_id', true), '')::bigint;
  return new;
end $$;
create trigger citizen_note_act before update of ties_revision on citizen
  for each row when (new.ties_revision <> old.ties_revision) execute function citizen_note_act();
