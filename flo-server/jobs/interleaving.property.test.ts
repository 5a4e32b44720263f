import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { firstOfNextMonth, osloDate } from '#contract/time/civil-date.ts';
import { readTies } from '../ledger/ties-at.ts';
import type { BelievedTie } from '../ledger/ties-at.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { monthly } from './monthly.ts';
import { nightly } from './nightly.ts';
import { runJob } from './run-job.ts';

const DAY_MS = 86_400_000;
const LISTS = ['full', 'reopened', 'tenPlaces', 'lastPlace', 'notReopened'] as const;

let service: TestService;
beforeAll(async () => {
  service = await testService({ parameters: { openingThreshold: 2 } });
});
afterAll(() => service.stop());

const who = fc.nat(11);
const onto = fc.constantFrom(...LISTS);
const human = fc.oneof(
  fc.record({ kind: fc.constant('switch' as const), who, list: onto }),
  fc.record({ kind: fc.constant('withdraw' as const), who }),
  fc.record({ kind: fc.constant('join' as const), who, list: onto }),
  fc.record({ kind: fc.constant('leave' as const), who }),
);
type Human = typeof human extends fc.Arbitrary<infer Value> ? Value : never;
const step = fc.oneof(
  { weight: 6, arbitrary: human },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('night' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('month' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('room' as const), list: onto }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rush' as const),
      humans: fc.array(human, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      days: fc.integer({ min: 1, max: 40 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Somebody waits, room is made, and a night gives it away: after that, anything. */
const BEGINNING: readonly Step[] = [
  { kind: 'join', who: 0, list: 'full' },
  { kind: 'room', list: 'full' },
  { kind: 'night' },
];

const today = () => osloDate(service.clock.now());

async function ask(people: readonly FixturePerson[], action: Human): Promise<void> {
  const { id: citizenId } = people[action.who % people.length]!;
  const seen = await service.call('citizen.overview', { params: { citizenId } });
  const overview = seen.json<CitizenOverview>();
  const headers = { 'idempotency-key': randomUUID(), 'if-match': overview.tiesRevision };
  const pending = overview.switches.items.find(({ state }) => state === 'pending');
  const switchId = pending?.switchId ?? randomUUID();
  const body = 'list' in action ? { gpContractId: service.lists[action.list] } : {};
  const replies = {
    switch: () => service.call('switch.request', { params: { citizenId }, body, headers }),
    withdraw: () =>
      service.call('switch.withdraw', { params: { citizenId, switchId }, body, headers }),
    join: () => service.call('waitingList.join', { params: { citizenId }, body, headers }),
    leave: () => service.call('waitingList.leave', { params: { citizenId }, body, headers }),
  } as const;
  const reply = await replies[action.kind]();
  expect([200, 201, 404, 409, 412], reply.text).toContain(reply.status);
}

/** Runs a job; a run that did not finish is an error. */
async function toTheEnd(run: Promise<string>): Promise<void> {
  const outcome = await run;
  if (outcome !== 'finished') throw new Error(`the run ended as ${outcome}`);
}

async function take(people: readonly FixturePerson[], action: Step): Promise<void> {
  const night = () => runJob(service, nightly, today());
  switch (action.kind) {
    case 'wait':
      service.clock.set(
        new Date(service.clock.now().getTime() + action.days * DAY_MS).toISOString(),
      );
      return;
    case 'room':
      await service.pool.query(
        'update gp_contract set max_patients = max_patients + 2 where id = $1',
        [service.lists[action.list]],
      );
      return;
    case 'night':
      await toTheEnd(night());
      return;
    case 'month':
      await toTheEnd(runJob(service, monthly, firstOfNextMonth(today())));
      return;
    case 'rush':
      await Promise.all([toTheEnd(night()), ...action.humans.map((one) => ask(people, one))]);
      return;
    default:
      await ask(people, action);
  }
}

/**
 * What must never be, each with the rows that break it. Who stood in a queue when it was served is told by
 * acts, which are numbered under the list's lock: on a clock that stands still, somebody who joins
 * afterwards may have waited as long to the microsecond.
 */
async function broken(): Promise<unknown[]> {
  const { rows } = await service.pool.query<{ what: string; which: string }>(
    `select 'above the ceiling' as what, c.id::text as which from gp_contract c
        where c.max_patients < (select count(*) from patient_to_gp_contract_association t
          where t.gp_contract_id = c.id and t.above_ceiling_right is null
            and (upper(t.valid) is null or upper(t.valid) > $1::date))
      union all
      select 'too many switches', citizen_id::text from gp_switch
        where quota_year is not null group by citizen_id, quota_year having count(*) > 2
      union all
      select 'before somebody who waited longer', o.id::text from list_opening o
        join waiting_list_entry served on served.opening_id = o.id
        join waiting_list_entry other on other.gp_contract_id = o.gp_contract_id
          and (other.joined_at, other.id) < (served.joined_at, served.id)
          and other.act_id < o.act_id
          and (other.closing_act_id is null or other.closing_act_id > o.act_id)
        where not exists (select from waiting_list_pass p where p.entry_id = other.id
          and p.opening_id <= o.id)
      union all
      select 'without a list, and not asked', p.id::text from citizen p
        join allocation_queue q on q.citizen_id = p.id`,
    [today()],
  );
  return rows;
}

describe('nights, months and advisers, in any order', () => {
  it('keep places, switches and queues, and forget nothing', async () => {
    let batch = 60;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        batch += 2;
        const people = [
          ...(await addPeople(service.pool, 9, 'open', batch)),
          ...(await addPeople(service.pool, 3, null, batch + 1)),
        ];
        const sightings: { id: string; knownAt: Date; ties: BelievedTie[] }[] = [];
        for (const action of [...BEGINNING, ...steps]) {
          await take(people, action);
          expect(await broken()).toEqual([]);
          const { id } = people[sightings.length % people.length]!;
          const { rows } = await service.pool.query<{ at: Date }>(
            'select ties_recorded_at as at from citizen where id = $1',
            [id],
          );
          const ties = await readTies(service.pool, id);
          sightings.push({ id, knownAt: rows[0]!.at, ties });
        }
        for (const { id, knownAt, ties } of sightings) {
          expect(await readTies(service.pool, id, { knownAt })).toEqual(ties);
        }
      }),
      { numRuns: 10, interruptAfterTimeLimit: 25_000, endOnFailure: true },
    );
    // Not because nothing happened: queues were served and people without a list were given one.
    const { rows } = await service.pool.query<{ served: boolean; given: boolean }>(
      `select exists (select from list_opening where to_waiting > 0) as served,
        exists (select from allocation_outcome where gp_contract_id is not null) as given`,
    );
    expect(rows).toEqual([{ served: true, given: true }]);
  });
});
