-- An agreement that goes on past the age limit for a time (FOR-2025-12-02-2405 § 12). The day it ends stands
-- in the request of the plan, and holds from when the plan is carried out.
alter table agreement_plan
  drop constraint agreement_plan_kind_check,
  add constraint agreement_plan_kind_check check (kind in ('end', 'transfer', 'reduction', 'ceiling',
    'lock', 'unlock', 'extension')),
  add constraint agreement_plan_until check (kind <> 'extension' or request ->> 'until' is not null);
