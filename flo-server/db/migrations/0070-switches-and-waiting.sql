create table gp_switch (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  from_contract_id     bigint references gp_contract,
  to_contract_id       bigint not null references gp_contract,
  requested_at         timestamptz not null,
  effective_date       date not null,
  -- The calendar year and the place in it that this switch uses; null when it does not count.
  quota_year           smallint,
  quota_slot           smallint check (quota_slot between 1 and 99),
  -- 'standing' is pending or in effect: which of them follows from effective_date and the clock.
  state                text not null check (state in ('standing', 'withdrawn', 'replaced')),
  closed_at            timestamptz,
  replaced_by          uuid references gp_switch,
  act_id               bigint not null references ledger_act,
  closing_act_id       bigint references ledger_act,
  check ((quota_year is null) = (quota_slot is null)),
  check ((state = 'standing') = (closed_at is null)),
  check ((state = 'replaced') = (replaced_by is not null)),
  check ((closed_at is null) = (closing_act_id is null))
);
create index gp_switch_citizen on gp_switch (citizen_id, requested_at);
create index gp_switch_to on gp_switch (to_contract_id);
create index gp_switch_replaced_by on gp_switch (replaced_by) where replaced_by is not null;
-- Two switches can never share a place in the year's quota, however they race.
create unique index gp_switch_quota on gp_switch (citizen_id, quota_year, quota_slot)
  where quota_slot is not null;

create table waiting_list_entry (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  gp_contract_id       bigint not null references gp_contract,
  joined_at            timestamptz not null,
  left_at              timestamptz,
  left_reason          text,
  act_id               bigint not null references ledger_act,
  check ((left_at is null) = (left_reason is null))
);
-- One waiting list at a time.
create unique index waiting_list_one_at_a_time on waiting_list_entry (citizen_id)
  where left_at is null;
create index waiting_list_order on waiting_list_entry (gp_contract_id, joined_at, id)
  where left_at is null;
create index waiting_list_citizen on waiting_list_entry (citizen_id);
