-- How many are on a list is asked of every list every night, and of every list an adviser sees. With the
-- period in the index they are counted there, without a visit to a thousand rows of the ledger.
create index tie_contract_count on patient_to_gp_contract_association (gp_contract_id, upper(valid))
  include (valid);
drop index tie_contract_until;
