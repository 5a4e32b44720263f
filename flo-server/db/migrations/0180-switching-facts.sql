-- Evidence that somebody belongs to those the university's lists are kept for (FOR-2012-08-29-843 § 3):
-- a paid semester fee, an employment, a pension. Ended before its time, never erased.
create table university_membership (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  ground               text not null check (ground in ('student', 'employee', 'pensioner')),
  valid                daterange not null check (not isempty(valid) and not lower_inf(valid)),
  registered_at        timestamptz not null,
  act_id               bigint not null references ledger_act,
  ended_at             timestamptz,
  ending_act_id        bigint references ledger_act,
  check ((ended_at is null) = (ending_act_id is null)),
  constraint university_membership_once exclude using gist
    (citizen_id with =, ground with =, valid with &&) where (ended_at is null)
);
create index university_membership_citizen on university_membership (citizen_id);

-- What gives a switch beyond the year's (practice): a reported move, a GP who leaves, a list that is cut.
create table extra_switch_ground (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  ground               text not null check (ground in ('moved', 'gpLeaves', 'listCut')),
  arose_on             date not null,
  act_id               bigint not null references ledger_act,
  -- The same event told twice gives one switch.
  constraint extra_switch_ground_once unique (citizen_id, ground, arose_on)
);
create trigger extra_switch_ground_append_only before update or delete on extra_switch_ground
  for each row execute function refuse_change();

-- A switch uses a place in the year's quota, or a ground beyond it, or neither.
alter table gp_switch
  add column extra_ground_id uuid references extra_switch_ground,
  add constraint gp_switch_one_use check (extra_ground_id is null or quota_year is null);
create unique index gp_switch_extra_ground on gp_switch (extra_ground_id)
  where extra_ground_id is not null;

-- Municipalities whose duty to have the scheme is suspended (LOV-1999-07-02-63 § 2-1c third paragraph).
create table gp_duty_suspension (
  municipality_number  text not null references municipality,
  valid                daterange not null check (not isempty(valid)),
  act_id               bigint references ledger_act,
  primary key (municipality_number, valid without overlaps)
);

-- It is the doctor who cannot be chosen again (FOR-2012-08-29-843 § 2 sixth paragraph), wherever the
-- doctor has a list. The municipality decides, and the decision can be appealed to the county governor.
alter table list_exclusion
  drop constraint list_exclusion_pkey,
  add column id uuid not null default gen_random_uuid(),
  add column hpr_number integer references doctor,
  add column municipality_number text references municipality,
  -- The municipality's own reference of the case.
  add column reference text,
  add column appealed_on date,
  add column appeal_decided_on date,
  -- Ended by the municipality, or overturned on appeal; never erased.
  add column ended_on date,
  add column end_reason text check (end_reason in ('cancelled', 'overturned')),
  add column act_id bigint references ledger_act,
  add column last_act_id bigint references ledger_act,
  add constraint list_exclusion_pkey primary key (id),
  add constraint list_exclusion_end check ((ended_on is null) = (end_reason is null)),
  add constraint list_exclusion_appeal check (appeal_decided_on is null or appealed_on is not null);
create index list_exclusion_citizen on list_exclusion (citizen_id) where ended_on is null;

update list_exclusion x set hpr_number = (
  select a.hpr_number from gp_on_contract_association a
    where a.gp_contract_id = x.gp_contract_id and a.relationship = 'LPFL' and a.valid @> x.decided_on
    order by lower(a.valid), a.id limit 1);
create unique index list_exclusion_once
  on list_exclusion (citizen_id, gp_contract_id, coalesce(hpr_number, 0)) where ended_on is null;

-- Where a decision names the list alone, it is about the GP who had the list that day.
create function list_exclusion_doctor() returns trigger language plpgsql as $$
begin
  if new.hpr_number is null then
    select a.hpr_number into new.hpr_number from gp_on_contract_association a
      where a.gp_contract_id = new.gp_contract_id and a.relationship = 'LPFL'
        and a.valid @> new.decided_on
      order by lower(a.valid), a.id limit 1;
  end if;
  return new;
end $$;
create trigger list_exclusion_doctor before insert on list_exclusion
  for each row execute function list_exclusion_doctor();

-- The lists a person may not come back to, each until the day the doctor leaves it (null: no end).
create view excluded_contract (citizen_id, gp_contract_id, until) as
  select x.citizen_id, a.gp_contract_id, upper(a.valid)
    from list_exclusion x
    join gp_on_contract_association a
      on a.hpr_number = x.hpr_number and a.relationship in ('LPFL', 'LPDL')
    where x.ended_on is null
  union all
  select x.citizen_id, x.gp_contract_id, null
    from list_exclusion x where x.ended_on is null and x.hpr_number is null;
