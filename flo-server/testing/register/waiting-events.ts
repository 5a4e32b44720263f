import { addDays } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { insertRows } from './insert.ts';
import type { PersonName } from './people.ts';
import type { FixturePerson } from './person.ts';

/** Numbers of the register's events, far from those that tests send. */
const FIRST_SEQUENCE = 900_000_001;

/** Writes events of the population register that wait for a caseworker. */
export async function insertWaitingEvents(
  db: Queryable,
  people: Readonly<Record<PersonName, FixturePerson>>,
  today: CivilDate,
): Promise<void> {
  const occurredOn = addDays(today, -2);
  const of = (at: number, type: string, nin: string, reason: string) => {
    const sequence = FIRST_SEQUENCE + at;
    return {
      sequence,
      type,
      occurred_on: occurredOn,
      payload: { type, sequence, occurredOn, nin },
      payload_hash: `\\x${String(sequence).padStart(64, '0')}`,
      nins: [nin],
      citizen_id: null,
      received_at: `${addDays(today, -1)}T04:00:00Z`,
      changed_at: `${addDays(today, -1)}T04:00:00Z`,
      state: 'exception',
      left_to_do: 'all',
      reason,
    };
  };
  await insertRows(db, 'register_event', [
    of(0, 'emigration', people.dead.nin, 'deadPerson'),
    of(1, 'death', people.formerDNumber.nin, 'outOfOrder'),
  ]);
}
