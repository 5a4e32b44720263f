import type { Unallocated } from '#rules/allocation/allocation-case.ts';
import { ageOn } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { withoutListSince } from '../../allocation/without-list-since-sql.ts';
import type { Connection, Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { hasListFrom } from './entitled-sql.ts';

/** Somebody in the queue, as stored. */
export interface QueuedPerson extends Omit<Unallocated, 'follows' | 'keptFrom' | 'ageYears'> {
  readonly birthDate: CivilDate;
}

const lockPeople = statement<{ id: string; recorded: Date }>(
  'allocation.lockPeople',
  `select id, ties_recorded_at as recorded from citizen where id = any($1::uuid[])
    order by id for no key update`,
);

const readPeople = statement<QueuedPerson>(
  'allocation.readPeople',
  `select p.id as "citizenId", p.person_status as "personStatus", p.eligibility,
      p.opted_out_since is not null and p.opted_out_since <= $2::date as "optedOut",
      p.birth_date as "birthDate", p.municipality_number as "municipalityNumber",
      p.district_number as "districtNumber", ${hasListFrom('p', '$3::date')} as "hasList",
      ${withoutListSince('p')} as "withoutListSince",
      to_json(array(
        select distinct x.gp_contract_id from excluded_contract x
          where x.citizen_id = p.id and (x.until is null or x.until > $3::date)
        order by 1)) as "excludedContractIds"
    from citizen p where p.id = any($1::uuid[])`,
);

/** People nobody else can change until the transaction ends, and the earliest instant to record them at. */
export async function holdPeople(
  db: Connection,
  ids: readonly string[],
  now: Date,
): Promise<{ readonly recordAt: Date }> {
  const rows = await lockPeople(db, ids);
  const latest = rows.reduce((max, { recorded }) => Math.max(max, recorded.getTime()), 0);
  // A millisecond more than the database can hold fractions of, so that JavaScript sees it too.
  return { recordAt: new Date(Math.max(now.getTime(), latest + 2)) };
}

/** What the rule reads of people, but for whom they follow. */
export function peopleWithoutList(
  db: Queryable,
  ids: readonly string[],
  on: { readonly today: CivilDate; readonly effective: CivilDate },
): Promise<readonly QueuedPerson[]> {
  return readPeople(db, ids, on.today, on.effective);
}

/** Completed years on a day. */
export function ageOf({ birthDate }: QueuedPerson, today: CivilDate): number {
  return Math.max(0, ageOn(birthDate, today));
}
