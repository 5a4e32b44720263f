-- Why the register said no to a wish, in full: whoever answers when the person calls again can say it.
alter table collected_wish
  add column decision jsonb,
  add check (decision is null or state = 'refused');

create or replace trigger kept before update or delete on collected_wish
  for each row execute function refuse_change_but('state', 'ended_at', 'code', 'task_id', 'decision');
