import { nameJson } from '../gp-contracts/json.ts';
import { subjectJson } from '../persons/subject-sql.ts';

/** Who is close to somebody matters to a switch only while one of the two is a child. */
const MINOR_YEARS = 18;
const minor = (alias: string): string =>
  `${alias}.birth_date > ($2::date - interval '${MINOR_YEARS} years')`;

const relative = (relation: string, responsibility: string): string => `
  select r.id as "citizenId", ${relation} as relation, ${nameJson('r')} as name,
    r.birth_date as "birthDate", ${responsibility} as responsibility,
    r.household_id is not null and r.household_id = p.household_id as "sameAddress",
    case when r.id is not null then ${subjectJson('r')} end as subject`;

const responsibilityFor = (child: string, holder: string): string => `
  (select q.kind from parental_responsibility q where q.child_id = ${child}
     and q.holder_id = ${holder} and q.valid @> $2::date limit 1)`;

/**
 * People close to `p` (subject `s`): children under eighteen, and for somebody under eighteen the
 * parents and others who hold parental responsibility. Children one holds responsibility for count as own. The dead are left out.
 */
export const relativesJson = `(select coalesce(json_agg(x), '[]') from (
  ${relative("'child'", responsibilityFor('r.id', 's.id'))}
    from citizen_parent f join citizen r on r.id = f.child_id
    where f.parent_id = s.id and ${minor('r')} and r.death_date is null and r.merged_into is null
  union all
  ${relative('f.role', responsibilityFor('s.id', 'r.id'))}
    from citizen_parent f join citizen r on r.id = f.parent_id
    where f.child_id = s.id and ${minor('p')} and r.death_date is null and r.merged_into is null
  union all
  ${relative("'child'", 'q.kind')}
    from parental_responsibility q join citizen r on r.id = q.child_id
    where q.holder_id = s.id and q.valid @> $2::date and ${minor('r')}
      and r.death_date is null and r.merged_into is null
      and not exists (select from citizen_parent f where f.child_id = r.id and f.parent_id = s.id)
  union all
  ${relative("'holder'", 'q.kind')}
    from parental_responsibility q left join citizen r on r.id = q.holder_id
    where q.child_id = s.id and ${minor('p')} and q.valid @> $2::date and r.death_date is null
      and not exists (select from citizen_parent f where f.child_id = s.id and f.parent_id = q.holder_id)
      and (q.holder_id is not null or q.kind = 'other')
  ) x)`;
