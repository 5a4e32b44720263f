import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#contract/codes/access.ts';
import { REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Connection } from '../db/pool.ts';
import { momentOf } from '../services.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { Follower } from './follower.ts';
import { readHead, withholds } from './head.ts';
import { readAll } from './read-all.ts';
import { RowSums } from './row-sums.ts';
import type { Checks } from './row-sums.ts';
import { FeedClient } from './testing/feed-client.ts';
import { randomFrom, writeAtOnce } from './testing/writers.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService({ server: 'feed', poolSize: 16 });
});
afterAll(() => service.stop());

/** Everything counted from nothing in the snapshot of a transaction. */
async function recount(db: Connection): Promise<Checks> {
  const sums = new RowSums();
  const reading = {
    db,
    head: await readHead(db),
    moment: momentOf(service),
    reader: { role: null, schema: REFERENCE_SCHEMA },
  };
  for await (const { puts } of readAll(reading, () => true))
    for (const put of puts) sums.apply(put);
  return sums.checks();
}

/** What the follower says and what a recount says, of the same snapshot; undefined: nothing was said. */
function compare(follower: Follower) {
  const read = async (db: Connection) => {
    const head = await readHead(db);
    if (withholds(head)) return undefined;
    const said = await follower.check({ db, head, moment: momentOf(service) });
    if (typeof said === 'string') return undefined;
    return { said, counted: await recount(db) };
  };
  return inTransaction(service.pool, read, 'repeatable read, read only');
}

async function compareUntilSaid(follower: Follower): Promise<void> {
  for (;;) {
    const both = await compare(follower);
    if (both === undefined) continue;
    expect(both.said).toEqual(both.counted);
    return;
  }
}

describe('the check of an answer', () => {
  it.each([
    ['at once', { page: 1_000, pagesAtOnce: 10 }],
    ['a few rows at a time', { page: 3, pagesAtOnce: 1 }],
  ])(
    'is that of a recount at the cursor, read %s, whoever writes meanwhile (P3)',
    async (_how, pace) => {
      const seed = 20_261_122;
      const random = randomFrom(seed);
      const follower = new Follower(service, pace);
      let compared = 0;
      for (let round = 0; round < 4; round += 1) {
        let writing = true;
        const look = async (): Promise<void> => {
          while (writing) {
            const both = await compare(follower);
            if (both === undefined) continue;
            compared += 1;
            expect(both.said, `seed ${seed}, round ${round}`).toEqual(both.counted);
          }
        };
        const looking = Promise.all([look(), look(), look()]);
        await writeAtOnce(service.pool, random).finally(() => (writing = false));
        await looking;
        await Promise.all([compareUntilSaid(follower), compareUntilSaid(follower)]);
      }
      expect(compared).toBeGreaterThan(0);
      await follower.stop();
    },
  );

  it('is what a client holds that has followed, in each role its own (P3)', async () => {
    const random = randomFrom(7);
    const readers = [
      'telephoneAdviser',
      'caseworker',
      'auditor',
    ] as const satisfies readonly Role[];
    const clients = readers.map((role) => new FeedClient(service.signedIn(role)));
    for (const client of clients) await client.snapshot();
    for (let round = 0; round < 2; round += 1) {
      await Promise.all([
        writeAtOnce(service.pool, random),
        ...clients.map((client) => client.page(1 + Math.floor(random() * 5))),
      ]);
      for (const client of clients) {
        const { check } = await client.follow(1 + Math.floor(random() * 7));
        expect(check).toMatchObject(client.check());
      }
    }
    const [adviser, caseworker] = clients.map((client) => client.check()['standardTexts']);
    expect(adviser).not.toEqual(caseworker);
  });

  it('is that of the day after days have passed, and after the clock is set back (P3)', async () => {
    const client = new FeedClient(service);
    const { check: before } = await client.snapshot();
    await client.follow();
    const follower = new Follower(service);
    for (const instant of ['2026-07-01T06:00:00Z', '2026-06-10T10:00:00Z']) {
      service.clock.set(instant);
      await compareUntilSaid(follower);
    }
    service.clock.set('2026-07-01T06:00:00Z');
    const { check, changes } = await client.follow(1);
    service.clock.set('2026-06-10T10:00:00Z');
    expect(changes.length).toBeGreaterThan(0);
    expect(check['gpContracts']).not.toEqual(before['gpContracts']);
    expect(check).toEqual(client.check());
    await follower.stop();
  });

  it('is not given while a transaction that runs holds changes back', async () => {
    const client = new FeedClient(service);
    await client.snapshot();
    await client.follow();
    const slow = await service.pool.connect();
    await slow.query('begin');
    await slow.query(`update doctor set last_name = 'Sen' where hpr_number = 9000001`);
    await service.pool.query(`update doctor set last_name = 'Rask' where hpr_number = 9000002`);
    const during = await client.page();
    expect(during).toMatchObject({ more: false, check: null, counts: null });
    await slow.query('commit');
    slow.release();
    const after = await client.follow();
    expect(after.check).toEqual(client.check());
  });

  it('sees a key that a row no longer has', async () => {
    await service.pool.query(
      `insert into district (number, name, municipality_number) values ('030177', 'Før', '0301')`,
    );
    const client = new FeedClient(service);
    await client.snapshot();
    await service.pool.query(`update district set number = '030178' where number = '030177'`);
    const { check } = await client.follow();
    expect(client.keysOf('districts')).toContain('030178');
    expect(client.keysOf('districts')).not.toContain('030177');
    expect(check).toEqual(client.check());
  });
});
