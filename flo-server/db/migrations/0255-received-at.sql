-- When commands were received, outages, and the wishes that were collected in them.

-- What was claimed of a command, what was held to be true, and when it arrived: written in the
-- transaction of the command. Commands that claim nothing were received when they arrived.
create table command_receipt (
  id                   bigint generated always as identity primary key,
  key                  uuid not null,
  operation            text not null,
  citizen_id           uuid references citizen,
  principal_id         text not null,
  -- Of the request that was answered: leads to its entries in the audit.
  request_id           uuid not null,
  -- Null when the token was not ours.
  claimed_at           timestamptz,
  received_at          timestamptz not null,
  arrived_at           timestamptz not null,
  proof                text not null
    check (proof in ('proved', 'malformed', 'forged', 'ahead', 'tooOld')),
  check (received_at <= arrived_at),
  check (proof = 'proved' or received_at = arrived_at)
);
create index command_receipt_citizen on command_receipt (citizen_id, arrived_at)
  where citizen_id is not null;
create trigger append_only before update or delete on command_receipt
  for each row execute function refuse_change();

-- What was registered of an outage. The newest revision is what holds; none is ever changed, so that it
-- can be told what was registered when.
create table outage_registration (
  outage_id            uuid not null,
  revision             integer not null check (revision > 0),
  begins_at            timestamptz not null,
  ends_at              timestamptz,
  collect_until        timestamptz not null,
  reason               text not null,
  recorded_at          timestamptz not null,
  principal_id         text not null,
  principal_name       text not null,
  primary key (outage_id, revision),
  check (ends_at > begins_at),
  check (collect_until >= ends_at),
  check (collect_until > begins_at)
);
create trigger append_only before update or delete on outage_registration
  for each row execute function refuse_change();

-- When nothing of an outage was left to settle.
create table outage_settlement (
  outage_id            uuid primary key,
  settled_at           timestamptz not null
);
create trigger append_only before update or delete on outage_settlement
  for each row execute function refuse_change();

-- The outages as they hold now.
create view outage as
  select distinct on (r.outage_id) r.*, s.settled_at
    from outage_registration r left join outage_settlement s using (outage_id)
    order by r.outage_id, r.revision desc;

-- A command that competes for a place, as it arrived while wishes were collected: all it takes to carry
-- it out later as the one who sent it.
create table collected_wish (
  id                   bigint generated always as identity primary key,
  outage_id            uuid not null,
  key                  uuid not null,
  operation            text not null check (operation in ('switch.request', 'waitingList.join')),
  citizen_id           uuid not null references citizen,
  gp_contract_id       bigint not null,
  -- The revision it was decided upon, as it was sent.
  if_match             text not null,
  principal            jsonb not null,
  request_id           uuid not null,
  received_at          timestamptz not null,
  arrived_at           timestamptz not null,
  proof                text not null,
  state                text not null default 'collected'
    check (state in ('collected', 'carriedOut', 'refused', 'withdrawn', 'handedOver')),
  ended_at             timestamptz,
  -- Why it was refused: the code of the decision, or of the problem.
  code                 text,
  task_id              uuid references task,
  check ((state = 'collected') = (ended_at is null)),
  check ((state = 'handedOver') = (task_id is not null))
);
create unique index collected_wish_waiting on collected_wish (key) where state = 'collected';
create index collected_wish_outage on collected_wish (outage_id, state);
create index collected_wish_citizen on collected_wish (citizen_id, arrived_at);
create trigger kept before update or delete on collected_wish
  for each row execute function refuse_change_but('state', 'ended_at', 'code', 'task_id');

alter table task drop constraint task_kind_check,
  add constraint task_kind_check
    check (kind in ('handOver', 'callBack', 'unsentWish', 'agreementEnds'));
