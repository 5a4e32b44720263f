import type { RegisterAddress, RegisterEvent } from '#contract/flo-api/register-event.ts';
import { addressKey } from '#rules/register-events/address-key.ts';
import type { EventFacts, KnownPerson } from '#rules/register-events/event-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { findHousehold } from './households.ts';

interface PersonRow extends Omit<KnownPerson, 'address'> {
  readonly nin: string;
  readonly street: string | null;
  readonly postalCode: string | null;
}

// The living record of a number, locked for the rest of the transaction in the order of the ids.
const lockPeople = statement(
  'registerEvents.lockPeople',
  `select p.id from citizen p where p.id in (
      select coalesce(f.merged_into, f.id) from citizen_nin n join citizen f on f.id = n.citizen_id
        where n.nin = any($1::text[]))
    order by p.id for no key update`,
);

const findPeople = statement<PersonRow>(
  'registerEvents.people',
  `select n.nin, p.id as "citizenId", p.birth_date as "birthDate", p.death_date as "deathDate",
      p.person_status as status, p.person_status_since as "statusSince",
      lower(a.valid) as "addressSince", a.street, a.postal_code as "postalCode",
      (select max(e.sequence) from register_event e
        where e.citizen_id = p.id and e.state in ('done', 'byHand')) as "newestSequence",
      (select max(lower(r.valid)) from parental_responsibility r where r.child_id = p.id)
        as "responsibilitySince",
      coalesce((select array_agg(r.kind || ':' || coalesce(h.nin, ''))
        from parental_responsibility r left join citizen h on h.id = r.holder_id
        where r.child_id = p.id and r.valid @> $2::date), '{}') as holders,
      coalesce((select json_agg(json_build_object('citizenId', coalesce(o.merged_into, o.id),
          'role', k.role)) from citizen_parent k join citizen o on o.id = k.parent_id
        where k.child_id = p.id), '[]') as parents
    from citizen_nin n join citizen f on f.id = n.citizen_id
      join citizen p on p.id = coalesce(f.merged_into, f.id)
      left join citizen_address a
        on a.citizen_id = p.id and a.kind = 'residential' and upper_inf(a.valid)
    where n.nin = any($1::text[])`,
);

const findOther = statement<{ citizenId: string; mergedInto: string | null }>(
  'registerEvents.other',
  `select f.id as "citizenId", f.merged_into as "mergedInto"
    from citizen_nin n join citizen f on f.id = n.citizen_id where n.nin = $1`,
);

const placeExists = statement<{ known: boolean }>(
  'registerEvents.placeExists',
  `select exists (select from municipality where number = $1)
    and ($2::text is null
      or exists (select from district where number = $2 and municipality_number = $1)) as known`,
);

const countHousehold = statement<{ people: number }>(
  'registerEvents.countHousehold',
  `select count(*)::integer as people from citizen
    where household_id = $1 and death_date is null and merged_into is null`,
);

/** Numbers of everybody an event names beside the one it is about. */
function relativesOf(event: RegisterEvent): string[] {
  const parents = 'parents' in event ? event.parents.map(({ nin }) => nin) : [];
  const holders = 'holders' in event ? event.holders.flatMap(({ nin }) => nin ?? []) : [];
  return [...new Set<string>([...parents, ...holders])];
}

const otherNumber = (event: RegisterEvent): string | null => {
  if (event.type === 'ninChange') return event.newNin;
  return event.type === 'merge' ? event.mergedNin : null;
};

async function readAddress(
  db: Queryable,
  address: RegisterAddress | null,
  family: readonly string[],
): Promise<Pick<EventFacts, 'atAddress' | 'placeKnown'>> {
  if (address === null) return { atAddress: 0, placeKnown: true };
  const { municipalityNumber, districtNumber } = address;
  const { known } = onlyRow(await placeExists(db, municipalityNumber, districtNumber));
  const household = await findHousehold(db, address, family);
  const atAddress = household === null ? 0 : onlyRow(await countHousehold(db, household)).people;
  return { atAddress, placeKnown: known };
}

/** Locks everybody an event names and reads what it is held against. */
export async function readEventFacts(
  db: Queryable,
  event: RegisterEvent,
  today: CivilDate,
): Promise<EventFacts> {
  const other = otherNumber(event);
  const named = relativesOf(event);
  const all = [event.nin, ...named];
  await lockPeople(db, other === null ? all : [...all, other]);
  const rows = await findPeople(db, all, today);
  const known = (nin: string): KnownPerson | null => {
    const row = rows.find((one) => one.nin === nin);
    if (row === undefined) return null;
    const { nin: _nin, street, postalCode, ...person } = row;
    const address =
      street === null || postalCode === null ? null : addressKey({ street, postalCode });
    return { ...person, address };
  };
  const relatives = Object.fromEntries(named.map((nin) => [nin, known(nin)]));
  const person = known(event.nin);
  const family = Object.values(relatives).flatMap((one) => one?.citizenId ?? []);
  const address = 'address' in event ? event.address : null;
  return {
    today,
    person,
    relatives,
    other: other === null ? null : ((await findOther(db, other))[0] ?? null),
    ...(await readAddress(db, address, person === null ? family : [person.citizenId, ...family])),
  };
}
