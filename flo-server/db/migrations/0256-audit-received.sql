-- The audit of a command that was kept before it could be sent tells when it was received, as far as that
-- is proved. Rows without it are hashed as before (audit/chain.ts).
-- `not valid`: every row there is has nothing in the new columns, so a long audit need not be read through
-- while nobody can write to it. What is written from now on is checked.
alter table audit_entry
  add column received_at timestamptz(3),
  add column received_proof text,
  add constraint audit_entry_received_proof_check
    check (received_proof in ('proved', 'malformed', 'forged', 'ahead', 'tooOld')) not valid,
  add constraint audit_entry_received check ((received_at is null) = (received_proof is null)) not valid;
