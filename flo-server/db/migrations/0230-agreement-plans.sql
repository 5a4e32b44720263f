-- The revision of an agreement and its plans: what a caseworker decides upon. Not that of the list, which
-- turns with every place that is taken. A list nobody has planned anything for has no row: its first.
create table agreement_state (
  gp_contract_id       bigint primary key references gp_contract,
  revision             bigint not null
);

-- What a municipality has decided about a list, from the day it is registered until it is carried out.
create table agreement_plan (
  id                   uuid primary key,
  gp_contract_id       bigint not null references gp_contract,
  kind                 text not null check (kind in ('end', 'transfer', 'reduction', 'ceiling', 'lock',
                         'unlock')),
  -- First day it holds.
  effective_date       date not null,
  state                text not null check (state in ('planned', 'frozen', 'drawn', 'carriedOut',
                         'cancelled', 'stopped')),
  -- The municipality's own number and date: nothing is done without them.
  municipality_number  text not null references municipality,
  decision_number      text not null check (decision_number <> ''),
  decided_on           date not null,
  to_contract_id       bigint references gp_contract,
  ceiling              integer check (ceiling >= 0),
  -- The request as it came.
  request              jsonb not null,
  -- The rule's answer; of a stopped plan why it could not be carried out.
  decision             jsonb not null,
  -- Whether this plan locked the list, and shall unlock it.
  locked_list          boolean not null,
  planned_at           timestamptz not null,
  planned_by           text not null,
  act_id               bigint not null references ledger_act,
  closed_at            timestamptz,
  closing_act_id       bigint references ledger_act,
  -- What became of the people, as figures.
  outcome              jsonb,
  check ((state in ('carriedOut', 'cancelled', 'stopped')) = (closed_at is not null)),
  check ((kind in ('ceiling', 'reduction')) = (ceiling is not null)),
  check (state not in ('frozen', 'drawn') or kind = 'reduction'),
  check (to_contract_id <> gp_contract_id)
);
create index agreement_plan_contract on agreement_plan (gp_contract_id, planned_at);
create index agreement_plan_open on agreement_plan (effective_date, planned_at)
  where closed_at is null;
-- One plan of a kind at a time; an agreement ends once.
create unique index agreement_plan_one_of_a_kind on agreement_plan
  (gp_contract_id, (case kind when 'transfer' then 'end' when 'unlock' then 'lock' else kind end))
  where closed_at is null;

-- The draw of a reduction (FOR-2025-12-02-2405 § 11). The hash is public from the first day, the seed from
-- when it has been drawn.
create table reduction_draw (
  plan_id              uuid primary key references agreement_plan,
  seed                 text not null check (seed ~ '^[0-9a-f]{64}$'),
  seed_hash            text not null check (seed_hash ~ '^[0-9a-f]{64}$'),
  hash_published_at    timestamptz not null,
  frozen_at            timestamptz,
  frozen_hash          text,
  need                 integer check (need >= 0),
  drawn_at             timestamptz,
  check ((frozen_at is null) = (frozen_hash is null)),
  check ((frozen_at is null) = (need is null)),
  check (drawn_at is null or frozen_at is not null)
);

-- The frozen list: who was on it, under a name that holds in this draw only, and with whom.
create table reduction_draw_person (
  plan_id              uuid not null references reduction_draw,
  citizen_id           uuid not null references citizen,
  ticket               text not null,
  unit                 integer not null,
  drawn                boolean not null default false,
  primary key (plan_id, citizen_id),
  unique (plan_id, ticket)
);

-- Neither the seed nor the list it is drawn from can be changed once somebody may rest on them.
create function keep_draw() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.seed <> old.seed or new.seed_hash <> old.seed_hash
     or (old.frozen_at is not null and (new.frozen_hash, new.need, new.frozen_at)
       is distinct from (old.frozen_hash, old.need, old.frozen_at))
     or (old.drawn_at is not null and new.drawn_at is distinct from old.drawn_at) then
    raise exception 'a draw is never changed' using errcode = 'FL002';
  end if;
  return new;
end $$;
create trigger keep_draw before update or delete on reduction_draw
  for each row execute function keep_draw();

create function keep_drawn() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.citizen_id, old.ticket, old.unit)
       is distinct from (new.citizen_id, new.ticket, new.unit)
     or exists (select from reduction_draw where plan_id = old.plan_id and drawn_at is not null) then
    raise exception 'a draw is never changed' using errcode = 'FL002';
  end if;
  return new;
end $$;
create trigger keep_drawn before update or delete on reduction_draw_person
  for each row execute function keep_drawn();

-- What must be told, to whom, from which day. Letters are made from it.
create table notice (
  id                   bigint generated always as identity primary key,
  -- Null: told to the municipality.
  citizen_id           uuid references citizen,
  municipality_number  text references municipality,
  kind                 text not null,
  due_on               date not null,
  plan_id              uuid not null references agreement_plan,
  from_contract_id     bigint not null references gp_contract,
  to_contract_id       bigint references gp_contract,
  act_id               bigint not null references ledger_act,
  created_at           timestamptz not null,
  check ((citizen_id is null) <> (municipality_number is null))
);
create unique index notice_once on notice (plan_id, kind, citizen_id) nulls not distinct;
create index notice_citizen on notice (citizen_id) where citizen_id is not null;
