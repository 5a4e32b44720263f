-- A new agreement (FOR-2025-12-02-2405 §§ 8 and 9): a GP comes to a list on a day, with the places that
-- follow from the agreement.
alter table agreement_plan
  drop constraint agreement_plan_kind_check,
  add constraint agreement_plan_kind_check check (kind in ('end', 'transfer', 'reduction', 'ceiling',
    'lock', 'unlock', 'extension', 'start')),
  drop constraint agreement_plan_check1,
  add constraint agreement_plan_has_ceiling check (
    (kind in ('ceiling', 'reduction', 'start')) = (ceiling is not null)),
  add constraint agreement_plan_doctor check (kind <> 'start' or request ->> 'hprNumber' is not null);
