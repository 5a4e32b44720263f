import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Pool, Queryable } from '../db/pool.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { beginAct } from '../ledger/act.ts';
import { insertAccess } from './register/insert-access.ts';
import type { PersonOfKind } from './register/insert-access.ts';
import { insertFamily } from './register/family.ts';
import { insertRows } from './register/insert.ts';
import { insertLists, lists } from './register/lists.ts';
import type { ListName } from './register/lists.ts';
import { namedPeople } from './register/people.ts';
import type { NamedPerson, PersonName } from './register/people.ts';
import { insertPeople } from './register/person.ts';
import type { FixturePerson, PersonSpec } from './register/person.ts';
import { insertPlaces } from './register/places.ts';
import { insertPast } from './register/past.ts';
import { insertWaitingEvents } from './register/waiting-events.ts';

/** What the fixture register holds, by name. */
export interface FixtureRegister {
  /** Ids of the lists. */
  readonly lists: typeof lists;
  /** Ids and NINs of the people. */
  readonly people: Readonly<Record<PersonName, FixturePerson>>;
  /** Somebody of each kind that the access rules know, as seen by a named user (default an adviser). */
  readonly personOfKind: PersonOfKind;
}

/** Ties are recorded long before any test's clock, so that a test may move its clock freely. */
const RECORDED_AT = new Date('2016-01-01T00:00:00Z');
const SINCE = '2021-03-01';

/** Begins an act of the register itself, so that ties can be written in this transaction. */
async function beginFixture(db: Queryable): Promise<number> {
  const operation = 'fixture';
  return beginAct(db, { at: RECORDED_AT, operation, principal: servicePrincipal, decision: null });
}

async function tie(db: Queryable, citizenId: string, list: ListName, valid: string): Promise<void> {
  await db.query(
    `insert into patient_to_gp_contract_association
        (citizen_id, gp_contract_id, valid, begin_reason, end_reason, recorded_from, act_id)
      values ($1, $2, $3, 'switch', $4, flo_instant(), 0)`,
    [citizenId, lists[list], valid, valid.endsWith(',)') ? null : 'switch'],
  );
}

/**
 * Fills an empty, migrated database with a small hand-made register in which every case that a rule
 * knows has a name. `today` is the day of the test's clock.
 */
export function fixtureRegister(
  pool: Pool,
  { today }: { readonly today: CivilDate },
): Promise<FixtureRegister> {
  return inTransaction(pool, async (db) => {
    const actId = await beginFixture(db);
    await insertPlaces(db);
    await insertLists(db, today);
    const specs: Readonly<Record<PersonName, NamedPerson>> = namedPeople(today);
    const names = Object.keys(specs) as PersonName[];
    await insertRows(db, 'household', [
      {
        id: 1,
        street: 'Maridalsveien 1',
        postal_code: '0461',
        city: 'OSLO',
        municipality_number: '0301',
      },
      {
        id: 2,
        street: 'Storgata 3',
        postal_code: '2815',
        city: 'GJØVIK',
        municipality_number: '3407',
      },
    ]);
    const written = await insertPeople(
      db,
      names.map((name) => specs[name]),
    );
    const people = Object.fromEntries(names.map((name, i) => [name, written[i]])) as Record<
      PersonName,
      FixturePerson
    >;
    for (const name of names) {
      const { list = 'open' } = specs[name];
      if (list !== null) await tie(db, people[name].id, list, `[${SINCE},)`);
    }
    await tie(db, people.adult.id, 'elsewhere', `[2016-05-01,${SINCE})`);
    await insertFamily(db, people);
    await insertPast(db, people, { actId, today });
    await insertWaitingEvents(db, people, today);
    const personOfKind = await insertAccess(db, today);
    return { lists, people, personOfKind };
  });
}

/** Adds ordinary adults, each on a list or (null) on none. Another `batch` has other numbers. */
export function addPeople(
  pool: Pool,
  count: number,
  list: ListName | null = 'open',
  batch = 0,
): Promise<FixturePerson[]> {
  return inTransaction(pool, async (db) => {
    await beginFixture(db);
    const specs = Array.from({ length: count }, (_, i): PersonSpec => {
      const day = String(1 + (i % 28)).padStart(2, '0');
      const month = String(1 + (Math.floor(i / 28) % 12)).padStart(2, '0');
      const birthDate = `${1940 + (batch % 55)}-${month}-${day}`;
      const nth = 40 + Math.floor(i / 336) + 20 * Math.floor(batch / 55);
      return { name: ['Menneske', `Nummer${i}`], birthDate, sex: 'female', nth };
    });
    const people = await insertPeople(db, specs);
    if (list !== null) {
      for (const { id } of people) await tie(db, id, list, `[${SINCE},)`);
    }
    return people;
  });
}
