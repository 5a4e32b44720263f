import type pg from 'pg';

/**
 * A night by set-based SQL alone: no rules, no reasons, no reading again under locks. Who has no list is
 * matched to places of the home municipality by rank, then the queues to what is left. `$today` and `$from`,
 * the first day of a place.
 */
const statements = [
  `create temp table bare_without on commit drop as
    select p.id, p.municipality_number as municipality, row_number() over (
        partition by p.municipality_number
        order by greatest(p.birth_date, p.person_status_since), p.id) as rank
    from citizen p
    where p.merged_into is null and p.person_status not in ('dead', 'discontinued')
      and p.eligibility = 'resident' and p.person_status <> 'emigrated'
      and (p.opted_out_since is null or p.opted_out_since > '$today'::date)
      and not exists (select from patient_to_gp_contract_association t where t.citizen_id = p.id
        and (upper(t.valid) is null or upper(t.valid) > '$from'::date))`,
  `create temp table bare_free on commit drop as
    select c.id, c.municipality_number as municipality, c.max_patients - coalesce(t.taken, 0) as free
    from gp_contract c left join (
      select gp_contract_id as id, count(*) as taken from patient_to_gp_contract_association
        where upper(valid) is null or upper(valid) > '$today'::date group by gp_contract_id) t on t.id = c.id
    where c.status <> 'locked' and c.requires_membership is null and c.valid @> '$from'::date
      and c.max_patients - coalesce(t.taken, 0) >= case when c.status = 'open' then 1 else 10 end`,
  `analyze bare_without`,
  `analyze bare_free`,
  `create temp table bare_given on commit drop as
    with wanted as (select municipality, count(*) as people from bare_without group by municipality)
    select w.id, s.list, null::uuid as entry, null::bigint as own from bare_without w join (
      select f.id as list, f.municipality, row_number() over (
          partition by f.municipality order by f.free - n desc, f.id) as rank
        from bare_free f join wanted using (municipality),
          generate_series(1, least(f.free, wanted.people)) n) s using (municipality, rank)`,
  `analyze bare_given`,
  `insert into bare_given
    with given as (select list as id, count(*) as taken from bare_given group by list),
    queue as (
      select w.citizen_id, w.id as entry, f.id as list, f.free - coalesce(g.taken, 0) as free,
          row_number() over (partition by f.id order by w.joined_at, w.id) as rank
        from bare_free f join waiting_list_entry w on w.gp_contract_id = f.id and w.left_at is null
          left join given g on g.id = f.id)
    select q.citizen_id, q.list, q.entry, t.gp_contract_id from queue q
      join patient_to_gp_contract_association t on t.citizen_id = q.citizen_id
        and t.valid @> '$today'::date and upper_inf(t.valid)
    where q.rank <= q.free`,
  `update patient_to_gp_contract_association t set valid = daterange(lower(t.valid), '$from'::date),
      end_reason = 'switch'
    from bare_given g where g.entry is not null and t.citizen_id = g.id and t.valid @> '$today'::date`,
  `insert into patient_to_gp_contract_association
      (citizen_id, gp_contract_id, valid, begin_reason, recorded_from, act_id)
    select g.id, g.list, daterange('$from'::date, upper(c.valid)), 'allocated', flo_instant(), 0
      from bare_given g join gp_contract c on c.id = g.list`,
  `insert into gp_switch (id, citizen_id, from_contract_id, to_contract_id, requested_at,
      effective_date, state, act_id)
    select gen_random_uuid(), g.id, g.own, g.list, flo_instant(), '$from', 'standing',
      current_setting('flo.act_id')::bigint from bare_given g where g.entry is not null`,
  `update waiting_list_entry w set left_at = flo_instant(), left_reason = 'served'
    from bare_given g where w.id = g.entry`,
  `update citizen c set ties_revision = c.ties_revision + 1, ties_recorded_at = flo_instant()
    from bare_given g where c.id = g.id`,
];

const beginAct = `with act as (
    insert into ledger_act (at, operation, principal) values ($1, 'bench', '{}') returning id)
  select set_config('flo.instant', $1::text, true), set_config('flo.act_id', id::text, true) from act`;

/** Does a bare night, takes it back, and gives the seconds it took and the places it gave. */
export async function bareNight(
  client: pg.Client,
  today: string,
  effective: string,
): Promise<{ readonly seconds: number; readonly places: number }> {
  const began = performance.now();
  await client.query('begin');
  await client.query(`set local work_mem = '512MB'`);
  await client.query(beginAct, [`${today}T01:00:00Z`]);
  for (const text of statements) {
    await client.query(text.replaceAll('$today', today).replaceAll('$from', effective));
  }
  const { rows } = await client.query<{ places: number }>(
    'select count(*)::integer as places from bare_given',
  );
  const seconds = (performance.now() - began) / 1000;
  await client.query('rollback');
  return { seconds, places: rows[0]?.places ?? 0 };
}
