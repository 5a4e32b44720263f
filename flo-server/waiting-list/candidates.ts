import type { CivilDate } from '#contract/time/civil-date.ts';
import { yearOf } from '#contract/time/civil-date.ts';
import { allocationParametersOn } from '#rules/parameters/allocation-table.ts';
import type { UnallocatedCandidate, WaitingCandidate } from '#rules/waiting-list/candidate.ts';
import { newestLetter } from '../allocation/newest-letter-sql.ts';
import { withoutListSince } from '../allocation/without-list-since-sql.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** The list of a switch by `p` that has not taken effect on `$2`, also of one made under an earlier number. */
const pendingList = `(select w.to_contract_id from gp_switch w
      where w.citizen_id = any(array(
          select p.id union all select y.id from citizen y where y.merged_into = p.id))
        and w.state = 'standing' and w.effective_date > $2::date
      order by w.requested_at desc limit 1)`;

/**
 * What `Candidate` reads of a row `p` of citizen. Bound: `$1` the list or lists, `$2` the day, `$3` the
 * year, `$4` switches of a year.
 */
export const candidateColumns = `p.id as "citizenId", p.person_status as "personStatus", p.eligibility,
    p.opted_out_since is not null and p.opted_out_since <= $2::date as "optedOut",
    date_part('year', age($2::date, p.birth_date))::integer as "ageYears",
    (select t.gp_contract_id from patient_to_gp_contract_association t
      where t.citizen_id = p.id and t.valid @> $2::date) as "currentContractId",
    -- Asked of the one tie: as a join it would go through every doctor's agreement for each candidate.
    coalesce((select not exists (select from gp_on_contract_association a
          where a.gp_contract_id = t.gp_contract_id and a.relationship = 'LPFL' and a.valid @> $2::date)
      from patient_to_gp_contract_association t
      where t.citizen_id = p.id and t.valid @> $2::date), false) as "currentListVacant",
    ${pendingList} as "pendingContractId",
    (select t.gp_contract_id from patient_to_gp_contract_association t
      where t.citizen_id = p.id and lower(t.valid) > $2::date
        and t.gp_contract_id is distinct from ${pendingList}
      order by lower(t.valid) limit 1) as "comingContractId",
    (select coalesce(json_agg(distinct x.gp_contract_id), '[]') from excluded_contract x
      where x.citizen_id = p.id and (x.until is null or x.until > $2::date)) as "excludedContractIds",
    exists (select from gp_duty_suspension d where d.municipality_number = p.municipality_number
      and d.valid @> $2::date) as "dutySuspended",
    (select coalesce(json_agg(json_build_object('ground', u.ground,
        'of', case when u.citizen_id = p.id then 'oneself' else 'parent' end)), '[]')
      from university_membership u where u.ended_at is null and u.valid @> $2::date
        and (u.citizen_id = p.id or (p.birth_date > $2::date - interval '16 years'
          and u.citizen_id in (select k.parent_id from citizen_parent k where k.child_id = p.id))))
      as memberships,
    (select coalesce(json_agg(json_build_object('groundId', g.id, 'ground', g.ground,
        'since', g.arose_on) order by g.arose_on, g.id), '[]') from extra_switch_ground g
      where g.citizen_id = p.id
        and not exists (select from gp_switch w where w.extra_ground_id = g.id)) as "extraGrounds",
    greatest(0, $4::integer - (select count(*) from gp_switch w
      where w.quota_year = $3::smallint and w.citizen_id = any(array(
        select p.id union all select y.id from citizen y where y.merged_into = p.id))))::integer as "switchesLeft"`;

/** An instant as text of fixed width, so that texts sort as instants do. */
export const instantText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const findQueue = statement<WaitingCandidate>(
  'waitingList.queue',
  `select e.id, ${instantText('e.joined_at')} as "joinedAt", ${candidateColumns}
    from waiting_list_entry e join citizen p on p.id = e.citizen_id
    where e.gp_contract_id = $1 and e.left_at is null order by e.joined_at, e.id`,
);

// People who live in the list's municipality and have no list: those the night could place on it. A
// municipality may have asked for that to be off, but for the young ($5: below this age); insured asylum
// seekers may be placed by hand ($6).
const findUnallocated = statement<UnallocatedCandidate>(
  'waitingList.unallocated',
  `select ${candidateColumns},
      ${withoutListSince('p')} as "withoutListSince"
    from gp_contract c join municipality m on m.number = c.municipality_number
      ${newestLetter.join}
      join citizen p on p.municipality_number = c.municipality_number
    where c.id = $1 and c.requires_membership is null and p.merged_into is null
      and p.person_status not in ('dead', 'discontinued') and p.eligibility <> 'none'
      and (p.opted_out_since is null or p.opted_out_since > $2::date)
      and (${newestLetter.automatic} or p.birth_date > $2::date - make_interval(years => $5))
      and not ($6::boolean and p.eligibility = 'asylumSeekerInsured')
      and not exists (select from patient_to_gp_contract_association t where t.citizen_id = p.id
        and (upper(t.valid) is null or upper(t.valid) > $2::date))`,
);

/** Everybody whom an opening of a list might give a place. */
export interface Candidates {
  /** Longest wait first. */
  readonly waiting: readonly WaitingCandidate[];
  readonly unallocated: readonly UnallocatedCandidate[];
}

/** Reads those who wait for a list, and those without a list whom it could be given to. */
export async function readCandidates(
  db: Queryable,
  gpContractId: number,
  today: CivilDate,
  switchesPerYear: number,
): Promise<Candidates> {
  const { alwaysBelowAge, asylumSeekersByHand } = allocationParametersOn(today);
  const values = [gpContractId, today, yearOf(today), switchesPerYear] as const;
  return {
    waiting: await findQueue(db, ...values),
    unallocated: await findUnallocated(db, ...values, alwaysBelowAge, asylumSeekersByHand),
  };
}
