import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import { createPool } from '../db/pool.ts';
import type { Services } from '../services.ts';
import { testClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/database.ts';
import { allocationStep } from './allocation/step.ts';
import { dieAt } from './fault-point.ts';
import { defineJob } from './job.ts';
import { runJob } from './run-job.ts';
import { expectedOf } from './testing/expected.ts';
import type { RandomList, RandomPerson, RandomRegister } from './testing/random-register.ts';
import { writeRegister } from './testing/write-register.ts';
import { waitingStep } from './waiting/step.ts';

const municipalities = ['0301', '3407', '4640', '5610'] as const;

const list: fc.Arbitrary<RandomList> = fc.record({
  office: fc.constantFrom('sagene', 'frogner', 'gjovik', 'sogndal', 'karasjok'),
  max: fc.integer({ min: 0, max: 6 }),
  status: fc.constantFrom('open', 'open', 'closed', 'closed', 'locked'),
  members: fc.nat(9).map((n) => n === 0),
  ends: fc.nat(9).map((n) => n === 0),
});

const person = (lists: number, people: number): fc.Arbitrary<RandomPerson> =>
  fc.record({
    municipality: fc.option(fc.constantFrom(...municipalities), { freq: 12 }),
    district: fc.constantFrom('030103', '030105', null),
    age: fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 16, max: 90 })),
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constant('resident' as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('dead', 'emigrated', 'noRight', 'asylumSeeker', 'optedOut'),
      },
    ),
    on: fc.option(fc.nat(lists - 1), { freq: 2 }),
    waitsFor: fc.option(fc.nat(lists - 1), { freq: 2 }),
    switchesUsed: fc.constantFrom(0, 0, 1, 2),
    excludedFrom: fc.option(fc.nat(lists - 1), { freq: 2 }),
    mother: fc.option(fc.nat(people - 1), { freq: 2 }),
    since: fc.integer({ min: 1, max: 400 }),
  });

/** Registers of a few lists and a few dozen people, full of cases that meet. */
const randomRegisters: fc.Arbitrary<RandomRegister> = fc
  .tuple(fc.array(list, { minLength: 2, maxLength: 8 }), fc.integer({ min: 4, max: 30 }))
  .chain(([lists, size]) =>
    fc.record({
      lists: fc.constant(lists),
      people: fc.array(person(lists.length, size), { minLength: size, maxLength: size }),
      off: fc.subarray([...municipalities], { maxLength: 1 }),
      suspended: fc.subarray([...municipalities], { maxLength: 1 }),
      cooperation: fc
        .uniqueArray(
          fc.tuple(fc.constantFrom(...municipalities), fc.constantFrom(...municipalities)),
          {
            maxLength: 3,
            selector: ([home]) => home,
          },
        )
        .map((pairs) => pairs.filter(([home, near]) => home !== near)),
    }),
  );

const TODAY = civilDate('2026-06-10');
const overrides = { openingThreshold: 3 };
const parameters = parametersOn(TODAY, overrides);
const job = defineJob({ kind: 'nightly', steps: [allocationStep, waitingStep] });

async function withRegister<T>(url: string, work: (services: Services) => Promise<T>): Promise<T> {
  const pool = createPool(url, { size: 4 });
  try {
    return await work({
      pool,
      clock: testClock('2026-06-10T01:00:00Z'),
      parameterOverrides: overrides,
    });
  } finally {
    await pool.end();
  }
}

/** Everything that a night may write, without what is different in every run of the same. */
async function stateOf({ pool }: Services): Promise<unknown> {
  const { rows } = await pool.query<{ state: unknown }>(
    `select json_build_object(
      'ties', (select json_agg(json_build_array(t.citizen_id, t.gp_contract_id, t.valid,
          t.begin_reason, t.end_reason, t.above_ceiling_right) order by t.citizen_id, t.valid)
        from patient_to_gp_contract_association t),
      'queues', (select json_agg(json_build_array(w.citizen_id, w.gp_contract_id, w.left_reason)
          order by w.citizen_id, w.id) from waiting_list_entry w),
      'switches', (select json_agg(json_build_array(s.citizen_id, s.to_contract_id, s.quota_slot)
          order by s.citizen_id, s.quota_slot, s.to_contract_id) from gp_switch s),
      'lists', (select json_agg(json_build_array(c.id, c.status) order by c.id) from gp_contract c),
      'outcomes', (select json_agg(json_build_array(o.citizen_id, o.record)
          order by o.citizen_id, o.id) from allocation_outcome o),
      'openings', (select json_agg(json_build_array(o.gp_contract_id, o.outcome, o.free_before,
          o.free_after, o.to_unallocated, o.to_waiting, o.passed_over)
          order by o.gp_contract_id, o.id) from list_opening o),
      'passes', (select json_agg(json_build_array(w.citizen_id, p.reason) order by w.citizen_id)
        from waiting_list_pass p join waiting_list_entry w on w.id = p.entry_id),
      'waiting for their turn', (select count(*) from allocation_queue)) as state`,
  );
  return rows[0]?.state;
}

