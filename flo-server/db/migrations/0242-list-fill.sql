-- The list of a new practice that is filled by the municipality (FOR-2025-12-02-2405 § 9 fifth paragraph): how
-- many and from which groups stand in the request, and never who.
alter table agreement_plan
  drop constraint agreement_plan_kind_check,
  add constraint agreement_plan_kind_check check (kind in ('end', 'transfer', 'reduction', 'ceiling',
    'lock', 'unlock', 'extension', 'start', 'fill')),
  add constraint agreement_plan_fill check (kind <> 'fill' or (
    request ->> 'count' is not null and request ->> 'groups' is not null));

-- Whoever had no list is told of the one they come to, and came from none.
alter table notice
  alter column from_contract_id drop not null,
  add constraint notice_about_list check (from_contract_id is not null or to_contract_id is not null);
