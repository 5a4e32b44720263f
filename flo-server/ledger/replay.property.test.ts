import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Timeline } from '#rules/ledger/timeline.ts';
import type { FloAnswerOf } from '../testing/answers.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { readLog } from './testing/life-log.ts';
import { happen, overviewOf } from './testing/random-life.ts';
import type { Happening, Living } from './testing/random-life.ts';
import { believedAfter, toldBy } from './testing/replay.ts';
import type { Beliefs } from './testing/replay.ts';
import { readTies } from './ties-at.ts';

const START_MS = Date.parse('2026-06-10T10:00:00Z');
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

let service: TestService;
beforeAll(async () => {
  service = await testService({ parameters: { switchesPerYear: 20 } });
});
afterAll(() => service.stop());

const something: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('switch' as const),
      list: fc.constantFrom('elsewhere', 'vacant', 'common', 'open'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('join' as const),
      list: fc.constantFrom('full', 'notReopened'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('leave' as const, 'undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('out' as const, 'in' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('exclude', 'appealed', 'overturned') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('putRight' as const),
      nth: fc.nat(3),
      how: fc.constantFrom('otherList', 'neverHappened', 'neverWithoutNext', 'earlier'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      list: fc.constantFrom('elsewhere' as const, null),
    }),
  },
);

/** A history: what happens, and how many days after what happened before. */
const life = fc.array(fc.record({ what: something, daysLater: fc.constantFrom(0, 0, 1, 20, 40) }), {
  minLength: 1,
  maxLength: 10,
});

const lived = (...whats: readonly Happening[]) => whats.map((what) => ({ what, daysLater: 20 }));

/** Lives that are lived each time, so that every kind of act is told whatever chance brings. */
const surely: [ReturnType<typeof lived>][] = [
  [
    lived(
      { kind: 'switch', list: 'elsewhere' },
      { kind: 'switch', list: 'vacant' },
      { kind: 'withdraw' },
      { kind: 'switch', list: 'common' },
      { kind: 'out' },
      { kind: 'in' },
      { kind: 'switch', list: 'open' },
      { kind: 'putRight', nth: 0, how: 'earlier' },
    ),
  ],
  [
    lived(
      { kind: 'join', list: 'full' },
      { kind: 'switch', list: 'common' },
      { kind: 'withdraw' },
      { kind: 'switch', list: 'vacant' },
      { kind: 'putRight', nth: 0, how: 'otherList' },
      { kind: 'switch', list: 'elsewhere' },
      { kind: 'putRight', nth: 1, how: 'neverHappened' },
      { kind: 'merge', list: 'elsewhere' },
      { kind: 'switch', list: 'open' },
    ),
  ],
  [
    lived(
      { kind: 'switch', list: 'vacant' },
      { kind: 'exclude' },
      { kind: 'switch', list: 'elsewhere' },
      { kind: 'overturned' },
      { kind: 'out' },
      { kind: 'in' },
      { kind: 'switch', list: 'open' },
      { kind: 'withdraw' },
      { kind: 'switch', list: 'common' },
    ),
  ],
];

const spans = (ties: Timeline) =>
  ties.map(({ gpContractId, from, to, beginReason }) => [gpContractId, from, to, beginReason]);

const tableOf = async (citizenId: string, knownAt?: Date) =>
  (await readTies(service.pool, citizenId, knownAt && { knownAt })).map(
    ({ gpContractId, valid, beginReason }) => [gpContractId, valid.from, valid.to, beginReason],
  );

/** What a reader sees of the person: beside the ties, everything that has a history of its own. */
async function sightOf({ id }: Living, query: Readonly<Record<string, string>> = {}) {
  const { waiting, switches, switchFacts, current, coming } = await overviewOf(service, id, query);
  const list = await service.call('exclusion.list', { params: { citizenId: id }, query });
  const { items } = list.json<FloAnswerOf<'exclusion.list'>>();
  const tie = (one: typeof current): unknown =>
    one && [one.gpContractId, one.valid.from, one.valid.to];
  return {
    ties: [tie(current), tie(coming)],
    waiting: waiting && [waiting.gpContractId, waiting.joinedAt],
    switches: switches.items.map(({ switchId, state }) => [switchId, state]),
    optedOut: switchFacts.optedOut,
    exclusions: items.map(({ appealedOn, endedOn, endReason }) => [appealedOn, endedOn, endReason]),
    excluded: switchFacts.excludedContractIds.toSorted((a, b) => a - b),
  };
}

let told = 0;

/** Replays the whole log of somebody, and holds each step to the tables as they were then. */
async function expectReplayed({ records }: Living): Promise<void> {
  const log = await readLog(service.pool, records);
  const after = log.acts.map((_, index) => believedAfter(log, index));
  const earlier = (actId: number): Beliefs | undefined =>
    after[log.acts.findIndex(({ id }) => id === actId) - 1];
  for (const [index, act] of log.acts.entries()) {
    const beliefs = after[index]!;
    // The register is laid out by acts of one and the same instant.
    const isLast = log.acts[index + 1]?.at.getTime() !== act.at.getTime();
    for (const record of isLast ? records : []) {
      expect(spans(beliefs.get(record) ?? [])).toEqual(await tableOf(record, act.at));
    }
    // The first record is first, also while nothing is known of it.
    const before = new Map(records.map((record) => [record, after[index - 1]?.get(record) ?? []]));
    const foretold = toldBy(act, before, earlier, log);
    if (foretold === undefined) continue;
    told += 1;
    for (const record of records) {
      const what = JSON.stringify([act, spans(before.get(record) ?? [])]);
      expect(spans(beliefs.get(record) ?? []), what).toEqual(spans(foretold.get(record) ?? []));
    }
  }
  for (const record of records) {
    expect(spans(after.at(-1)?.get(record) ?? [])).toEqual(await tableOf(record));
  }
}

describe('what is written in the ledger', () => {
  let batch = 0;
  it.each([['open'], [null]] as const)(
    'is the ledger again when it is replayed, at every instant: somebody who begins on list %s',
    async (list) => {
      const property = fc.asyncProperty(life, async (happenings) => {
        batch += 1;
        const [somebody] = await addPeople(service.pool, 1, list, batch);
        const { id } = somebody!;
        const person: Living = {
          id,
          records: [id],
          changeId: randomUUID(),
          exclusionId: randomUUID(),
        };
        const sightings: { readonly knownAt: string; readonly seen: object }[] = [];
        let now = START_MS;
        for (const { what, daysLater } of happenings) {
          now += daysLater * DAY_MS + MINUTE_MS;
          service.clock.set(new Date(now).toISOString());
          await happen(service, person, what);
          now += MINUTE_MS;
          service.clock.set(new Date(now).toISOString());
          sightings.push({ knownAt: new Date(now).toISOString(), seen: await sightOf(person) });
        }
        service.clock.set(new Date(now + 100 * DAY_MS).toISOString());
        await expectReplayed(person);
        for (const { knownAt, seen } of sightings) {
          expect(await sightOf(person, { knownAt }), knownAt).toEqual(seen);
        }
        // The next life begins on the first day again: nobody may stand in the queues with later days.
        await service.pool.query(
          `update waiting_list_entry set left_at = joined_at, left_reason = 'left'
            where citizen_id = any($1) and left_at is null`,
          [person.records],
        );
      });
      await fc.assert(property, { numRuns: 15 + surely.length, examples: surely });
    },
  );

  // Nearly all of these are in the lives that are lived each time; chance adds some forty.
  it('was told from what the acts say, not from their rows alone', () => {
    expect(told).toBeGreaterThan(30);
  });
});
