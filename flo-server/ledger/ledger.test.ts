import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { readNin } from '#contract/identifiers/nin.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testNin } from '../testing/register/numbers.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { changeNin } from './change-nin.ts';
import { mergePersons } from './merge-persons.ts';
import { readTies } from './ties-at.ts';
import type { BelievedTie } from './ties-at.ts';

const START = '2026-06-10T10:00:00Z';
const HOUR_MS = 3_600_000;

let service: TestService;
beforeAll(async () => {
  service = await testService({ parameters: { switchesPerYear: 20 } });
});
afterAll(() => service.stop());

/** What a caseworker may believe of a tie instead. */
const puttingRight = {
  otherList: (tieId: number) => ({
    kind: 'correction',
    tieId,
    gpContractId: service.lists.elsewhere,
  }),
  otherReason: (tieId: number) => ({ kind: 'correction', tieId, beginReason: 'allocated' }),
  neverHappened: (tieId: number) => ({ kind: 'cancellation', tieId, previousWentOn: true }),
  neverWithoutNext: (tieId: number) => ({ kind: 'cancellation', tieId, previousWentOn: false }),
  earlier: (tieId: number) => ({ kind: 'backDating', tieId, from: '2020-06-01' }),
} as const;

type Step =
  | { readonly kind: 'switch'; readonly list: 'elsewhere' | 'vacant' | 'common' | 'reopened' }
  | { readonly kind: 'withdraw' }
  /** Puts the nth tie right, as a caseworker. */
  | { readonly kind: 'putRight'; readonly nth: number; readonly how: keyof typeof puttingRight }
  | { readonly kind: 'newNin' }
  /** Another record, on a list or none, turns out to be the same person. */
  | { readonly kind: 'merge'; readonly list: 'elsewhere' | null }
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
      kind: fc.constant('putRight' as const),
      nth: fc.integer({ min: 0, max: 3 }),
      how: fc.constantFrom(
        'otherList',
        'otherReason',
        'neverHappened',
        'neverWithoutNext',
        'earlier',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('newNin' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      list: fc.constantFrom('elsewhere' as const, null),
    }),
  },
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
  if (action.kind === 'putRight') return putRight(person, action);
  if (action.kind === 'newNin' || action.kind === 'merge') return settle(person, action);
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

async function putRight(
  person: FixturePerson,
  { nth, how }: Extract<Step, { kind: 'putRight' }>,
): Promise<void> {
  const { history, tiesRevision } = await overview(person);
  const tie = history[nth];
  if (tie === undefined) return;
  const reply = await service.signedIn('caseworker').call('tie.change', {
    params: { citizenId: person.id },
    body: { change: puttingRight[how](tie.id), reason: 'Property' },
    headers: { 'idempotency-key': randomUUID(), 'if-match': tiesRevision },
  });
  expect([201, 409], reply.text).toContain(reply.status);
}

let others = 0;

/** What the population register brings: a new number, or a second record of the same person. */
async function settle(
  person: FixturePerson,
  action: Extract<Step, { kind: 'newNin' | 'merge' }>,
): Promise<void> {
  const now = service.clock.now();
  const act = {
    operation: 'register.event',
    principal: servicePrincipal,
    reason: 'Property',
    now,
    today: osloDate(now),
  };
  others += 1;
  if (action.kind === 'merge') {
    const [other] = await addPeople(service.pool, 1, action.list, 200 + others);
    const merge = { survivorId: person.id, duplicateId: other!.id };
    await inTransaction(service.pool, (db) => mergePersons(db, merge, act));
    return;
  }
  const nin = readNin(testNin('1996-02-03', 'female', others));
  if (!nin.ok) throw new Error('the test’s number is none');
  const change = { citizenId: person.id, nin: nin.nin, validFrom: act.today };
  await inTransaction(service.pool, (db) => changeNin(db, change, act));
}

/** The instant at which the ledger last learnt something about the person. */
async function lastRecorded({ id }: FixturePerson): Promise<Date> {
  const { rows } = await service.pool.query<{ at: Date }>(
    'select ties_recorded_at as at from citizen where id = $1',
    [id],
  );
  return rows[0]!.at;
}

/** Gaps are for those who have been put right or merged; two lists at once are for nobody. */
function expectNoOverlap(ties: readonly BelievedTie[]): void {
  const periods = ties.map(({ valid }) => valid);
  periods.slice(1).forEach((next, i) => {
    const end = periods[i]!.to;
    expect(end !== null && end <= next.from!, JSON.stringify(periods)).toBe(true);
  });
}

/** Without corrections there is never a day without a list, once there is one. */
function expectNoGap(ties: readonly BelievedTie[], startsWithList: boolean): void {
  const ends = ties.map((tie) => tie.valid.to);
  const followedBy = ties.slice(1).map((tie) => tie.valid.from);
  const last = startsWithList ? null : (ends.at(-1) ?? null);
  expect(ends).toEqual(ties.length === 0 ? [] : [...followedBy, last]);
}

const mayLeaveGap = ({ kind }: Step): boolean => kind === 'putRight' || kind === 'merge';

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
            expectNoOverlap(ties);
            if (!steps.some(mayLeaveGap)) expectNoGap(ties, list !== null);
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
