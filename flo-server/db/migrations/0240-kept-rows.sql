-- What has been written stays written. Which table is held to what stands in flo-server/db/kept-rows.test.ts,
-- and a table that is not in it fails the test.

-- For rows of which only some columns may come or go later: what ended them, and words that
-- de-identification empties. Arguments: those columns.
create function refuse_change_but() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(old) - tg_argv[0:]) is distinct from (to_jsonb(new) - tg_argv[0:]) then
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'FL002';
  end if;
  return new;
end $$;

create trigger append_only before update or delete on tie_not_followed
  for each row execute function refuse_change();
create trigger append_only before update or delete on notice
  for each row execute function refuse_change();

create trigger kept before update or delete on register_event_settlement
  for each row execute function refuse_change_but('words');
create trigger kept before update or delete on opting_out_report
  for each row execute function refuse_change_but('reference');
create trigger kept before update or delete on rectification
  for each row execute function refuse_change_but('reason');
create trigger kept before update or delete on waiting_list_change
  for each row execute function refuse_change_but('undone_at', 'undoing_act_id');
create trigger kept before update or delete on university_membership
  for each row execute function refuse_change_but('ended_at', 'ending_act_id');

-- Rows that live until they are closed. They change with their life, in sets, and are never taken away.
create trigger never_deleted before delete on gp_switch
  for each row execute function refuse_change();
create trigger never_deleted before delete on waiting_list_entry
  for each row execute function refuse_change();
create trigger never_deleted before delete on list_exclusion
  for each row execute function refuse_change();
create trigger never_deleted before delete on agreement_plan
  for each row execute function refuse_change();
create trigger never_deleted before delete on register_event
  for each row execute function refuse_change();
