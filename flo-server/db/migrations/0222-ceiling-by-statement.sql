-- The ceiling is held once for each statement instead of once for each row: the same promise, and a run that
-- places thousands counts each list once. Lists are locked in the order of their ids before they are counted.
create function tie_hold_ceilings() returns trigger language plpgsql as $$
declare
  today date := oslo_date(flo_instant());
  full_list bigint;
begin
  -- A tie that has ended takes no place.
  perform from gp_contract
    where id in (select gp_contract_id from new_rows where upper_inf(valid) or upper(valid) > today)
    order by id for no key update;
  select c.id into full_list from gp_contract c
    where c.id in (select gp_contract_id from new_rows
        where above_ceiling_right is null and (upper_inf(valid) or upper(valid) > today))
      and list_occupied(c.id, today) > c.max_patients
    order by c.id limit 1;
  if found then
    raise exception 'list % is full', full_list using errcode = 'FL001';
  end if;
  return null;
end $$;
drop trigger tie_hold_ceiling on patient_to_gp_contract_association;
create trigger tie_hold_ceiling after insert on patient_to_gp_contract_association
  referencing new table as new_rows
  for each statement execute function tie_hold_ceilings();
