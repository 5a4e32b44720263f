import type { CivilDate } from '#contract/time/civil-date.ts';
import type { ListedPerson } from '#rules/reduction/units.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

// `$2` is the day.
const personColumns = `p.id, p.household_id::text as household,
      extract(year from age($2::date, p.birth_date))::integer as "ageYears",
      array(select parent_id::text from citizen_parent where child_id = p.id
        union select holder_id::text from parental_responsibility
          where child_id = p.id and holder_id is not null and valid @> $2::date) as parents`;

const listed = statement<ListedPerson>(
  'agreements.listedPeople',
  `select ${personColumns}
    from patient_to_gp_contract_association t join citizen p on p.id = t.citizen_id
    where t.gp_contract_id = $1 and t.valid @> $2::date order by p.id`,
);

/** Everybody on a list on a day, as a draw sees people. */
export function listedPeople(
  db: Queryable,
  contractId: number,
  on: CivilDate,
): Promise<ListedPerson[]> {
  return listed(db, contractId, on);
}

const named = statement<ListedPerson>(
  'agreements.namedPeople',
  `select ${personColumns} from citizen p where p.id = any($1::uuid[]) order by p.id`,
);

/** People, as a draw sees them on a day. */
export function peopleOn(
  db: Queryable,
  ids: readonly string[],
  on: CivilDate,
): Promise<ListedPerson[]> {
  return named(db, ids, on);
}

const held = statement<{ occupied: number }>(
  'agreements.heldPlaces',
  'select list_occupied($1, $2::date) as occupied',
);

/** Places held on a list on a day: by those on it then, and those who come later. */
export async function heldPlaces(
  db: Queryable,
  contractId: number,
  on: CivilDate,
): Promise<number> {
  const [row] = await held(db, contractId, on);
  return row?.occupied ?? 0;
}
