-- Who may sign in here, and as what. The id is the subject that the identity provider vouches for.
create table staff_member (
  id                   text primary key check (id <> ''),
  name                 text not null,
  role                 text not null check (role in ('telephoneAdviser', 'caseworker', 'supervisor',
                         'administrator', 'auditor', 'service')),
  organization_number  text not null check (organization_number ~ '^\d{9}$'),
  organization_name    text not null,
  -- The unit within the organisation: tasks are handed to it.
  unit                 text not null,
  grants               text[] not null default '{}' check (grants <@
                         array['strictlyConfidential', 'confidential', 'ownOrganization']),
  -- Municipalities the person works for; null: the whole country.
  municipalities       text[],
  -- The staff member's own record, where it is known: for one's own record, family and colleagues.
  citizen_id           uuid unique references citizen,
  -- False for somebody who has left: the row stays, because the ledger and the audit name it.
  active               boolean not null default true
);

-- Proofs of possession that have been used, so that no process takes one twice. Nothing is lost with
-- it but half a minute's memory, so it is not written ahead.
create unlogged table used_proof (
  -- SHA-256 of the key's thumbprint and the proof's id.
  hash                 bytea primary key,
  expires_at           timestamptz not null
);
create index used_proof_expiry on used_proof (expires_at);
