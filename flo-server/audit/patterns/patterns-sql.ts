import { looks, patternColumns } from './looks-sql.ts';

/**
 * Colleagues and their families: refused more than once ($3), or opened without anybody on the line.
 */
export const colleagueSql = `with ${looks},
  asked as (
    select l.principal_id, max(l.principal_name) as name, max(l.unit) as unit,
      min(l.at) as first_at, max(l.at) as last_at, count(distinct l.citizen_id) as people,
      count(*) filter (where l.outcome = 'denied') as refused,
      count(*) filter (where l.outcome = 'done' and l.call_id is null) as without_call
    from look l join shielded_person z on z.citizen_id = l.citizen_id
    group by l.principal_id)
  select ${patternColumns('a', 'a.refused + a.without_call', `'people', a.people, 'refused', a.refused, 'withoutCall', a.without_call`)}
  from asked a where a.refused >= $3 or a.without_call > 0 order by a.principal_id`;

/**
 * Hours with many times the look-ups of a usual one: the middle of one's own hours since $3, or of
 * everybody's where one has fewer than $6. $4: at least so many, $5: so many times the usual.
 */
export const burstSql = `with hour as (
    select principal_id, max(principal_name) as name, max(unit) as unit,
      date_bin('1 hour', at, timestamptz '2000-01-01Z') as began, count(*) as looks
    from audit_entry
    where at >= $3 and at < $2 and citizen_id is not null and role <> 'service'
      and action in ('lookUp', 'read') and outcome in ('done', 'denied')
    group by 1, 4),
  everybody as (select percentile_cont(0.5) within group (order by looks) as usual from hour),
  habit as (
    select principal_id, case when count(*) >= $6
        then percentile_cont(0.5) within group (order by looks)
        else (select usual from everybody) end as usual
    from hour group by principal_id),
  burst as (
    select h.principal_id, max(h.name) as name, max(h.unit) as unit, min(h.began) as first_at,
      max(h.began) + interval '1 hour' as last_at, max(h.looks) as most, count(*) as hours,
      max(b.usual) as usual
    from hour h join habit b on b.principal_id = h.principal_id
    where h.began >= $1 and h.looks >= $4 and h.looks >= $5 * b.usual
    group by h.principal_id)
  select ${patternColumns('b', 'b.most', `'usual', round(b.usual::numeric, 1), 'hours', b.hours`)}
  from burst b order by b.principal_id`;

/**
 * The same person again and again without a call. Looks within $3 minutes are one visit; at least $4
 * visits on $5 days.
 */
export const repeatedSql = `with ${looks},
  step as (
    select l.*, l.at - lag(l.at) over (partition by principal_id, citizen_id order by at)
        > make_interval(mins => $3::integer) as later
    from look l where l.call_id is null and l.outcome = 'done'),
  visited as (
    select principal_id, citizen_id, max(principal_name) as name, max(unit) as unit,
      min(at) as first_at, max(at) as last_at,
      count(*) filter (where later is null or later) as visits,
      count(distinct oslo_date(at)) as days
    from step group by principal_id, citizen_id),
  again as (
    select principal_id, max(name) as name, max(unit) as unit, min(first_at) as first_at,
      max(last_at) as last_at, max(visits) as most, max(days) as days, count(*) as people
    from visited where visits >= $4 and days >= $5 group by principal_id)
  select ${patternColumns('a', 'a.most', `'people', a.people, 'days', a.days`)}
  from again a order by a.principal_id`;

/** Looks before $3 or from $4 o'clock in Norway, or at a weekend; at least $5. */
export const oddHoursSql = `with ${looks},
  odd as (
    select l.* from look l cross join lateral (select l.at at time zone 'Europe/Oslo' as there) t
    where extract(isodow from t.there) > 5 or extract(hour from t.there) < $3
      or extract(hour from t.there) >= $4),
  late as (
    select principal_id, max(principal_name) as name, max(unit) as unit, min(at) as first_at,
      max(at) as last_at, count(*) as looks, count(distinct oslo_date(at)) as days,
      count(*) filter (where call_id is null) as without_call
    from odd group by principal_id having count(*) >= $5)
  select ${patternColumns('l', 'l.looks', `'days', l.days, 'withoutCall', l.without_call`)}
  from late l order by l.principal_id`;
