import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { readTies } from './ties-at.ts';
import type { BelievedTie } from './ties-at.ts';

const START = '2026-06-10T10:00:00Z';
const HOUR_MS = 3_600_000;

let service: TestService;
beforeAll(async () => {
  service = await testService({ parameters: { switchesPerYear: 20 } });
});
afterAll(() => service.stop());

type Step =
  | { readonly kind: 'switch'; readonly list: 'elsewhere' | 'vacant' | 'common' | 'reopened' }
  | { readonly kind: 'withdraw' }
  /** Moves the clock forwards; a negative number of hours moves it back. */
  | { readonly kind: 'wait'; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('switch' as const),
      list: fc.constantFrom('elsewhere', 'vacant', 'common', 'reopened'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      hours: fc.integer({ min: -48, max: 24 * 40 }),
    }),
  },
);

/** What a reader saw, and when. */
interface Sighting {
  readonly knownAt: Date;
  readonly ties: BelievedTie[];
}

const withoutNulls = (ties: readonly BelievedTie[]) => ties.map((tie) => ({ ...tie }));

async function overview({ id }: FixturePerson): Promise<CitizenOverview> {
  const reply = await service.call('citizen.overview', { params: { citizenId: id } });
  return reply.json();
}

async function take(person: FixturePerson, action: Step): Promise<void> {
  if (action.kind === 'wait') {
    service.clock.set(
      new Date(service.clock.now().getTime() + action.hours * HOUR_MS).toISOString(),
    );
    return;
  }
  const seen = await overview(person);
  const headers = { 'idempotency-key': randomUUID(), 'if-match': seen.tiesRevision };
  const pending = seen.switches.items.find((item) => item.state === 'pending');
  const reply =
    action.kind === 'switch'
      ? await service.call('switch.request', {
          params: { citizenId: person.id },
          body: { gpContractId: service.lists[action.list] },
          headers,
        })
      : await service.call('switch.withdraw', {
          params: { citizenId: person.id, switchId: pending?.switchId ?? randomUUID() },
          body: {},
          headers,
        });
  expect([200, 201, 404, 409], reply.text).toContain(reply.status);
}

/** The instant at which the ledger last learnt something about the person. */
async function lastRecorded({ id }: FixturePerson): Promise<Date> {
  const { rows } = await service.pool.query<{ at: Date }>(
    'select ties_recorded_at as at from citizen where id = $1',
    [id],
  );
  return rows[0]!.at;
}

function expectNoGapOrOverlap(ties: readonly BelievedTie[], startsWithList: boolean): void {
  const ends = ties.map((tie) => tie.valid.to);
  const followedBy = ties.slice(1).map((tie) => tie.valid.from);
  const last = startsWithList ? null : (ends.at(-1) ?? null);
  expect(ends).toEqual(ties.length === 0 ? [] : [...followedBy, last]);
}

describe('the ledger, whatever happens in whatever order', () => {
  let batch = 0;
  it.each([['open'], [null]] as const)(
    'of somebody who begins on list %s never overlaps, never forgets, and can be read as it was',
    async (list) => {
      const property = fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        async (steps) => {
          service.clock.set(START);
          batch += 1;
          const [person] = await addPeople(service.pool, 1, list, batch);
          const sightings: Sighting[] = [];
          for (const action of steps) {
            await take(person!, action);
            const ties = await readTies(service.pool, person!.id);
            expectNoGapOrOverlap(ties, list !== null);
            sightings.push({ knownAt: await lastRecorded(person!), ties });
          }
          for (const { knownAt, ties } of sightings) {
            const then = await readTies(service.pool, person!.id, { knownAt });
            expect(withoutNulls(then)).toEqual(withoutNulls(ties));
          }
        },
      );
      await fc.assert(property, { numRuns: 25 });
    },
  );

  it('records later than before even when the clock goes back', async () => {
    service.clock.set(START);
    const [person] = await addPeople(service.pool, 1, 'open', 400);
    await take(person!, { kind: 'switch', list: 'elsewhere' });
    const first = await lastRecorded(person!);
    await take(person!, { kind: 'wait', hours: -20 });
    await take(person!, { kind: 'switch', list: 'vacant' });
    expect((await lastRecorded(person!)).getTime()).toBeGreaterThan(first.getTime());
    service.clock.set(START);
  });

  it('tells which list it was on a day', async () => {
    service.clock.set(START);
    const [person] = await addPeople(service.pool, 1, 'open', 401);
    await take(person!, { kind: 'switch', list: 'elsewhere' });
    const on = async (asOf: string) =>
      (await readTies(service.pool, person!.id, { asOf: asOf as never })).map(
        (tie) => tie.gpContractId,
      );
    expect(await on('2020-01-01')).toEqual([]);
    expect(await on('2026-06-30')).toEqual([service.lists.open]);
    expect(await on('2026-07-01')).toEqual([service.lists.elsewhere]);
  });
});

describe('the database itself', () => {
  const act = `select set_config('flo.instant', '${START}', true),
    set_config('flo.act_id', (select min(id)::text from ledger_act), true)`;
  const write = (sql: string) => service.pool.query(`begin; ${act}; ${sql}; commit`);
  const insert = (id: string, list: number, valid: string) =>
    write(`insert into patient_to_gp_contract_association
      (citizen_id, gp_contract_id, valid, begin_reason, recorded_from, act_id)
      values ('${id}', ${list}, '${valid}', 'switch', '${START}', 0)`);

  it('refuses two lists at once', async () => {
    const { adult } = service.people;
    await expect(insert(adult.id, service.lists.elsewhere, '[2026-01-01,)')).rejects.toMatchObject({
      constraint: 'tie_one_list_at_a_time',
    });
    await service.pool.query('rollback');
  });

  it('refuses a tie outside the life of its contract', async () => {
    const { withoutList } = service.people;
    await expect(
      insert(withoutList.id, service.lists.ended, '[2026-01-01,)'),
    ).rejects.toMatchObject({ constraint: 'tie_within_contract_life' });
    await service.pool.query('rollback');
  });

  it.each(['patient_to_gp_contract_association_history', 'ledger_act'])(
    'never changes or deletes rows of %s',
    async (table) => {
      await expect(service.pool.query(`delete from ${table}`)).rejects.toMatchObject({
        code: 'FL002',
      });
    },
  );

  it('refuses a change of a tie outside an act', async () => {
    await expect(
      service.pool.query('delete from patient_to_gp_contract_association'),
    ).rejects.toMatchObject({ code: 'FL000' });
  });
});
