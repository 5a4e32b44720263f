import { randomUUID } from 'node:crypto';
import { addDays } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import { inTransaction } from '../../db/transaction.ts';
import { servicePrincipal } from '../../http/principal.ts';
import { beginAct } from '../../ledger/act.ts';
import { insertRows } from '../../testing/register/insert.ts';
import { insertPeople } from '../../testing/register/person.ts';
import type { FixturePerson } from '../../testing/register/person.ts';
import { insertPlaces, offices } from '../../testing/register/places.ts';
import type { RandomPerson, RandomRegister } from './random-register.ts';

const RECORDED_AT = new Date('2016-01-01T00:00:00Z');
const FIRST_LIST = 2001;

export const municipalityOf = {
  sagene: '0301',
  frogner: '0301',
  gjovik: '3407',
  sogndal: '4640',
  karasjok: '5610',
} as const;
export const districtOf = { sagene: '030103', frogner: '030105' } as const;

/** The number of the list at a place in the register. */
export const listId = (place: number): number => FIRST_LIST + place;

/** Day of birth: nobody shares one, so that the order of the queue never hangs on an id. */
export function birthDateOf({ age }: RandomPerson, place: number, today: CivilDate): CivilDate {
  return addDays(`${Number(today.slice(0, 4)) - age - 1}-06-15` as CivilDate, place);
}

/** Since when the population register has known of the person as it does. */
export function sinceOf({ since }: RandomPerson, place: number, today: CivilDate): CivilDate {
  return addDays(today, -(since * 40 + place));
}

const columnsOf = {
  resident: {},
  dead: { person_status: 'dead' },
  emigrated: { person_status: 'emigrated' },
  noRight: { person_status: 'notResident', eligibility: 'none' },
  asylumSeeker: { person_status: 'temporary', eligibility: 'asylumSeekerInsured' },
  optedOut: { opted_out_since: '2024-01-01' },
} as const;

/** Minutes after New Year that the person joined the queue: nobody at the same. */
export const waitOf = ({ since }: RandomPerson, place: number): number =>
  ((since * 97) % 500) * 50 + place;

/** Who is on which list: those who find room on the one they wish, in the order of the register. */
export function seatsOf({ lists, people }: RandomRegister): readonly (number | null)[] {
  const taken = lists.map(() => 0);
  return people.map(({ on, kind }) => {
    if (on === null || kind !== 'resident') return null;
    if ((taken[on] ?? 0) >= (lists[on]?.max ?? 0) || lists[on]?.ends === true) return null;
    taken[on] = (taken[on] ?? 0) + 1;
    return on;
  });
}

/** Whom a child follows: never itself, never another child. */
export function motherOf({ people }: RandomRegister, place: number): number | null {
  const { mother = null, age = 99 } = people[place] ?? {};
  if (mother === null || age >= 16 || mother === place) return null;
  return (people[mother]?.age ?? 0) >= 18 ? mother : null;
}

async function writeLists(db: Queryable, { lists }: RandomRegister, today: CivilDate) {
  await insertRows(
    db,
    'gp_contract',
    lists.map(({ office, max, status, members, ends }, place) => ({
      id: listId(place),
      municipality_number: municipalityOf[office],
      office_organization_number: offices[office],
      name: null,
      agreement_date: '2014-12-01',
      valid: ends ? `[2015-01-01,${addDays(today, 5)})` : '[2015-01-01,)',
      max_patients: max,
      status,
      participates_on_common_list: false,
      is_fixed_salary: false,
      accessible: true,
      requires_membership: members ? 'universityOfOslo' : null,
      end_reason: null,
      revision: 1,
    })),
  );
}

async function writeSettings(db: Queryable, { off, cooperation }: RandomRegister, actId: number) {
  const homes = new Set([...off, ...cooperation.map(([home]) => home)]);
  for (const home of homes) {
    await db.query(
      `insert into municipality_allocation (municipality_number, revision, automatic, cooperates_with,
          letter_date, letter_reference, act_id) values ($1, 2, $2, $3, '2026-01-01', 'brev', $4)`,
      [
        home,
        !off.includes(home),
        cooperation.filter(([from]) => from === home).map(([, near]) => near),
        actId,
      ],
    );
  }
}

