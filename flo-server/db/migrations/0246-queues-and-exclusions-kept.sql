-- Queues, exclusions, suspensions of the duty and what opens lists, as they were known at an instant.

-- An exclusion: appeals and ends are written on it, and each by an act of its own. The municipality's
-- reference never changes, and is kept in one place only.
create trigger keep_history after insert or update on list_exclusion
  for each row execute function keep_register_history('id', 'citizen_id', 'reference');

-- What was adopted from a record that was merged was not known of this one before. Whatever is written down
-- at its own instant needs no mark: its instant says when.
create trigger keep_history after insert on university_membership
  for each row when (new.registered_at < nullif(current_setting('flo.instant', true), '')::timestamptz)
  execute function keep_register_history('id', 'citizen_id');
create trigger keep_history after insert on waiting_list_entry
  for each row when (new.joined_at < nullif(current_setting('flo.instant', true), '')::timestamptz)
  execute function keep_register_history('id', 'citizen_id');

-- A place that is closed says itself when. Only a closed one that changes is kept, from when it was closed:
-- those that a night closes by the thousand cost nothing.
create function keep_closed_place() returns trigger language plpgsql as $$
declare
  instant timestamptz := nullif(current_setting('flo.instant', true), '')::timestamptz;
begin
  insert into register_history (entity, key, owner, before, recorded, act_id)
  values (tg_table_name, old.id::text, old.citizen_id::text, to_jsonb(old),
    case when instant is null then 'empty'
         else tstzrange(old.left_at, greatest(instant, old.left_at + interval '1 microsecond')) end,
    nullif(current_setting('flo.act_id', true), '')::bigint);
  return null;
end $$;
create trigger keep_closed_place after update on waiting_list_entry
  for each row when (old.left_at is not null and old.* is distinct from new.*)
  execute function keep_closed_place();
alter table waiting_list_entry add constraint waiting_list_entry_closed_by
  check (closing_act_id is null or left_at is not null);

-- Places that were given back before this was kept: what was asked for tells of them.
insert into register_history (entity, key, owner, before, recorded, act_id)
select 'waiting_list_entry', e.id::text, e.citizen_id::text,
    to_jsonb(e) || jsonb_build_object('left_at', c.at, 'closing_act_id', c.act_id,
      'left_reason', case c.kind when 'leave' then 'left' else 'replaced' end),
    tstzrange(c.at, greatest(c.undone_at, c.at + interval '1 microsecond')), c.undoing_act_id
  from waiting_list_change c join waiting_list_entry e on e.id = c.left_entry_id
  where c.undone_at is not null;

-- The queues of a moment are looked up among those who have left, too.
create index waiting_list_left on waiting_list_entry (gp_contract_id, left_at)
  where left_at is not null;

create function exclusions_at(of_citizen uuid, at timestamptz)
  returns setof list_exclusion language sql stable as $$
  select (jsonb_populate_record(x, coalesce(h.before, '{}'))).* from list_exclusion x
      left join lateral history_at('list_exclusion', x.id::text, at) h on true
    where x.citizen_id = of_citizen and h.absent is not true
      and not exists (select from ledger_act a where a.id = x.act_id and a.at > at)
$$;

-- Whether what a person's exclusions were at an instant is known: of those changed by an act that left
-- nothing of what stood there before, it is not.
create function exclusions_kept(of_citizen uuid, at timestamptz) returns boolean
  language sql stable as $$
  select not exists (select from list_exclusion x join exclusions_at(of_citizen, at) e using (id)
    where not was_kept('list_exclusion', x.id::text, at)
      or exists (select from ledger_act a where a.id = e.last_act_id and a.at > at))
$$;

-- The lists somebody could not come back to on a day, as known at an instant: the lists the doctors had then
-- or were about to have.
create function excluded_contracts_at(of_citizen uuid, on_date date, known_at timestamptz)
  returns setof bigint language sql stable as $$
  with excluded as (select x.gp_contract_id, x.hpr_number from exclusions_at(of_citizen, known_at) x
    where x.decided_on <= on_date and (x.ended_on is null or x.ended_on > on_date))
  select x.gp_contract_id from excluded x where x.hpr_number is null
  union
  select c.id from excluded x,
    lateral (select a.gp_contract_id as id from gp_on_contract_association a
        where a.hpr_number = x.hpr_number
      union select h.owner::bigint from register_history h
        where h.entity = 'gp_on_contract_association' and h.before ->> 'hpr_number' = x.hpr_number::text) c
    where exists (select from gp_on_contract_at(c.id, known_at) a where a.hpr_number = x.hpr_number
      and a.relationship in ('LPFL', 'LPDL') and (upper(a.valid) is null or upper(a.valid) > on_date))
