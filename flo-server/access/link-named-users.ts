import { namedUsers } from '#contract/development/named-users.ts';
import type { NamedUser } from '#contract/development/named-users.ts';
import { yearOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { foldName } from '../citizens/name-keys.ts';
import type { Pool, Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { inTransaction } from '../db/transaction.ts';
import { readRelations } from './principal-facts.ts';

const YOUNGEST = 28;
const OLDEST = 60;

const somebody = `c.person_status = 'resident' and c.address_protection = 'none'
  and c.merged_into is null and c.household_id is not null
  and c.birth_date between $1::date and $2::date
  and not exists (select from staff_member s where s.citizen_id = c.id)
  and not exists (select from shielded_person z where z.citizen_id = c.id)`;

/**
 * A parent born between two days ($1, $2) with a last name ($3, folded $4), preferably with a first name
 * ($5, folded $6), or else of the sex of those who have it.
 */
const findNamesake = statement<{ id: string }>(
  'access.findNamesake',
  `select c.id from citizen c where c.name_tokens @> array[$4::text] and c.last_name = $3
      and ${somebody} and exists (select from citizen_parent f where f.parent_id = c.id)
    order by c.first_name = $5 desc,
      c.sex = (select n.sex from citizen n where n.name_tokens @> array[$6::text]
        and n.first_name = $5 limit 1) desc nulls last, c.id limit 1`,
);

const findParent = statement<{ id: string }>(
  'access.findParent',
  `select c.id from citizen_parent f join citizen c on c.id = f.parent_id
    where ${somebody} order by f.parent_id limit 1`,
);

const link = statement(
  'access.linkStaff',
  `update staff_member set citizen_id = $2 where id = $1 and citizen_id is null`,
);

const isUnlinked = statement(
  'access.unlinkedStaff',
  `select from staff_member where id = $1 and citizen_id is null`,
);

const shield = statement(
  'access.shield',
  `insert into shielded_person (citizen_id, staff_id, relation)
    select unnest($2::uuid[]), $1, $3 on conflict do nothing`,
);

async function findRecord(
  db: Queryable,
  user: NamedUser,
  today: CivilDate,
): Promise<string | undefined> {
  const born = (age: number): string => `${yearOf(today) - age}-01-01`;
  const between = [born(OLDEST), born(YOUNGEST)] as const;
  const [first = '', last = ''] = user.name.split(' ');
  const namesakes = await findNamesake(
    db,
    ...between,
    last,
    foldName(last),
    first,
    foldName(first),
  );
  const [found] = namesakes.length > 0 ? namesakes : await findParent(db, ...between);
  return found?.id;
}

/**
 * Links the named users of development to people in the register, preferably namesakes with children,
 * and shields them and their families as one does with one's own. Again: no change.
 */
export function linkNamedUsers(pool: Pool, today: CivilDate): Promise<void> {
  return inTransaction(pool, async (db) => {
    for (const user of namedUsers as readonly NamedUser[]) {
      const { subject, inRegister } = user;
      if (!inRegister || (await isUnlinked(db, subject)).length === 0) continue;
      const id = await findRecord(db, user, today);
      if (id === undefined) continue;
      await link(db, subject, id);
      const [relations] = await readRelations(db, subject, today);
      await shield(db, subject, [id], 'self');
      const near = [...(relations?.familyIds ?? []), ...(relations?.commonChildIds ?? [])];
      await shield(db, subject, near, 'family');
    }
  });
}
