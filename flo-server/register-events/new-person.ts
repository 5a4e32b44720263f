import { randomUUID } from 'node:crypto';
import type { EventOf, RegisterAddress } from '#contract/flo-api/register-event.ts';
import { readNin } from '#contract/identifiers/nin.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { nameColumns } from '../citizens/name-columns.ts';
import { statement } from '../db/statement.ts';
import { settleHousehold } from './households.ts';
import type { CarryingOut } from './scope.ts';

// Nobody is easier to find through a newcomer than through those who live there already.
const insertCitizen = statement(
  'registerEvents.insertCitizen',
  `insert into citizen (id, nin, first_name, middle_name, last_name, sex, birth_date, person_status,
      person_status_since, eligibility, municipality_number, district_number, household_id,
      address_protection, name_tokens, name_keys, ties_recorded_at)
    values ($1, $2, $3, $4, $5, $6, $7, 'resident', $8, 'resident', $9, $10, $11,
      coalesce((select c.address_protection from citizen c
        where c.household_id = $11 and c.death_date is null
        order by array_position(array['none', 'clientAddress', 'confidential', 'strictlyConfidential'],
          c.address_protection) desc limit 1), 'none'),
      $12, $13, $14)`,
);

const insertNumber = statement(
  'registerEvents.insertNumber',
  `insert into citizen_nin (nin, citizen_id, kind, valid) values ($1, $2, $3, daterange($4, null))`,
);

/** $1 citizen, $2 street, $3 postal code, $4 city, $5 municipality, $6 first day. */
export const insertAddress = statement(
  'registerEvents.insertAddress',
  `insert into citizen_address (citizen_id, kind, street, postal_code, city, municipality_number, valid)
    values ($1, 'residential', $2, $3, $4, $5, daterange($6, null))`,
);

// A colleague's newborn is a colleague's family.
const shieldLikeParents = statement(
  'registerEvents.shieldLikeParents',
  `insert into shielded_person (citizen_id, staff_id, relation)
    select $1, staff_id, 'family' from shielded_person
      where citizen_id = any($2::uuid[]) and relation = 'self' order by citizen_id limit 1
    on conflict do nothing`,
);

/** Stores where somebody lives from a day on. */
export async function storeAddress(
  { db }: Pick<CarryingOut, 'db'>,
  citizenId: string,
  address: RegisterAddress,
  from: CivilDate,
): Promise<void> {
  const { street, postalCode, city, municipalityNumber } = address;
  await insertAddress(db, citizenId, street, postalCode, city, municipalityNumber, from);
}

/** Writes somebody the register did not know; gives the new id. */
export async function insertPerson(
  scope: CarryingOut,
  event: EventOf<'birth'> | EventOf<'immigration'>,
  family: readonly string[],
): Promise<string> {
  const { db, at } = scope;
  const { address, name, nin, occurredOn } = event;
  const id = randomUUID();
  const household = await settleHousehold(db, address, family);
  const { nameTokens, nameKeys } = nameColumns(name.first, name.middle, name.last);
  await insertCitizen(
    db,
    id,
    nin,
    name.first,
    name.middle,
    name.last,
    event.sex,
    event.type === 'birth' ? occurredOn : event.birthDate,
    occurredOn,
    address.municipalityNumber,
    address.districtNumber,
    household,
    nameTokens,
    nameKeys,
    at,
  );
  const reading = readNin(nin);
  const kind = reading.ok ? reading.kind : 'birthNumber';
  await insertNumber(db, nin, id, kind, occurredOn);
  await storeAddress(scope, id, address, occurredOn);
  if (family.length > 0) await shieldLikeParents(db, id, family);
  return id;
}
