-- How far the feed had come at an instant of the service's clock: transactions before the horizon were over.
-- A change is as old as the first mark that passed it, whoever wrote it and without a clock in the database.
create table reference_mark (
  at                   timestamptz primary key,
  horizon              xid8 not null
);

-- A row that gets another key is gone under the old one.
create function note_reference_rekey() returns trigger language plpgsql as $$
declare
  collection text := tg_argv[0];
  key_column text := tg_argv[1];
begin
  execute format('insert into reference_change (collection, key)
                  select %1$L, %2$I::text from new_rows union select %1$L, %2$I::text from old_rows',
                 collection, key_column);
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
    execute format('drop trigger note_update on %I', source.table_name);
    execute format('create trigger note_update after update on %I
      referencing new table as new_rows old table as old_rows
      for each statement execute function note_reference_rekey(%L, %L)',
      source.table_name, source.collection, source.key_column);
  end loop;
end $$;
