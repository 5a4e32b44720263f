-- The audit of a command that was kept before it could be sent tells when it was received, as far as that
-- is proved. Rows without it are hashed as before (audit/chain.ts).
alter table audit_entry
  add column received_at timestamptz(3),
  add column received_proof text
    check (received_proof in ('proved', 'malformed', 'forged', 'ahead', 'tooOld')),
  add constraint audit_entry_received check ((received_at is null) = (received_proof is null));
