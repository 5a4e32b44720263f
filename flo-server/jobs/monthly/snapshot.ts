import { z } from '#contract/zod.ts';
import { execute, onlyRow, statement } from '../../db/statement.ts';
import { defineStep } from '../job.ts';
import { settledSql } from './settled-sql.ts';

/**
 * A picture of every list in force on the 1st. `$1` the 1st, `$2` free places that open a closed list,
 * `$3` the run, `$4` the instant of what is known. Also what `bench/` measures the run against.
 */
export const pictureSql = `with ties as (
    select gp_contract_id as id,
      count(*) filter (where valid @> $1::date) as people,
      count(*) filter (where lower(valid) > $1::date) as coming,
      count(*) filter (where lower(valid) = $1::date) as joined,
      count(*) filter (where upper(valid) = $1::date) as departed
    from patient_to_gp_contract_association
      where upper(valid) is null or upper(valid) >= $1::date
      group by gp_contract_id),
  queues as (
    select gp_contract_id as id, count(*) as waiting from waiting_list_entry
      where joined_at < $1::timestamp at time zone 'Europe/Oslo'
        and (left_at is null or left_at >= $1::timestamp at time zone 'Europe/Oslo')
      group by gp_contract_id),
  lists as (
    select c.*, coalesce(t.people, 0) as people, coalesce(t.coming, 0) as coming,
      coalesce(t.joined, 0) as joined, coalesce(t.departed, 0) as departed,
      coalesce(q.waiting, 0) as waiting,
      greatest(0, c.max_patients - coalesce(t.people, 0) - coalesce(t.coming, 0)) as free
    from gp_contract c left join ties t on t.id = c.id left join queues q on q.id = c.id
    where c.valid @> $1::date)
  insert into list_month (month, gp_contract_id, run_id, known_at, municipality_number, people, coming,
      max_patients, free_places, waiting, status, with_gp, is_fixed_salary, joined, departed)
  select $1, l.id, $3, $4, l.municipality_number, l.people, l.coming, l.max_patients, l.free, l.waiting,
    ${settledSql('l.status', 'l.free', '$2::integer')},
    exists (select from gp_on_contract_association a where a.gp_contract_id = l.id
      and a.relationship = 'LPFL' and a.valid @> $1::date),
    l.is_fixed_salary, l.joined, l.departed
  from lists l
  on conflict (month, gp_contract_id) do nothing`;

/** Switches that take effect by the 1st. `$1` the 1st, `$2` the run. */
export const switchesSql = `insert into switch_month (month, switch_id, run_id, effective_date,
    from_contract_id, to_contract_id, counts)
  select $1, w.id, $2, w.effective_date, w.from_contract_id, w.to_contract_id, w.quota_year is not null
    from gp_switch w
    where w.state = 'standing' and w.effective_date <= $1::date
      and w.effective_date > ($1::date - interval '1 month')::date
  on conflict (month, switch_id) do nothing`;

const takePicture = statement('monthly.picture', pictureSql);
const takeSwitches = statement('monthly.switches', switchesSql);

const countPicture = statement<{ rows: number }>(
  'monthly.countPicture',
  `select count(*)::integer as rows from list_month where month = $1`,
);
const countSwitches = statement<{ rows: number }>(
  'monthly.countSwitches',
  `select count(*)::integer as rows from switch_month where month = $1`,
);

/** Keeps how every list stands on the 1st, by valid time. */
export const pictureStep = defineStep({
  name: 'lists',
  cursor: z.null(),
  batch: async ({ db, key, parameters, runId, now }) => {
    await execute(db, `set local work_mem = '256MB'`);
    await takePicture(db, key, parameters.openingThreshold, runId, now);
    const { rows } = onlyRow(await countPicture(db, key));
    return { cursor: null, done: rows, total: rows };
  },
});

/** Keeps which switches have taken effect. */
export const switchesStep = defineStep({
  name: 'switches',
  cursor: z.null(),
  batch: async ({ db, key, runId }) => {
    await takeSwitches(db, key, runId);
    const { rows } = onlyRow(await countSwitches(db, key));
    return { cursor: null, done: rows, total: rows };
  },
});
