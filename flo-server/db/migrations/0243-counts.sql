-- How many are on a list: those without an end and those whose end is to come are two stretches of the
-- index. Asked as one, everybody who has ever left the list is passed on the way.
create or replace function list_occupied(contract bigint, on_date date) returns integer
  language sql stable parallel safe
  return (select count(*)::integer from patient_to_gp_contract_association
           where gp_contract_id = contract and upper(valid) is null)
       + (select count(*)::integer from patient_to_gp_contract_association
           where gp_contract_id = contract and upper(valid) > on_date);

-- A night changes some thousand rows, spread over as many pages. With the default (a fifth of the table) a
-- national ledger would go for months before its pages are known to be visible again, and every list would
-- be counted in the table and not in its index: 1.9 ms a list instead of 0.65.
alter table patient_to_gp_contract_association set (autovacuum_vacuum_scale_factor = 0.005);
alter table citizen set (autovacuum_vacuum_scale_factor = 0.01);
alter table waiting_list_entry set (autovacuum_vacuum_scale_factor = 0.01);
