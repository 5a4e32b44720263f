-- The audit: what was done with whom, by whom, on what ground. Rows are never changed. Each carries a
-- keyed hash over itself and the one before it; the key is not in the database (audit/chain.ts).

-- How many chains there are, so that a whole one cannot go missing.
create table audit_register (
  only_one             boolean primary key default true check (only_one),
  chains               integer not null default 0,
  -- Null as long as there is none.
  mac                  bytea
);
insert into audit_register default values;

-- A chain for each run of a service process: its first link.
create table audit_chain (
  number               integer primary key check (number > 0),
  chain                uuid not null unique,
  started_at           timestamptz(3) not null,
  mac                  bytea not null
);

-- The heads of other chains that a chain began with, those that no earlier one knew of.
create table audit_link (
  number               integer not null references audit_chain,
  chain                uuid not null references audit_chain (chain),
  seq                  bigint not null,
  mac                  bytea not null,
  primary key (number, chain)
);

-- The newest entry of each chain, written in the transaction of that entry.
create table audit_head (
  chain                uuid primary key references audit_chain (chain),
  seq                  bigint not null,
  -- Of the entry, or of the chain's first link.
  mac                  bytea not null,
  head_mac             bytea not null
) with (fillfactor = 50);

create table audit_entry (
  -- No foreign key: one check for each look-up is dear, and the verification sees what it would.
  chain                uuid not null,
  seq                  bigint not null check (seq > 0),
  -- Milliseconds: an instant is the same in the database and in the hash.
  at                   timestamptz(3) not null,
  principal_id         text not null,
  principal_name       text not null,
  role                 text not null,
  organization_number  text not null,
  organization_name    text not null,
  unit                 text not null,
  ground               text not null,
  call_id              text,
  -- On whose behalf somebody called.
  standing             text,
  standing_id          uuid,
  action               text not null check (action in ('lookUp', 'read', 'search', 'print', 'export',
                         'copy', 'change', 'override', 'signIn', 'signOut')),
  resource             text not null,
  outcome              text not null check (outcome in ('begun', 'done', 'denied', 'failed')),
  rule                 text,
  -- The person it was about; none where it was about nobody or many.
  citizen_id           uuid,
  -- People that a list showed.
  found_ids            uuid[] not null default '{}',
  -- Kinds of what was searched for, never the words.
  criteria             text[] not null default '{}',
  request_id           uuid not null,
  client_address       text,
  app_version          text,
  mac                  bytea not null,
  primary key (chain, seq)
);
create index audit_entry_citizen on audit_entry (citizen_id, at desc, chain desc, seq desc)
  where citizen_id is not null;
-- A small list of what is not yet in the index: tidying it never takes long.
create index audit_entry_found on audit_entry using gin (found_ids)
  with (gin_pending_list_limit = 512) where found_ids <> '{}';
create index audit_entry_principal on audit_entry (principal_id, at desc, chain desc, seq desc);
-- Rows lie in the order of time: a period is found without an entry for each row.
create index audit_entry_at on audit_entry using brin (at) with (pages_per_range = 32);
-- Changes are few: the end of one that was begun.
create index audit_entry_change on audit_entry (request_id) where action in ('change', 'override');

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is never changed or deleted' using errcode = 'FL004';
end $$;

-- The two tables that move may only move forward.
create function audit_forward() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'audit_head' then
    if new.chain <> old.chain or new.seq <= old.seq then
      raise exception 'a head only moves forward' using errcode = 'FL004';
    end if;
  elsif new.chains <> old.chains + 1 then
    raise exception 'chains are numbered without a gap' using errcode = 'FL004';
  end if;
  return new;
end $$;

-- "Always": a session that switches triggers off for a load is held to them, too.
do $$
declare table_name text;
begin
  foreach table_name in array array['audit_entry', 'audit_chain', 'audit_link'] loop
    execute format('create trigger append_only before update or delete on %I
      for each row execute function audit_refuse()', table_name);
    execute format('alter table %I enable always trigger append_only', table_name);
  end loop;
  foreach table_name in array array['audit_head', 'audit_register'] loop
    execute format('create trigger append_only before delete on %I
      for each row execute function audit_refuse()', table_name);
    execute format('create trigger forward_only before update on %I
      for each row execute function audit_forward()', table_name);
    execute format('alter table %I enable always trigger append_only', table_name);
    execute format('alter table %I enable always trigger forward_only', table_name);
  end loop;
  foreach table_name in array
    array['audit_entry', 'audit_chain', 'audit_link', 'audit_head', 'audit_register'] loop
    execute format('create trigger never_emptied before truncate on %I
      for each statement execute function audit_refuse()', table_name);
    execute format('alter table %I enable always trigger never_emptied', table_name);
  end loop;
end $$;
