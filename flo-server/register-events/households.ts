import type { RegisterAddress } from '#contract/flo-api/register-event.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';

const atAddress = statement<{ id: number; family: boolean }>(
  'registerEvents.householdsAt',
  `select h.id, exists (select from citizen c where c.household_id = h.id
        and (c.id = any($3::uuid[])
          or exists (select from citizen_parent f
            where (f.child_id = c.id and f.parent_id = any($3::uuid[]))
               or (f.parent_id = c.id and f.child_id = any($3::uuid[]))))) as family
    from household h
    where h.postal_code = $2 and lower(trim(h.street)) = lower(trim($1)) order by h.id`,
);

const insertHousehold = statement<{ id: number }>(
  'registerEvents.insertHousehold',
  `insert into household (id, street, postal_code, city, municipality_number, district_number)
    values (nextval('register_household_id'), $1, $2, $3, $4, $5) returning id`,
);

/**
 * The home at an address: the family's when several share the street and number (flats are not told
 * apart), else the only one; null when it would be a guess.
 */
export async function findHousehold(
  db: Queryable,
  { street, postalCode }: RegisterAddress,
  family: readonly string[],
): Promise<number | null> {
  const homes = await atAddress(db, street, postalCode, family);
  const own = homes.filter((home) => home.family);
  if (own.length === 1) return own[0]?.id ?? null;
  return own.length === 0 && homes.length === 1 ? (homes[0]?.id ?? null) : null;
}

/** The home at an address, made when there is none that is surely the right one. */
export async function settleHousehold(
  db: Queryable,
  address: RegisterAddress,
  family: readonly string[],
): Promise<number> {
  const found = await findHousehold(db, address, family);
  if (found !== null) return found;
  const { street, postalCode, city, municipalityNumber, districtNumber } = address;
  const made = await insertHousehold(
    db,
    street,
    postalCode,
    city,
    municipalityNumber,
    districtNumber,
  );
  return onlyRow(made).id;
}