/** Those the second night gave a list, but for children of a parent that a queue gave one in the first. */
async function placedAgain({ pool }: Services): Promise<unknown[]> {
  const { rows } = await pool.query<{ id: string; code: string }>(
    `select o.citizen_id as id, o.code from allocation_outcome o join job_run r on r.id = o.run_id
      where r.key = $1 and o.gp_contract_id is not null and not exists (
        select from citizen_parent k
          join patient_to_gp_contract_association t on t.citizen_id = k.parent_id
          where k.child_id = o.citizen_id and t.gp_contract_id = o.gp_contract_id
            and t.begin_reason = 'waitingList')`,
    [addDays(TODAY, 1)],
  );
  return rows;
}

/** Lists above their ceiling by more than the named rights on them. */
async function overfull({ pool }: Services): Promise<unknown[]> {
  const { rows } = await pool.query<{ id: number }>(
    `select c.id from gp_contract c join patient_to_gp_contract_association t
        on t.gp_contract_id = c.id and (upper(t.valid) is null or upper(t.valid) > $1)
      where t.above_ceiling_right is null group by c.id having count(*) > c.max_patients`,
    [TODAY],
  );
  return rows;
}

describe('a night, of any register', () => {
  it('decides by sets what the rules decide one by one', async () => {
    await fc.assert(
      fc.asyncProperty(randomRegisters, async (register) => {
        const database = await testDatabase();
        try {
          await withRegister(database.url, async (services) => {
            const people = await writeRegister(services.pool, register, TODAY);
            expect(await runJob(services, job, TODAY)).toBe('finished');
            const { rows } = await services.pool.query<{
              id: string;
              list: number | null;
              code: string | null;
              pass: string | null;
            }>(
              `select p.id, (select t.gp_contract_id from patient_to_gp_contract_association t
                    where t.citizen_id = p.id and t.valid @> '2026-07-01'::date) as list,
                  (select o.code from allocation_outcome o where o.citizen_id = p.id) as code,
                  (select q.reason from waiting_list_pass q join waiting_list_entry w
                    on w.id = q.entry_id where w.citizen_id = p.id) as pass from citizen p`,
            );
            const byId = new Map(rows.map((row) => [row.id, row]));
            const found = people.map(({ id }) => byId.get(id)!);
            const expected = expectedOf(register, parameters, TODAY);
            expect(found.map(({ list }) => list)).toEqual(expected.lists);
            expect(found.map(({ code }) => code)).toEqual(expected.allocations);
            expect(found.map(({ pass }) => pass)).toEqual(expected.passes);
            expect(await overfull(services)).toEqual([]);
          });
        } finally {
          await database.drop();
        }
      }),
      { numRuns: 30, interruptAfterTimeLimit: 60_000, endOnFailure: true },
    );
  });

  it('that dies anywhere, again and again, ends as one that did not; run twice it does nothing', async () => {
    const deaths = fc.array(
      fc.record({
        when: fc.constantFrom('before' as const, 'after' as const),
        step: fc.constantFrom('allocation', 'waiting'),
        batch: fc.nat(4),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(randomRegisters, deaths, async (register, points) => {
        const origin = await testDatabase();
        const name = new URL(origin.url).pathname.slice(1);
        await withRegister(origin.url, ({ pool }) => writeRegister(pool, register, TODAY));
        const [whole, dying] = [await testDatabase(name), await testDatabase(name)];
        try {
          const unbroken = await withRegister(whole.url, async (services) => {
            expect(await runJob(services, job, TODAY)).toBe('finished');
            const once = await stateOf(services);
            expect(await runJob(services, job, TODAY)).toBe('finished');
            expect(await stateOf(services)).toEqual(once);
            // People without a list are asked before the queues are (practice). So the night after places
            // again only children who follow a parent that a queue gave a list, and none else.
            expect(await runJob(services, job, addDays(TODAY, 1))).toBe('finished');
            expect(await placedAgain(services)).toEqual([]);
            // Then everybody is where they stay: a night more changes nothing.
            const settled = await stateOf(services);
            expect(await runJob(services, job, addDays(TODAY, 2))).toBe('finished');
            expect(await stateOf(services)).toEqual(settled);
            return once;
          });
          await withRegister(dying.url, async (services) => {
            for (const { when, step, batch } of points) {
              await runJob(services, job, TODAY, { faultAt: dieAt(when, step, batch) }).catch(
                () => undefined,
              );
            }
            expect(await runJob(services, job, TODAY)).toBe('finished');
            expect(await stateOf(services)).toEqual(unbroken);
          });
        } finally {
          await Promise.all([whole.drop(), dying.drop()]);
          await origin.drop();
        }
      }),
      { numRuns: 10, interruptAfterTimeLimit: 60_000, endOnFailure: true },
    );
  });
});
