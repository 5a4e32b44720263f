-- What switching needs beside what every overview has. One function, because most of it is rare: each part
-- is asked for only where there is something, and its plans are made once.
create function switch_facts(
  of_citizen uuid, birth_date date, in_municipality text, in_household bigint, on_date date)
  returns json language plpgsql stable parallel safe as $$
declare
  under16 boolean := birth_date > on_date - interval '16 years';
  parents json := '[]';
  memberships json := '[]';
  grounds json := '[]';
  excluded json := '[]';
  residences json := '[]';
  former json := '[]';
  suspended boolean := exists (select from gp_duty_suspension d
    where d.municipality_number = in_municipality and d.valid @> on_date);
begin
  if under16 then
    -- A protected parent's list would tell roughly where the parent lives, except to the same household.
    select coalesce(json_agg(distinct t.gp_contract_id), '[]') into parents
      from citizen_parent k join citizen f on f.id = k.parent_id
      join patient_to_gp_contract_association t on t.citizen_id = f.id and t.valid @> on_date
      where k.child_id = of_citizen
        and (f.address_protection in ('none', 'clientAddress') or f.household_id = in_household);
  end if;
  if under16 or exists (select from university_membership u where u.citizen_id = of_citizen) then
    select coalesce(json_agg(json_build_object('ground', u.ground,
        'of', case when u.citizen_id = of_citizen then 'oneself' else 'parent' end)
        order by u.citizen_id = of_citizen desc, u.ground), '[]') into memberships
      from university_membership u
      where u.ended_at is null and u.valid @> on_date
        and u.citizen_id = any(array(select of_citizen
          union all select k.parent_id from citizen_parent k where under16 and k.child_id = of_citizen));
  end if;
  if exists (select from extra_switch_ground g where g.citizen_id = of_citizen) then
    select coalesce(json_agg(json_build_object('groundId', g.id, 'ground', g.ground,
        'since', g.arose_on) order by g.arose_on, g.id), '[]') into grounds
      from extra_switch_ground g where g.citizen_id = of_citizen
        and not exists (select from gp_switch w where w.extra_ground_id = g.id);
  end if;
  if exists (select from list_exclusion x where x.citizen_id = of_citizen and x.ended_on is null) then
    -- Lists of the excluded doctors that they have today or are about to have.
    select coalesce(json_agg(distinct x.gp_contract_id), '[]') into excluded
      from excluded_contract x
      where x.citizen_id = of_citizen and (x.until is null or x.until > on_date);
  end if;
  -- Nobody has come back who has always lived in one place.
  if exists (select from citizen_address r where r.citizen_id = of_citizen
      and r.kind = 'residential' and upper(r.valid) <= on_date) then
    select coalesce(json_agg(json_build_object('municipalityNumber', r.municipality_number,
        'valid', json_build_object('from', lower(r.valid), 'to', upper(r.valid)))
        order by lower(r.valid)), '[]') into residences
      from citizen_address r where r.citizen_id = of_citizen and r.kind = 'residential'
        and lower(r.valid) <= on_date;
    select coalesce(json_agg(json_build_object('gpContractId', t.gp_contract_id,
        'municipalityNumber', c.municipality_number,
        'valid', json_build_object('from', lower(t.valid), 'to', upper(t.valid)))), '[]') into former
      from patient_to_gp_contract_association t join gp_contract c on c.id = t.gp_contract_id
      where t.citizen_id = of_citizen and upper(t.valid) <= on_date;
  end if;
  return json_build_object('parentContractIds', parents, 'memberships', memberships,
    'extraGrounds', grounds, 'excludedContractIds', excluded, 'residences', residences,
    'formerLists', former, 'dutySuspended', suspended);
end $$;