async function writeSuspensions(db: Queryable, { suspended }: RandomRegister) {
  if (suspended.length === 0) return;
  await insertRows(
    db,
    'gp_duty_suspension',
    suspended.map((municipality_number) => ({ municipality_number, valid: '[2024-01-01,)' })),
  );
}

async function writeStanding(
  db: Queryable,
  register: RandomRegister,
  written: readonly FixturePerson[],
  actId: number,
): Promise<void> {
  const seats = seatsOf(register);
  for (const [place, person] of register.people.entries()) {
    const id = written[place]?.id ?? '';
    const seat = seats[place] ?? null;
    if (seat !== null) {
      await db.query(
        `insert into patient_to_gp_contract_association (citizen_id, gp_contract_id, valid,
            begin_reason, recorded_from, act_id)
          select $1, c.id, daterange('2021-03-01', upper(c.valid)), 'switch', flo_instant(), 0
            from gp_contract c where c.id = $2`,
        [id, listId(seat)],
      );
    }
    if (person.waitsFor !== null && person.waitsFor !== seat) {
      await db.query(
        `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
          values ($1, $2, $3, timestamptz '2025-01-01T00:00:00Z' + make_interval(mins => $4), $5)`,
        [randomUUID(), id, listId(person.waitsFor), waitOf(person, place), actId],
      );
    }
    for (let slot = 1; slot <= person.switchesUsed && seat !== null; slot += 1) {
      await db.query(
        `insert into gp_switch (id, citizen_id, to_contract_id, requested_at, effective_date,
            quota_year, quota_slot, state, act_id)
          values ($1, $2, $3, '2026-01-02T00:00:00Z', '2026-02-01', 2026, $4, 'standing', $5)`,
        [randomUUID(), id, listId(seat), slot, actId],
      );
    }
    if (person.excludedFrom !== null) {
      await insertRows(db, 'list_exclusion', [
        { citizen_id: id, gp_contract_id: listId(person.excludedFrom), decided_on: '2025-01-01' },
      ]);
    }
    const mother = motherOf(register, place);
    if (mother !== null) {
      const motherId = written[mother]?.id;
      await insertRows(db, 'citizen_parent', [
        { child_id: id, parent_id: motherId, role: 'mother' },
      ]);
      await insertRows(db, 'parental_responsibility', [
        { child_id: id, holder_id: motherId, kind: 'mother', valid: '[2000-01-01,)' },
      ]);
    }
  }
}

/** Writes a random register into an empty, migrated database; gives the people in its order. */
export function writeRegister(
  pool: Pool,
  register: RandomRegister,
  today: CivilDate,
): Promise<readonly FixturePerson[]> {
  return inTransaction(pool, async (db) => {
    const actId = await beginAct(db, {
      at: RECORDED_AT,
      operation: 'fixture',
      principal: servicePrincipal,
      decision: null,
    });
    await insertPlaces(db);
    await writeLists(db, register, today);
    await writeSettings(db, register, actId);
    await writeSuspensions(db, register);
    const written = await insertPeople(
      db,
      register.people.map((person, place) => ({
        name: ['Menneske', `Nummer${place}`],
        birthDate: birthDateOf(person, place, today),
        sex: 'female',
        ...(person.municipality !== null && { municipality: person.municipality }),
        citizen: {
          municipality_number: person.municipality,
          district_number: person.municipality === '0301' ? person.district : null,
          person_status_since: sinceOf(person, place, today),
          ...columnsOf[person.kind],
          ...(person.kind === 'dead' && { death_date: sinceOf(person, place, today) }),
        },
      })),
    );
    await writeStanding(db, register, written, actId);
    return written;
  });
}
