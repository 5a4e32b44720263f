-- The first answer to a command, refusals too, stored in the transaction of its effect.
create table idempotency_key (
  key                  uuid primary key,
  principal_id         text not null,
  operation            text not null,
  -- SHA-256 of method, path and body: the same key with another body is a mistake.
  request_hash         bytea not null,
  answered_at          timestamptz not null,
  status               smallint not null,
  headers              jsonb not null default '{}',
  body                 jsonb not null
);
create index idempotency_key_age on idempotency_key (answered_at);
