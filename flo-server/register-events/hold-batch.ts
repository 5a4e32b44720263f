import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { lockLists } from '../switching/list-facts.ts';

const lockPeople = statement<{ id: string }>(
  'registerEvents.holdPeople',
  `select p.id from citizen p where p.id in (
      select coalesce(f.merged_into, f.id)
        from register_event e join citizen_nin n on n.nin = any(e.nins)
          join citizen f on f.id = n.citizen_id
        where e.id = any($1::bigint[])
      union select e.citizen_id from register_event e where e.id = any($1::bigint[]))
    order by p.id for no key update`,
);

// Theirs, and those of whoever answers for them: a child comes to a holder's list.
const findLists = statement<{ id: number }>(
  'registerEvents.listsOfHeld',
  `select distinct t.gp_contract_id as id from patient_to_gp_contract_association t
    where t.citizen_id in (select unnest($1::uuid[])
        union select holder_id from parental_responsibility where child_id = any($1::uuid[]))
      and (upper(t.valid) is null or upper(t.valid) > $2::date)`,
);

/**
 * Locks everybody whom a batch of events is about, then their lists, before the first is carried out:
 * citizens before lists, each by their ids, is the order of everybody else. Event by event, the list of
 * one would be held while the next person is waited for, and an adviser who has that person and wants the
 * list would wait for a deadlock to be found, and all who want the list with them.
 */
export async function holdBatch(
  db: Queryable,
  eventIds: readonly number[],
  today: CivilDate,
): Promise<void> {
  const people = await lockPeople(db, eventIds);
  const lists = await findLists(
    db,
    people.map(({ id }) => id),
    today,
  );
  await lockLists(
    db,
    lists.map(({ id }) => id),
  );
}
