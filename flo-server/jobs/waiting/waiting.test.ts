import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import type { ListName } from '../../testing/register/lists.ts';
import type { FixturePerson } from '../../testing/register/person.ts';
import { readTies } from '../../ledger/ties-at.ts';
import { addPeople } from '../../testing/fixtures.ts';
import { testService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { allocationStep } from '../allocation/step.ts';
import { defineJob } from '../job.ts';
import { runJob } from '../run-job.ts';
import { waitingStep } from './step.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const job = defineJob({ kind: 'nightly', steps: [allocationStep, waitingStep] });
const night = (day: string) => runJob(service, job, civilDate(day));

/** Puts people in a queue, the first of them first. */
async function queue(people: readonly FixturePerson[], list: ListName, year = 2025): Promise<void> {
  for (const [index, { id }] of people.entries()) {
    await service.pool.query(
      `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
        values ($1, $2, $3, make_timestamptz($4, 1, 1, 8, 0, 0) + make_interval(mins => $5), 1)`,
      [randomUUID(), id, service.lists[list], year, index],
    );
  }
}

async function listsOf(people: readonly FixturePerson[]): Promise<(number | undefined)[]> {
  const all = await Promise.all(people.map(({ id }) => readTies(service.pool, id)));
  return all.map((ties) => ties.at(-1)?.gpContractId);
}

async function passesOf({ id }: FixturePerson): Promise<string[]> {
  const { rows } = await service.pool.query<{ reason: string }>(
    `select p.reason from waiting_list_pass p join waiting_list_entry e on e.id = p.entry_id
      where e.citizen_id = $1`,
    [id],
  );
  return rows.map(({ reason }) => reason);
}

describe('a night', () => {
  it('opens a list with ten places to the ten who have waited longest', async () => {
    const people = await addPeople(service.pool, 12, 'open', 20);
    await queue(people, 'reopened');
    expect(await night('2026-06-10')).toBe('finished');
    const lists = await listsOf(people);
    expect(lists.slice(0, 10)).toEqual(Array(10).fill(service.lists.reopened));
    expect(lists.slice(10)).toEqual([service.lists.open, service.lists.open]);
    const { rows } = await service.pool.query(
      `select outcome, free_before, free_after, to_waiting, passed_over, effective_date
        from list_opening where gp_contract_id = $1`,
      [service.lists.reopened],
    );
    expect(rows).toEqual([
      {
        outcome: 'opens',
        free_before: 10,
        free_after: 0,
        to_waiting: 10,
        passed_over: 0,
        effective_date: '2026-07-01',
      },
    ]);
    const { rows: switches } = await service.pool.query(
      `select quota_year, quota_slot, from_contract_id, effective_date from gp_switch
        where citizen_id = $1`,
      [people[0]!.id],
    );
    expect(switches).toEqual([
      {
        quota_year: 2026,
        quota_slot: 1,
        from_contract_id: service.lists.open,
        effective_date: '2026-07-01',
      },
    ]);
  });

  it('leaves a list with fewer than ten places closed', async () => {
    const people = await addPeople(service.pool, 1, 'open', 21);
    await queue(people, 'notReopened');
    expect(await night('2026-06-11')).toBe('finished');
    expect(await listsOf(people)).toEqual([service.lists.open]);
  });

  it('passes over whoever has no switch left, and says so', async () => {
    const { quotaUsed } = service.people;
    const others = await addPeople(service.pool, 2, 'open', 22);
    await queue([quotaUsed], 'tenPlaces', 2020);
    await queue(others, 'tenPlaces');
    expect(await night('2026-06-12')).toBe('finished');
    expect(await listsOf([quotaUsed, ...others])).toEqual([
      service.lists.open,
      service.lists.tenPlaces,
      service.lists.tenPlaces,
    ]);
    expect(await passesOf(quotaUsed)).toEqual(['quotaUsed']);
    const { rows } = await service.pool.query(
      'select left_at from waiting_list_entry where citizen_id = $1',
      [quotaUsed.id],
    );
    expect(rows).toEqual([{ left_at: null }]);
  });

  it('reads on in a queue whose first are all passed over, until the places are given', async () => {
    const passed = await addPeople(service.pool, 60, 'open', 30);
    const [last] = await addPeople(service.pool, 1, 'open', 31);
    await queue(passed, 'tenPlaces', 2019);
    await queue([last!], 'tenPlaces', 2020);
    await service.pool.query(
      `insert into gp_switch (id, citizen_id, from_contract_id, to_contract_id, requested_at,
          effective_date, quota_year, quota_slot, state, act_id)
        select gen_random_uuid(), id, $2, $2, '2026-01-05T08:00:00Z', '2026-02-01', 2026, slot,
          'standing', 1 from unnest($1::uuid[]) id, generate_series(1, 2) slot`,
      [passed.map(({ id }) => id), service.lists.open],
    );
    expect(await night('2026-06-16')).toBe('finished');
    expect(await listsOf([last!])).toEqual([service.lists.tenPlaces]);
    expect(await passesOf(passed.at(-1)!)).toEqual(['quotaUsed']);
  });

  it('gives a place for an extra switch, which is used up and counts nothing', async () => {
    const [person] = await addPeople(service.pool, 1, 'open', 24);
    const groundId = randomUUID();
    await service.pool.query(
      `insert into extra_switch_ground (id, citizen_id, ground, arose_on, act_id)
        values ($1, $2, 'moved', '2026-05-20', 1)`,
      [groundId, person!.id],
    );
    await queue([person!], 'tenPlaces');
    expect(await night('2026-06-14')).toBe('finished');
    const { rows } = await service.pool.query(
      `select quota_year, quota_slot, extra_ground_id from gp_switch where citizen_id = $1`,
      [person!.id],
    );
    expect(rows).toEqual([{ quota_year: null, quota_slot: null, extra_ground_id: groundId }]);
  });

  it('gives whoever has used the year’s a place by an extra switch', async () => {
    const { quotaUsed } = service.people;
    await service.pool.query(
      `insert into extra_switch_ground (id, citizen_id, ground, arose_on, act_id)
        values ($1, $2, 'moved', '2026-05-20', 1)`,
      [randomUUID(), quotaUsed.id],
    );
    expect(await night('2026-06-15')).toBe('finished');
    expect(await listsOf([quotaUsed])).toEqual([service.lists.tenPlaces]);
  });

  it('ends the queues for lists that are no more', async () => {
    const people = await addPeople(service.pool, 1, 'open', 23);
    await queue(people, 'ended');
    expect(await night('2026-06-13')).toBe('finished');
    const { rows } = await service.pool.query(
      'select left_reason from waiting_list_entry where citizen_id = $1',
      [people[0]!.id],
    );
    expect(rows).toEqual([{ left_reason: 'listEnded' }]);
  });
});
