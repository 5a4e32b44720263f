-- The register as it was known at an instant. Look-ups of now never come here: each of these reads the
-- histories as well. What was believed when is never worked out in more than one place.

-- A citizen's ties.
create function ties_at(of_citizen uuid, at timestamptz)
  returns setof patient_to_gp_contract_association language sql stable as $$
  select t.* from patient_to_gp_contract_association t
    where t.citizen_id = of_citizen and t.recorded_from <= at
  union all
  select h.id, h.citizen_id, h.gp_contract_id, h.valid, h.responsible_hpr_number, h.begin_reason,
      h.end_reason, h.above_ceiling_right, lower(h.recorded), h.act_id
    from patient_to_gp_contract_association_history h
    where h.citizen_id = of_citizen and h.recorded @> at
$$;

-- The ties to a list.
create function list_ties_at(of_contract bigint, at timestamptz)
  returns setof patient_to_gp_contract_association language sql stable as $$
  select t.* from patient_to_gp_contract_association t
    where t.gp_contract_id = of_contract and t.recorded_from <= at
  union all
  select h.id, h.citizen_id, h.gp_contract_id, h.valid, h.responsible_hpr_number, h.begin_reason,
      h.end_reason, h.above_ceiling_right, lower(h.recorded), h.act_id
    from patient_to_gp_contract_association_history h
    where h.gp_contract_id = of_contract and h.recorded @> at
$$;

-- Whether a tie counts on a day, as known at an instant. A place that is to come is taken only as
-- seen on the day of the instant itself; of other days, those who were on the list are told.
create function counts_on(valid daterange, on_date date, at timestamptz) returns boolean
  language sql immutable parallel safe
  return case when on_date = oslo_date(at) then upper(valid) is null or upper(valid) > on_date
              else valid @> on_date end;

create function gp_contract_at(of_contract bigint, at timestamptz)
  returns setof gp_contract language sql stable as $$
  select (jsonb_populate_record(c, coalesce(h.before, '{}'))).*
    from gp_contract c left join lateral history_at('gp_contract', c.id::text, at) h on true
    where c.id = of_contract and h.absent is not true
$$;

create function gp_on_contract_at(of_contract bigint, at timestamptz)
  returns setof gp_on_contract_association language sql stable as $$
  select a.* from gp_on_contract_association a
    where a.gp_contract_id = of_contract
      and not exists (select from history_at('gp_on_contract_association', a.id::text, at))
  union all
  select (jsonb_populate_record(null::gp_on_contract_association, h.before)).* from register_history h
    where h.entity = 'gp_on_contract_association' and h.owner = of_contract::text
      and h.recorded @> at and h.before is not null
$$;

-- Somebody who was not known yet is told as known now; `notKnown` says so.
create function citizen_at(of_citizen uuid, at timestamptz)
  returns setof citizen language sql stable as $$
  select (jsonb_populate_record(c, coalesce(h.before, '{}'))).*
    from citizen c left join lateral history_at('citizen', c.id::text, at) h on true
    where c.id = of_citizen
$$;

create function citizen_nin_at(of_citizens uuid[], at timestamptz)
  returns setof citizen_nin language sql stable as $$
  select (jsonb_populate_record(n, coalesce(h.before, '{}'))).*
    from citizen_nin n left join lateral history_at('citizen_nin', n.nin, at) h on true
    where n.citizen_id = any(of_citizens) and h.absent is not true
$$;

create function switches_at(of_citizen uuid, at timestamptz)
  returns setof gp_switch language sql stable as $$
  select (jsonb_populate_record(w, coalesce(h.before, '{}'))).*
    from gp_switch w left join lateral history_at('gp_switch', w.id::text, at) h on true
    where w.citizen_id = of_citizen and w.requested_at <= at
$$;

-- Whether what stands in a row at an instant is known to have stood there then: the history had begun,
-- or the row is younger than it, and nothing of it was changed outside an act.
create function was_kept(of_entity text, of_key text, at timestamptz) returns boolean
  language sql stable as $$
  select not exists (select from register_history h
      where h.entity = of_entity and h.key = of_key and isempty(h.recorded))
    and ((select b.at from register_history_began b) <= at
      or exists (select from register_history h
        where h.entity = of_entity and h.key = of_key and h.before is null))
$$;
