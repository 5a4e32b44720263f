import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { nameJson } from '../gp-contracts/json.ts';

/** A list somebody is or was on, with its GP on the last day that counts. */
interface KnownTie {
  readonly gpName: PersonName | null;
  readonly officeName: string;
}

/** What FLO knows of a person that the person would know, too. */
export interface KnownFacts {
  readonly birthDate: CivilDate;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly current: KnownTie | null;
  /** The list before the current one. */
  readonly former: KnownTie | null;
  /** `YYYY-MM` in Norway. */
  readonly lastSwitchMonth: string | null;
  /** Of the children, the oldest first. */
  readonly childBirthYears: readonly number[];
  /** Children nobody should be asked about: protected, dead, in care, or no longer in the register. */
  readonly silentChildren: boolean;
}

const tieJson = (day: string): string => `json_build_object('officeName', o.display_name,
    'gpName', (select ${nameJson('d')} from gp_on_contract_association a
      join doctor d using (hpr_number)
      where a.gp_contract_id = t.gp_contract_id and a.relationship = 'LPFL' and a.valid @> (${day})
      order by a.hpr_number = t.responsible_hpr_number desc nulls last, lower(a.valid), a.id limit 1))
  from patient_to_gp_contract_association t join gp_contract c on c.id = t.gp_contract_id
  join gp_office o on o.organization_number = c.office_organization_number
  where t.citizen_id = p.id`;

const children = `from citizen_parent f join citizen r on r.id = f.child_id where f.parent_id = p.id`;

const silent = `exists (select ${children} and (r.address_protection <> 'none'
    or r.death_date is not null or r.merged_into is not null or r.person_status <> 'resident'
    or exists (select from parental_responsibility q where q.child_id = r.id and q.kind = 'other'
      and q.valid @> $2::date)))`;

const find = statement<{ facts: KnownFacts }>(
  'identityCheck.known',
  `select json_build_object('birthDate', p.birth_date,
      'street', h.street, 'postalCode', h.postal_code, 'city', h.city,
      'current', (select ${tieJson('$2::date')} and t.valid @> $2::date),
      'former', (select ${tieJson('upper(t.valid) - 1')} and upper(t.valid) <= $2::date
        order by upper(t.valid) desc limit 1),
      'lastSwitchMonth', (select to_char(max(oslo_date(w.requested_at)), 'YYYY-MM')
        from gp_switch w where w.citizen_id = p.id and w.state = 'standing'),
      'childBirthYears', (select coalesce(json_agg(extract(year from r.birth_date)::integer
        order by r.birth_date), '[]') ${children}),
      'silentChildren', ${silent}) as facts
    from citizen p left join citizen_address h on h.citizen_id = p.id and h.kind = 'residential'
      and h.valid @> $2::date
    where p.id = $1`,
);

/** Reads what FLO knows of a person (a living record's id) on a day; undefined for nobody. */
export async function readKnownFacts(
  db: Queryable,
  citizenId: string,
  today: CivilDate,
): Promise<KnownFacts | undefined> {
  const [row] = await find(db, citizenId, today);
  return row?.facts;
}
