-- The register's life as a synchronisation source; a restored database gets a new epoch.
create table reference_epoch (
  epoch                uuid primary key,
  since                timestamptz not null,
  -- What tells this database from a copy or a restored one (reference-sync/epoch.ts).
  fingerprint          text not null unique,
  -- Changes of this transaction and older ones have been cleared away.
  pruned_through       xid8 not null default '0'
);

-- One row per changed reference row. The order is (transaction id, seq): a reader is given only
-- transactions older than every one still running, so a row committed late is never skipped.
create table reference_change (
  seq                  bigint generated always as identity,
  xid                  xid8 not null default pg_current_xact_id(),
  collection           text not null,
  key                  text not null,
  primary key (xid, seq)
);

create function note_reference_change() returns trigger language plpgsql as $$
declare
  collection text := tg_argv[0];
  key_column text := tg_argv[1];
begin
  if tg_op = 'DELETE' then
    execute format('insert into reference_change (collection, key)
                    select distinct %L, %I::text from old_rows', collection, key_column);
  else
    execute format('insert into reference_change (collection, key)
                    select distinct %L, %I::text from new_rows', collection, key_column);
  end if;
  return null;
end $$;

do $$
declare source record;
begin
  for source in
    select * from (values
      ('municipality', 'municipalities', 'number'),
      ('district', 'districts', 'number'),
      ('gp_office', 'gpOffices', 'organization_number'),
      ('doctor', 'doctors', 'hpr_number'),
      ('gp_contract', 'gpContracts', 'id'),
      ('gp_contract_coop_municipality', 'gpContracts', 'gp_contract_id'),
      ('gp_on_contract_association', 'gpContracts', 'gp_contract_id'),
      ('out_of_office_location', 'gpContracts', 'gp_contract_id')
    ) as t (table_name, collection, key_column)
  loop
    execute format('create trigger note_insert after insert on %I referencing new table as new_rows
      for each statement execute function note_reference_change(%L, %L)',
      source.table_name, source.collection, source.key_column);
    execute format('create trigger note_update after update on %I referencing new table as new_rows
      for each statement execute function note_reference_change(%L, %L)',
      source.table_name, source.collection, source.key_column);
    execute format('create trigger note_delete after delete on %I referencing old table as old_rows
      for each statement execute function note_reference_change(%L, %L)',
      source.table_name, source.collection, source.key_column);
  end loop;
end $$;

-- Places and waiting follow from ties and waiting lists: a change there changes what is shown of a
-- list. Bulk loads switch these off.
create trigger note_insert after insert on patient_to_gp_contract_association
  referencing new table as new_rows
  for each statement execute function note_reference_change('gpContracts', 'gp_contract_id');
create trigger note_update after update on patient_to_gp_contract_association
  referencing new table as new_rows
  for each statement execute function note_reference_change('gpContracts', 'gp_contract_id');
create trigger note_delete after delete on patient_to_gp_contract_association
  referencing old table as old_rows
  for each statement execute function note_reference_change('gpContracts', 'gp_contract_id');
create trigger note_insert after insert on waiting_list_entry
  referencing new table as new_rows
  for each statement execute function note_reference_change('gpContracts', 'gp_contract_id');
create trigger note_update after update on waiting_list_entry
  referencing new table as new_rows
  for each statement execute function note_reference_change('gpContracts', 'gp_contract_id');
