import { afterAll, beforeAll, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { peopleWithoutList } from '../jobs/allocation/people.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { readCandidates } from './candidates.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const today = civilDate('2026-06-10');

it('orders people without a list as the night does: whoever came back has waited since then', async () => {
  const { pool, lists } = service;
  const added = await addPeople(pool, 3, null, 41);
  const [back, reported, longest] = added.map(({ id }) => id);
  await pool.query(
    `update citizen set municipality_number = '0301', birth_date = '1980-01-01',
        person_status_since = case when id = $2 then date '2026-03-01' else '2014-01-01' end
      where id = any($1)`,
    [[back, reported, longest], back],
  );
  await pool.query(
    `insert into opting_out_report (id, citizen_id, direction, municipality_number, reported_on,
        registered_at, act_id)
      select gen_random_uuid(), $1, 'in', '0301', '2026-02-01', '2026-02-01T08:00:00Z', min(id)
        from ledger_act`,
    [reported],
  );
  const { unallocated } = await readCandidates(pool, lists.open, today, 2);
  const said = new Map(unallocated.map((one) => [one.citizenId, one.withoutListSince]));
  expect([back, reported, longest].map((id) => said.get(id!))).toEqual([
    '2026-03-01',
    '2026-02-01',
    '2014-01-01',
  ]);
  const night = await peopleWithoutList(pool, [...said.keys()], { today, effective: today });
  expect(new Map(night.map((one) => [one.citizenId, one.withoutListSince]))).toEqual(said);
});
