-- What FLO itself had wrong about a person and put right. The old value is kept: the ledger's rule.
create table rectification (
  id                   uuid primary key,
  citizen_id           uuid not null references citizen,
  field                text not null check (field in ('languageForm', 'interpreterLanguage')),
  before               text,
  after                text,
  -- Emptied when the person is de-identified: free text may name somebody.
  reason               text not null,
  at                   timestamptz not null,
  act_id               bigint not null references ledger_act
);
create index rectification_citizen on rectification (citizen_id, at);

-- Records that tell nobody any more who it was. It cannot be undone.
create table deidentification (
  citizen_id           uuid primary key references citizen,
  at                   timestamptz not null,
  reason               text not null,
  -- What happened to each kind of fact, and why.
  parts                jsonb not null,
  act_id               bigint not null references ledger_act
);
create trigger deidentification_append_only before update or delete on deidentification
  for each row execute function refuse_change();
