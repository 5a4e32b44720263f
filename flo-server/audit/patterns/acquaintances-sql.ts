import { looks, patternColumns } from './looks-sql.ts';

/**
 * Different people who share a trait with the one who looked, far more often than colleagues come
 * across it. `own` gives principal_id and trait of staff, `trait` the trait of people looked at.
 * $3: people at least, $4: times chance.
 */
const sharing = (own: string, trait: string, joins: string): string => `with ${looks},
  met as (
    select principal_id, citizen_id, max(principal_name) as name, max(unit) as unit,
      min(at) as first_at, max(at) as last_at
    from look group by principal_id, citizen_id),
  seen as (
    select m.*, ${trait} as trait from met m join citizen c on c.id = m.citizen_id ${joins}),
  own as (${own}),
  mine as (
    select s.principal_id, o.trait, max(s.name) as name, max(s.unit) as unit, count(*) as people,
      count(*) filter (where s.trait = o.trait) as same,
      min(s.first_at) filter (where s.trait = o.trait) as first_at,
      max(s.last_at) filter (where s.trait = o.trait) as last_at
    from seen s join own o on o.principal_id = s.principal_id
    group by s.principal_id, o.trait
    having count(*) filter (where s.trait = o.trait) >= $3),
  judged as (
    select m.*, m.people * coalesce((
        select count(*) filter (where s.trait = m.trait)::float8 / nullif(count(*), 0)
        from seen s where s.principal_id <> m.principal_id), 0) as expected
    from mine m)
  select ${patternColumns('j', 'j.same', `'people', j.people, 'expected', round(j.expected::numeric, 2)`)}
  from judged j where j.same >= $4 * j.expected order by j.principal_id`;

/** Somebody with one's own surname. */
export const ownNameSql = sharing(
  `select s.id as principal_id, lower(coalesce(c.last_name,
      substring(s.name from '\\S+$'))) as trait
    from staff_member s left join citizen c on c.id = s.citizen_id`,
  'lower(c.last_name)',
  '',
);

/** The name of a street without number and letter, in its municipality. */
const street = (address: string): string =>
  `lower(regexp_replace(${address}.street, '\\s+\\d.*$', '')) || ' ' || ${address}.municipality_number`;

const livesAt = (citizen: string, address: string): string =>
  `join citizen_address ${address} on ${address}.citizen_id = ${citizen}
     and ${address}.kind = 'residential' and upper_inf(${address}.valid)`;

/**
 * Somebody in one's own street. People with a protected address live in no street here: a pattern would
 * tell where.
 */
export const neighbourSql = sharing(
  `select s.id as principal_id, ${street('h')} as trait
    from staff_member s ${livesAt('s.citizen_id', 'h')}`,
  street('h'),
  `${livesAt('c.id', 'h')} and c.address_protection = 'none'`,
);
