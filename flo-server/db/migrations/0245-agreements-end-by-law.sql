-- Agreements that end by themselves (FOR-2025-12-02-2405 § 12 third paragraph): at the age limit, when an
-- extension past it is over, or when the time they were made for is. One row for each GP's period and last day.
create table agreement_ending (
  id                   bigint generated always as identity primary key,
  gp_contract_id       bigint not null references gp_contract,
  hpr_number           integer not null references doctor,
  -- First day without the agreement.
  ends_on              date not null,
  ground               text not null check (ground in ('ageLimit', 'extensionEnded', 'timeLimited')),
  -- overtaken: an extension, an end or another agreement came in between.
  state                text not null check (state in ('awaited', 'carriedOut', 'overtaken')),
  noted_at             timestamptz not null,
  closed_at            timestamptz,
  act_id               bigint references ledger_act,
  constraint agreement_ending_once unique (gp_contract_id, hpr_number, ends_on),
  check ((state = 'awaited') = (closed_at is null)),
  check ((state = 'carriedOut') = (act_id is not null))
);
create index agreement_ending_awaited on agreement_ending (ends_on, id) where state = 'awaited';
create trigger never_deleted before delete on agreement_ending
  for each row execute function refuse_change();

-- What is told of such an end is told once, as what is told of a plan.
alter table notice
  alter column plan_id drop not null,
  add column ending_id bigint references agreement_ending,
  add constraint notice_cause check ((plan_id is null) <> (ending_id is null));
drop index notice_once;
create unique index notice_once on notice (plan_id, ending_id, kind, citizen_id) nulls not distinct;

-- A task may be about a list that has to be seen to by a day, and about nobody.
alter table task
  alter column citizen_id drop not null,
  add column gp_contract_id bigint references gp_contract,
  add column due_on date,
  drop constraint task_kind_check,
  add constraint task_kind_check check (kind in ('handOver', 'callBack', 'agreementEnds')),
  add constraint task_about check ((citizen_id is null) <> (gp_contract_id is null)),
  add constraint task_list_due check ((gp_contract_id is null) = (due_on is null));
create unique index task_list_once on task (gp_contract_id, kind, due_on)
  where gp_contract_id is not null;
