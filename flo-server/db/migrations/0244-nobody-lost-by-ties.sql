-- Who is struck from a list (§§ 38–39) is left to the next allocation, as anybody without a list.
create or replace function ends_without_next(reason text) returns boolean
  language sql immutable parallel safe
  return coalesce(reason in ('contractEnded', 'moved', 'emigrated', 'died', 'optedOut', 'excluded',
    'merged', 'other'), false);

-- Nobody is lost by a tie that ends with its agreement, either: one that is given when the end is known
-- already, or one whose next tie is taken away. Judged at commit, as when an agreement ends. What ended
-- before today is history. Whoever has no right to a list (any more) is not lost by having none.
create function tie_loses_nobody() returns trigger language plpgsql as $$
declare
  who uuid;
  ends date;
begin
  -- Whose tie ends, and when: with the tie itself, or where the next one began.
  if tg_op = 'DELETE' then
    who := old.citizen_id;
    ends := lower(old.valid);
  else
    who := new.citizen_id;
    ends := upper(new.valid);
  end if;
  if ends < oslo_date(flo_instant()) then
    return null;
  end if;
  perform from patient_to_gp_contract_association t
    join gp_contract c on c.id = t.gp_contract_id and upper(c.valid) = ends
    join citizen p on p.id = t.citizen_id
    where t.citizen_id = who and upper(t.valid) = ends and not ends_without_next(t.end_reason)
      and p.death_date is null and p.merged_into is null and p.eligibility <> 'none'
      and p.opted_out_since is null
      and not exists (select from patient_to_gp_contract_association n
        where n.citizen_id = who and n.valid @> ends)
      and not exists (select from tie_not_followed f
        where f.citizen_id = who and f.from_date = ends and ends_without_next(f.reason));
  if found then
    raise exception 'a tie ends with its agreement without a list or a reason'
      using errcode = 'FL005', constraint = 'tie_loses_nobody';
  end if;
  return null;
end $$;
create constraint trigger tie_loses_nobody
  after insert or update on patient_to_gp_contract_association
  deferrable initially deferred
  for each row when (not upper_inf(new.valid) and not ends_without_next(new.end_reason))
  execute function tie_loses_nobody();
create constraint trigger tie_removed_loses_nobody
  after delete on patient_to_gp_contract_association
  deferrable initially deferred
  for each row execute function tie_loses_nobody();

-- The rights that have a name: a child of somebody on the list, somebody who has moved back (§ 4), whoever
-- a municipality moves, and whoever had the place already and has it given back, put right or merged.
alter table patient_to_gp_contract_association
  add constraint tie_right_has_a_name check (above_ceiling_right in ('childOfListed', 'returning',
    'movedByMunicipality', 'restored', 'corrected', 'merged'));
