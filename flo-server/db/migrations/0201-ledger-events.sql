-- What was put right in the ledger, and why: a correction, a cancellation, a back-dating, a new number,
-- two records that were one person. It adds; what was believed before stands in the histories.
create table ledger_event (
  id                   uuid primary key,
  kind                 text not null check (kind in ('correction', 'cancellation', 'backDating',
                         'ninChange', 'merge')),
  citizen_id           uuid not null references citizen,
  -- The record that was merged into this one.
  other_citizen_id     uuid references citizen,
  -- Emptied when the person is de-identified: free text may name somebody.
  reason               text not null,
  -- The change as data: ids, days and codes, never a number or a name.
  facts                jsonb not null,
  at                   timestamptz not null,
  act_id               bigint not null references ledger_act
);
create index ledger_event_citizen on ledger_event (citizen_id, at);
create trigger ledger_event_kept before delete on ledger_event
  for each row execute function refuse_change();
create trigger ledger_event_unchanged before update on ledger_event
  for each row when (to_jsonb(old) - 'reason' is distinct from to_jsonb(new) - 'reason')
  execute function refuse_change();

-- Why somebody who was to come to a list that ends is given no other: there is no tie to say it on.
create table tie_not_followed (
  citizen_id           uuid not null references citizen,
  gp_contract_id       bigint not null references gp_contract,
  from_date            date not null,
  reason               text not null,
  act_id               bigint not null references ledger_act,
  primary key (citizen_id, gp_contract_id, from_date, act_id)
);

-- Which transaction moved a belief: what an agreement's end did to people is judged when it commits.
alter table patient_to_gp_contract_association_history
  add column xid xid8 not null default pg_current_xact_id();
create index tie_history_contract on patient_to_gp_contract_association_history (gp_contract_id, xid);

-- A tie is somebody's, and to one list: another tie is another row.
create trigger tie_keeps_owner before update on patient_to_gp_contract_association
  for each row when (old.citizen_id <> new.citizen_id or old.gp_contract_id <> new.gp_contract_id)
  execute function refuse_change();

-- A tie that has ended takes no place; a named right that is taken away must leave room for the person.
create or replace function tie_hold_ceiling() returns trigger language plpgsql as $$
declare ceiling integer;
begin
  if upper(new.valid) <= oslo_date(flo_instant()) then
    return null;
  end if;
  if tg_op = 'UPDATE' and upper(old.valid) > oslo_date(flo_instant())
     and not (old.above_ceiling_right is not null and new.above_ceiling_right is null) then
    return null;
  end if;
  select max_patients into ceiling from gp_contract where id = new.gp_contract_id for no key update;
  if new.above_ceiling_right is null
     and list_occupied(new.gp_contract_id, oslo_date(flo_instant())) > ceiling then
    raise exception 'list % is full', new.gp_contract_id using errcode = 'FL001';
  end if;
  return null;
end $$;
create trigger tie_hold_ceiling_right after update on patient_to_gp_contract_association
  for each row when (old.above_ceiling_right is not null and new.above_ceiling_right is null
    and upper_inf(old.valid))
  execute function tie_hold_ceiling();

-- Whether a tie that ends says why nobody follows it. A reason that promises another list is none.
create function ends_without_next(reason text) returns boolean
  language sql immutable parallel safe
  return coalesce(reason in ('contractEnded', 'moved', 'emigrated', 'died', 'optedOut', 'merged',
    'other'), false);

-- People on an agreement that ends on a day who have neither a list from then on nor a reason.
create function lost_by_agreement(contract bigint, ends date) returns bigint
  language sql stable as $$
  select count(distinct gone.citizen_id) from (
    -- Those whose tie lasts as long as the agreement now does.
    select t.citizen_id, ends as from_day, t.end_reason as reason
      from patient_to_gp_contract_association t
      where t.gp_contract_id = contract and upper(t.valid) = ends
    union all
    -- Those whose tie lasted longer until this transaction.
    select h.citizen_id, greatest(lower(h.valid), ends),
        (select t.end_reason from patient_to_gp_contract_association t
          where t.citizen_id = h.citizen_id and t.gp_contract_id = contract
            and lower(t.valid) = lower(h.valid) and upper(t.valid) <= ends)
      from patient_to_gp_contract_association_history h
      where h.gp_contract_id = contract and h.xid = pg_current_xact_id()
        and (upper(h.valid) is null or upper(h.valid) > ends)
  ) gone
  where not ends_without_next(gone.reason)
    and not exists (select from patient_to_gp_contract_association n
      where n.citizen_id = gone.citizen_id and n.valid @> gone.from_day)
    and not exists (select from tie_not_followed f join ledger_act a on a.id = f.act_id
      where f.citizen_id = gone.citizen_id and f.gp_contract_id = contract
        and f.from_date <= gone.from_day and ends_without_next(f.reason))
$$;

-- Nobody is lost when an agreement ends: judged at commit, so that one transaction may end the
-- agreement, the ties and give the people their next list in whatever order.
create function agreement_loses_nobody() returns trigger language plpgsql as $$
declare
  ends date;
  lost bigint;
begin
  select upper(valid) into ends from gp_contract where id = new.id;
  if ends is null then
    return null;
  end if;
  lost := lost_by_agreement(new.id, ends);
  if lost > 0 then
    raise exception 'agreement % ends without a list or a reason for % people', new.id, lost
      using errcode = 'FL005', constraint = 'agreement_loses_nobody';
  end if;
  return null;
end $$;
create constraint trigger agreement_loses_nobody after update of valid on gp_contract
  deferrable initially deferred
  for each row when (not upper_inf(new.valid)
    and (upper_inf(old.valid) or upper(new.valid) < upper(old.valid)))
  execute function agreement_loses_nobody();
