import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireChange } from '#contract/flo-api/reference-sync.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { FeedClient } from './testing/feed-client.ts';
import type { Changes } from './testing/feed-client.ts';
import { randomFrom, writeAtOnce } from './testing/writers.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService({ server: 'feed', poolSize: 20 });
});
afterAll(() => service.stop());

const nameOf = ({ collection, key }: WireChange): string => `${collection}/${key}`;

/** Which rows a cursor is told of, page by page to the end of the feed. */
async function toldSince(cursor: string, limit: number): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  for (let at = cursor, more = true; more;) {
    const reply = await new FeedClient(service).ask(at, limit);
    expect(reply.status, reply.text).toBe(200);
    const page = reply.json<Changes>();
    for (const change of page.changes) told.add(nameOf(change));
    ({ cursor: at, more } = page);
  }
  return told;
}

describe('transactions that end in another order than they began', () => {
  it('are never skipped by a cursor, and those taken back leave nothing (P1, P3)', async () => {
    const random = randomFrom(4711);
    const client = new FeedClient(service);
    await client.snapshot();
    const cursors: { readonly cursor: string; readonly told: ReadonlySet<string> }[] = [];
    const read = async (): Promise<void> => {
      for (let i = 0; i < 3; i += 1) {
        const { cursor } = client;
        cursors.push({ cursor, told: await toldSince(cursor, 3) });
        await client.page(1 + Math.floor(random() * 4));
      }
    };
    for (let round = 0; round < 4; round += 1) {
      const writing = writeAtOnce(service.pool, random, { writers: 6, transactions: 4 });
      await Promise.all([writing, read()]);
    }
    const { check } = await client.follow(5);
    expect(client.check()).toEqual(check);
    const fresh = new FeedClient(service);
    await fresh.snapshot();
    // Nothing was written after the last answer: a copy that followed is a copy made now.
    expect(Object.fromEntries(client.rows)).toEqual(Object.fromEntries(fresh.rows));
    // The same cursor again tells at least what it told.
    for (const { cursor, told } of cursors) {
      const again = await toldSince(cursor, 1000);
      expect([...told].filter((name) => !again.has(name))).toEqual([]);
    }
  });

  it('are told in the order of their numbers, also where those get another digit (P1)', async () => {
    const client = new FeedClient(service);
    await client.snapshot();
    const { cursor } = await client.follow();
    const far = await testService({ server: 'feed' });
    try {
      // Numbers from the first days of a register: no transaction of this server is that old.
      await far.pool.query(
        `insert into reference_change (xid, collection, key) values ('9', 'doctors', '9000001'),
          ('10', 'doctors', '9000002'), ('99', 'doctors', '9000003'), ('100', 'doctors', '9000004')`,
      );
      const early = new FeedClient(far);
      const { epoch } = await early.snapshot();
      early.cursor = writeCursor({ ...readCursor(cursor), epoch, xid: '8', seq: 0 });
      const { changes } = await early.follow(1);
      expect(changes.map(({ key }) => key).filter((key) => key.startsWith('9'))).toEqual(
        expect.arrayContaining(['9000001', '9000002', '9000003', '9000004']),
      );
    } finally {
      await far.stop();
    }
  });

  it('in every order of three: each row is given after its own commit (P1)', async () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const [nth, order] of orders.entries()) {
      const client = new FeedClient(service);
      await client.snapshot();
      const open = await Promise.all([0, 1, 2].map(() => service.pool.connect()));
      for (const [i, db] of open.entries()) {
        await db.query('begin');
        await db.query('update doctor set first_name = $2 where hpr_number = $1', [
          9_000_001 + i,
          `Orden${nth}`,
        ]);
      }
      for (const i of order) {
        await client.page(1);
        await open[i]!.query('commit');
        open[i]!.release();
        await client.page(1);
      }
      await client.follow(1);
      const given = client.given.filter(({ key }) => /^900000[123]$/.test(key)).slice(-3);
      const named = given.map((change) => (change.op === 'put' ? change.row['firstName'] : null));
      expect(named, order.join()).toEqual([`Orden${nth}`, `Orden${nth}`, `Orden${nth}`]);
      for (const key of ['9000001', '9000002', '9000003']) {
        expect(client.rows.get(`doctors/${key}`)?.row).toMatchObject({ firstName: `Orden${nth}` });
      }
    }
  });
});
