-- What a municipality has asked of allocation, each row with the letter that asked. The newest holds; without
-- one, allocation is on and people are placed in their own municipality only.
create table municipality_allocation (
  municipality_number  text not null references municipality,
  -- 2, 3, …: the revision that the letter made.
  revision             bigint not null check (revision > 1),
  automatic            boolean not null,
  -- Municipalities whose lists its inhabitants may be placed on, the nearest first.
  cooperates_with      text[] not null,
  letter_date          date not null,
  letter_reference     text not null check (letter_reference <> ''),
  act_id               bigint not null references ledger_act,
  primary key (municipality_number, revision),
  check (municipality_number <> all (cooperates_with))
);
create trigger municipality_allocation_append_only before update or delete on municipality_allocation
  for each row execute function refuse_change();

-- Who stands without a list in a run, until it has been their turn. A region is municipalities whose people
-- may be placed on each other's lists: each is done whole, by itself.
create table allocation_queue (
  run_id               bigint not null references job_run,
  region               text not null,
  citizen_id           uuid not null references citizen,
  primary key (run_id, region, citizen_id)
);

-- What became of somebody without a list, one row for each change: a night with the same answer as the one
-- before adds none. With the record the decision can be made again (rules/allocation).
create table allocation_outcome (
  id                   bigint generated always as identity primary key,
  run_id               bigint not null references job_run,
  citizen_id           uuid not null references citizen,
  code                 text not null,
  gp_contract_id       bigint references gp_contract,
  record               jsonb not null,
  -- The act of the ledger that gave the place; null when there was none to give.
  act_id               bigint references ledger_act,
  check ((gp_contract_id is null) = (act_id is null))
);
create index allocation_outcome_citizen on allocation_outcome (citizen_id, id desc);
create index allocation_outcome_list on allocation_outcome (run_id, gp_contract_id)
  where gp_contract_id is not null;
-- Rows go only when a person is de-identified: how long somebody was without a list may be their birthday.
create trigger allocation_outcome_unchanged before update on allocation_outcome
  for each row execute function refuse_change();
