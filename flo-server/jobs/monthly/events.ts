import { z } from '#contract/zod.ts';
import { onlyRow, statement } from '../../db/statement.ts';
import { defineStep } from '../job.ts';

/** What has happened to lists since the 1st before. `$1` the 1st, `$2` the run. */
export const eventsSql = `with since as (select ($1::date - interval '1 month')::date as day),
  seen as (
    select c.id, 'started' as kind, lower(c.valid) as on_day from gp_contract c
    union all
    select c.id, 'ended', upper(c.valid) from gp_contract c
    union all
    select a.gp_contract_id, 'gpStarted', lower(a.valid) from gp_on_contract_association a
      where a.relationship = 'LPFL'
    union all
    select a.gp_contract_id, 'gpEnded', upper(a.valid) from gp_on_contract_association a
      where a.relationship = 'LPFL'
    union all
    select now.gp_contract_id, case when now.status = 'open' then 'opened' else 'closed' end, now.month
      from list_month now join list_month before on before.gp_contract_id = now.gp_contract_id
        and before.month = (select day from since)
      where now.month = $1::date and (now.status = 'open') <> (before.status = 'open'))
  insert into list_event (month, gp_contract_id, kind, on_day, run_id)
  select distinct $1::date, s.id, s.kind, s.on_day, $2::bigint from seen s, since
    where s.on_day > since.day and s.on_day <= $1::date
  on conflict do nothing`;

const keepEvents = statement('monthly.events', eventsSql);

const countEvents = statement<{ rows: number }>(
  'monthly.countEvents',
  `select count(*)::integer as rows from list_event where month = $1`,
);

/** Keeps what has happened to lists: started, ended, got or lost a GP, opened, closed. */
export const eventsStep = defineStep({
  name: 'events',
  cursor: z.null(),
  batch: async ({ db, key, runId }) => {
    await keepEvents(db, key, runId);
    const { rows } = onlyRow(await countEvents(db, key));
    return { cursor: null, done: rows, total: rows };
  },
});
