import type pg from 'pg';

const statements = [
  `insert into list_month (month, gp_contract_id, run_id, known_at, municipality_number, people, coming,
      max_patients, free_places, waiting, status, with_gp, is_fixed_salary, joined, departed)
    select '$month', c.id, $run, '$now', c.municipality_number, coalesce(t.people, 0),
      coalesce(t.coming, 0), c.max_patients,
      greatest(0, c.max_patients - coalesce(t.people, 0) - coalesce(t.coming, 0)),
      coalesce(q.waiting, 0), c.status, g.id is not null, c.is_fixed_salary, coalesce(t.joined, 0),
      coalesce(t.departed, 0)
    from gp_contract c
      left join (select gp_contract_id as id, count(*) filter (where valid @> date '$month') as people,
          count(*) filter (where lower(valid) > '$month') as coming,
          count(*) filter (where lower(valid) = '$month') as joined,
          count(*) filter (where upper(valid) = '$month') as departed
        from patient_to_gp_contract_association
        where upper(valid) is null or upper(valid) >= '$month' group by 1) t on t.id = c.id
      left join (select gp_contract_id as id, count(*) as waiting from waiting_list_entry
        where left_at is null group by 1) q on q.id = c.id
      left join (select distinct gp_contract_id as id from gp_on_contract_association
        where relationship = 'LPFL' and valid @> date '$month') g on g.id = c.id
    where c.valid @> date '$month'`,
  `update gp_contract c set revision = c.revision + 1,
      status = case when m.free_places > 0 then 'open' else 'closed' end
    from list_month m where m.gp_contract_id = c.id and m.month = '$month'
      and (c.status = 'open' and m.free_places = 0 or c.status = 'closed' and m.free_places >= 10)`,
  `insert into switch_month (month, switch_id, run_id, effective_date, from_contract_id,
      to_contract_id, counts)
    select '$month', id, $run, effective_date, from_contract_id, to_contract_id, quota_year is not null
      from gp_switch where state = 'standing' and effective_date = '$month'`,
  `insert into list_event (month, gp_contract_id, kind, on_day, run_id)
    select '$month', id, 'started', lower(valid), $run from gp_contract
      where lower(valid) > date '$month' - 31 and lower(valid) <= '$month'`,
];

const beginAct = `with act as (
    insert into ledger_act (at, operation, principal) values ($1, 'bench', '{}') returning id)
  select set_config('flo.instant', $1::text, true), set_config('flo.act_id', id::text, true) from act`;

/** The run on the 1st by set-based SQL alone, taken back; gives the seconds it took. */
export async function bareMonth(client: pg.Client, month: string): Promise<number> {
  const now = `${month}T00:00:00Z`;
  const began = performance.now();
  await client.query('begin');
  await client.query(`set local work_mem = '256MB'`);
  await client.query(beginAct, [now]);
  const { rows } = await client.query<{ id: string }>(
    `insert into job_run (kind, key, on_day, state, started_by, started_at)
      values ('bench', $1, $1, 'waiting', '{}', $2) returning id`,
    [month, now],
  );
  for (const text of statements) {
    await client.query(
      text
        .replaceAll('$month', month)
        .replaceAll('$now', now)
        .replaceAll('$run', String(rows[0]?.id)),
    );
  }
  const seconds = (performance.now() - began) / 1000;
  await client.query('rollback');
  return seconds;
}
