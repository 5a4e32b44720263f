-- What holds on the 1st of a month, as it was known when the monthly run looked. Nothing is in force because
-- it stands here: these are pictures for statistics and settlements.
create table list_month (
  month                date not null check (extract(day from month) = 1),
  gp_contract_id       bigint not null references gp_contract,
  run_id               bigint not null references job_run,
  known_at             timestamptz not null,
  municipality_number  text not null references municipality,
  -- People on the list that day, and those who had a place coming.
  people               integer not null,
  coming               integer not null,
  max_patients         integer not null,
  free_places          integer not null,
  waiting              integer not null,
  status               text not null check (status in ('open', 'closed', 'locked')),
  -- Whether the list has a GP of its own that day.
  with_gp              boolean not null,
  is_fixed_salary      boolean not null,
  -- People whose time on the list begins or ends that day.
  joined               integer not null,
  departed             integer not null,
  primary key (month, gp_contract_id)
);

-- Switches that have taken effect since the 1st before, that day included.
create table switch_month (
  month                date not null check (extract(day from month) = 1),
  switch_id            uuid not null references gp_switch,
  run_id               bigint not null references job_run,
  effective_date       date not null,
  from_contract_id     bigint references gp_contract,
  to_contract_id       bigint not null references gp_contract,
  -- Whether it is one of the year's.
  counts               boolean not null,
  primary key (month, switch_id)
);

-- What has happened to lists since the 1st before.
create table list_event (
  month                date not null check (extract(day from month) = 1),
  gp_contract_id       bigint not null references gp_contract,
  kind                 text not null check (kind in ('started', 'ended', 'gpStarted', 'gpEnded',
                         'opened', 'closed')),
  -- The day. A list that was open on one 1st and is not on the next is seen to have closed on the latter.
  on_day               date not null,
  run_id               bigint not null references job_run,
  primary key (month, gp_contract_id, kind, on_day)
);

-- Switches by the day they take effect.
create index gp_switch_effective on gp_switch (effective_date) where state = 'standing';