$$;

-- A suspension of a municipality's duty is shortened when it ends.
alter table gp_duty_suspension add column id bigint generated always as identity unique;
create trigger keep_history after insert or update on gp_duty_suspension
  for each row execute function keep_register_history('id', 'municipality_number');

create function duty_suspensions_at(of_municipality text, at timestamptz)
  returns setof gp_duty_suspension language sql stable as $$
  select (jsonb_populate_record(d, coalesce(h.before, '{}'))).* from gp_duty_suspension d
      left join lateral history_at('gp_duty_suspension', d.id::text, at) h on true
    where d.municipality_number = of_municipality and h.absent is not true
      and not exists (select from ledger_act a where a.id = d.act_id and a.at > at)
$$;

-- What `switch_facts` tells, on a day as known at an instant; what is only known by instants as it was at
-- `until`. Family and addresses are known by day alone.
create function switch_facts_at(of_citizen uuid, birth_date date, in_municipality text,
    in_household bigint, on_date date, known_at timestamptz, until timestamptz)
  returns json language sql stable as $$
  with young as (select birth_date > on_date - interval '16 years' as is),
    evidence as (select u.ground, case when u.citizen_id = of_citizen then 'oneself' else 'parent' end as of
      from young, university_membership u
      where u.citizen_id = any(array(select of_citizen
            union all select k.parent_id from citizen_parent k where k.child_id = of_citizen and young.is))
        and u.valid @> on_date and u.registered_at <= known_at
        and (u.ended_at is null or u.ended_at > until)
        and not exists (select from register_history h where h.entity = 'university_membership'
          and h.key = u.id::text and h.recorded @> known_at)),
    used as (select w.extra_ground_id as id from (select of_citizen as id
        union all select c.id from citizen c where c.merged_into = of_citizen) own,
      lateral switches_at(own.id, until) w where w.extra_ground_id is not null)
  select json_build_object(
    'parentContractIds', (select coalesce(json_agg(distinct t.gp_contract_id), '[]')
      from young, citizen_parent k join citizen f on f.id = k.parent_id,
        lateral ties_at(f.id, known_at) t
      where young.is and k.child_id = of_citizen and t.valid @> on_date
        and (f.address_protection in ('none', 'clientAddress') or f.household_id = in_household)),
    'memberships', (select coalesce(json_agg(json_build_object('ground', e.ground, 'of', e.of)
      order by e.of = 'oneself' desc, e.ground), '[]') from evidence e),
    'extraGrounds', (select coalesce(json_agg(json_build_object('groundId', g.id, 'ground', g.ground,
        'since', g.arose_on) order by g.arose_on, g.id), '[]')
      from extra_switch_ground g join ledger_act a on a.id = g.act_id
      where g.citizen_id = of_citizen and g.arose_on <= on_date and a.at <= known_at
        and not exists (select from used where used.id = g.id)),
    'excludedContractIds', (select coalesce(json_agg(x order by x), '[]')
      from excluded_contracts_at(of_citizen, on_date, known_at) x),
    'residences', (select coalesce(json_agg(json_build_object(
        'municipalityNumber', r.municipality_number,
        'valid', json_build_object('from', lower(r.valid), 'to', upper(r.valid)))
        order by lower(r.valid)), '[]') from citizen_address r
      where r.citizen_id = of_citizen and r.kind = 'residential' and lower(r.valid) <= on_date),
    'formerLists', (select coalesce(json_agg(json_build_object('gpContractId', t.gp_contract_id,
        'municipalityNumber', c.municipality_number,
        'valid', json_build_object('from', lower(t.valid), 'to', upper(t.valid)))), '[]')
      from ties_at(of_citizen, known_at) t join gp_contract c on c.id = t.gp_contract_id
      where upper(t.valid) <= on_date),
    'dutySuspended', exists (select from duty_suspensions_at(in_municipality, known_at) d
      where d.valid @> on_date))
$$;
