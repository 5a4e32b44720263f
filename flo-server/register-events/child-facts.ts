import type { ChildCase } from '#rules/children/child-case.ts';
import { ageOn } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

interface ChildRow extends Omit<ChildCase, 'ageYears' | 'on'> {
  readonly birthDate: CivilDate;
  readonly onList: boolean;
  /** May have a list at all: lives here, is alive, has not left the scheme. */
  readonly entitled: boolean;
}

const findChild = statement<{ child: ChildRow }>(
  'registerEvents.child',
  `select json_build_object('birthDate', c.birth_date,
      'onList', exists (select from patient_to_gp_contract_association t where t.citizen_id = c.id
        and (upper(t.valid) is null or upper(t.valid) > $2::date)),
      'entitled', c.eligibility <> 'none' and c.death_date is null and c.merged_into is null
        and (c.opted_out_since is null or c.opted_out_since > $2::date),
      'parentsKnown', exists (select from citizen_parent f where f.child_id = c.id),
      'excludedContractIds', array(select distinct x.gp_contract_id from excluded_contract x
        where x.citizen_id = c.id and (x.until is null or x.until > $2::date)),
      'dutySuspended', exists (select from gp_duty_suspension d
        where d.municipality_number = c.municipality_number and d.valid @> $2::date),
      'suspendedContractIds', array(select l.id from parental_responsibility r
          join patient_to_gp_contract_association t on t.citizen_id = r.holder_id and t.valid @> $2::date
          join gp_contract l on l.id = t.gp_contract_id
          join gp_duty_suspension d on d.municipality_number = l.municipality_number
            and d.valid @> $2::date
        where r.child_id = c.id and r.valid @> $2::date),
      'inCare', exists (select from parental_responsibility r where r.child_id = c.id
        and r.valid @> $2::date and r.kind = 'other' and r.holder_id is null),
      'holders', (select coalesce(json_agg(json_build_object('kind', r.kind, 'role', f.role,
          'alive', h.id is not null and h.death_date is null,
          'sharesAddress', coalesce(h.household_id = c.household_id, false),
          'gpContractId', (select t.gp_contract_id from patient_to_gp_contract_association t
            where t.citizen_id = h.id and t.valid @> $2::date)) order by f.role, h.id), '[]')
        from parental_responsibility r left join citizen h on h.id = r.holder_id
          left join citizen_parent f on f.child_id = c.id and f.parent_id = r.holder_id
        where r.child_id = c.id and r.valid @> $2::date)) as child
    from citizen c where c.id = $1`,
);

/** A child under sixteen who has no list and may have one; null for everybody else. */
export async function readChildCase(
  db: Queryable,
  id: string,
  on: CivilDate,
): Promise<ChildCase | null> {
  const [row] = await findChild(db, id, on);
  if (row === undefined) return null;
  const { birthDate, onList, entitled, ...child } = row.child;
  const ageYears = ageOn(birthDate, on);
  return onList || !entitled || ageYears >= 16 ? null : { ...child, ageYears, on };
}
