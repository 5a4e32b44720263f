-- A merged record leads straight to the person it lives on under: never through another merged one.
create function merge_is_flat() returns trigger language plpgsql as $$
begin
  if exists (select from citizen where id = new.merged_into and merged_into is not null)
     or exists (select from citizen where merged_into = new.id) then
    raise exception 'a merge must lead straight to the living record' using errcode = 'FL003';
  end if;
  return null;
end $$;
create trigger merge_is_flat after insert or update of merged_into on citizen
  for each row when (new.merged_into is not null) execute function merge_is_flat();
