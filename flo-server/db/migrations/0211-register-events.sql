-- Homes that the population register tells of get ids of their own, far from those of the first load.
create sequence register_household_id as bigint start with 4000000000;

-- What the population register tells. Kept as it came, also what cannot be read.
create table register_event (
  id                   bigint generated always as identity primary key,
  -- The register's own number; null when there was none to read.
  sequence             bigint,
  type                 text,
  occurred_on          date,
  payload              jsonb not null,
  payload_hash         bytea not null,
  -- Every number it names: whom it concerns, for the gate and for privacy.
  nins                 text[] not null,
  -- Whom it is about, once carried out.
  citizen_id           uuid references citizen,
  received_at          timestamptz not null,
  state                text not null check (state in
                         ('received', 'done', 'exception', 'rejected', 'byHand')),
  -- A child may stand in the register before its list is known.
  left_to_do           text not null default 'all' check (left_to_do in ('all', 'placement')),
  reason               text,
  decision             jsonb,
  act_id               bigint references ledger_act,
  changed_at           timestamptz not null,
  -- The same number with the same contents is the same event, however often it is sent.
  constraint register_event_once unique nulls not distinct (sequence, payload_hash),
  check (state <> 'exception' or reason is not null),
  check (state <> 'received' or sequence is not null)
);
create index register_event_received on register_event (sequence) where state = 'received';
create index register_event_exception on register_event (id) where state = 'exception';
create index register_event_citizen on register_event (citizen_id, sequence desc);
create index register_event_nins on register_event using gin (nins);

-- What caseworkers did with exceptions, each time.
create table register_event_settlement (
  id                   uuid primary key,
  event_id             bigint not null references register_event,
  how                  text not null check (how in ('retry', 'reject', 'byHand')),
  words                text not null,
  -- How the event stood before and after.
  reason_before        text not null,
  state_after          text not null,
  reason_after         text,
  principal            jsonb not null,
  at                   timestamptz not null
);
create index register_event_settlement_event on register_event_settlement (event_id, at);
