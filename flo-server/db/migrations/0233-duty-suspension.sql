-- The letter that suspends a municipality's duty to have the scheme (LOV-1999-07-02-63 § 2-1c third
-- paragraph), and the one that ends the suspension. A suspension is ended, never erased.
alter table gp_duty_suspension
  add column letter_date date,
  add column letter_reference text check (letter_reference <> ''),
  add column end_letter_date date,
  add column end_letter_reference text check (end_letter_reference <> ''),
  add column end_act_id bigint references ledger_act,
  add check ((letter_date is null) = (letter_reference is null)),
  add check ((end_act_id is null) = (end_letter_reference is null)),
  add check ((end_act_id is null) = (end_letter_date is null));
create trigger gp_duty_suspension_never_erased before delete on gp_duty_suspension
  for each row when (old.act_id is not null) execute function refuse_change();
