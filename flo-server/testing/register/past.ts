import { randomUUID } from 'node:crypto';
import { yearOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { insertRows } from './insert.ts';
import { lists } from './lists.ts';
import { testNin } from './numbers.ts';
import type { PersonName } from './people.ts';
import type { FixturePerson } from './person.ts';

export interface Past {
  readonly actId: number;
  readonly today: CivilDate;
}

/** Writes what has happened to people: numbers, merges, switches, queues, exclusions. */
export async function insertPast(
  db: Queryable,
  people: Readonly<Record<PersonName, FixturePerson>>,
  { actId, today }: Past,
): Promise<void> {
  const { formerDNumber, merged, mergedAway, quotaUsed, waiting, waitingFirst, excluded } = people;
  await insertRows(db, 'citizen_nin', [
    {
      nin: testNin('1992-08-20', 'female', 0, true),
      citizen_id: formerDNumber.id,
      kind: 'dNumber',
      valid: '[2015-01-01,2019-01-01)',
    },
  ]);
  await db.query('update citizen set merged_into = $1 where id = $2', [merged.id, mergedAway.id]);
  const year = yearOf(today);
  await insertRows(
    db,
    'gp_switch',
    [1, 2].map((slot) => ({
      id: randomUUID(),
      citizen_id: quotaUsed.id,
      from_contract_id: lists.elsewhere,
      to_contract_id: lists.open,
      requested_at: `${year}-01-0${slot}T10:00:00Z`,
      effective_date: `${year}-01-0${slot + 1}`,
      quota_year: year,
      quota_slot: slot,
      state: 'standing',
      act_id: actId,
    })),
  );
  await insertRows(
    db,
    'waiting_list_entry',
    [waitingFirst, waiting].map(({ id }, i) => ({
      id: randomUUID(),
      citizen_id: id,
      gp_contract_id: lists.full,
      joined_at: `2024-0${i + 1}-01T08:00:00Z`,
      act_id: actId,
    })),
  );
  await insertRows(db, 'list_exclusion', [
    { citizen_id: excluded.id, gp_contract_id: lists.elsewhere, decided_on: '2022-02-02' },
  ]);
}
