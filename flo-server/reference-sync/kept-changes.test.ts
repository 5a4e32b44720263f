import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import { createPool } from '../db/pool.ts';
import { testDatabase } from '../testing/database.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { readChanges } from './changes.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { ensureEpoch } from './epoch.ts';
import { Follower } from './follower.ts';
import { CHANGES_KEPT_DAYS, markFeed, pruneReferenceChanges } from './prune.ts';
import { FeedClient } from './testing/feed-client.ts';

const DAY_MS = 86_400_000;
const NOW = '2026-06-10T10:00:00Z';

let service: TestService;
beforeAll(async () => {
  service = await testService({ server: 'feed' });
});
afterAll(() => service.stop());

const after = (days: number, ms = 0): Date => new Date(Date.parse(NOW) + days * DAY_MS + ms);

const rename = (hpr: number, name: string): Promise<unknown> =>
  service.pool.query(`update doctor set last_name = $2 where hpr_number = $1`, [hpr, name]);

/** Marks the feed when everything that was written is over, whatever other tests are at. */
async function markWhenOver(at: Date): Promise<void> {
  for (;;) {
    const { rows } = await service.pool.query<{ over: boolean }>(
      `select coalesce(max(xid::text::numeric), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::numeric
         as over from reference_change`,
    );
    if (rows[0]?.over === true) return markFeed(service.pool, at);
    await wait(10);
  }
}

describe('changes and tombstones', () => {
  it('are there for 90 days, and a cursor from before them is 410 (P4)', async () => {
    const client = new FeedClient(service);
    const { cursor } = await client.snapshot();
    await service.pool.query(
      `insert into district (number, name, municipality_number) values ('030166', 'Kort', '0301')`,
    );
    await service.pool.query(`delete from district where number = '030166'`);
    await rename(9_000_001, 'Gammel');
    await markWhenOver(after(1));
    await rename(9_000_002, 'Ny');
    await markWhenOver(after(30));

    await pruneReferenceChanges(service.pool, after(CHANGES_KEPT_DAYS + 1, -1));
    const told = await client.follow();
    expect(told.changes).toContainEqual({ op: 'delete', collection: 'districts', key: '030166' });

    await pruneReferenceChanges(service.pool, after(CHANGES_KEPT_DAYS + 1));
    const reply = await client.ask(cursor);
    expect([reply.status, reply.json<Problem>().code]).toEqual([410, 'sync.cursorExpired']);
    const { rows } = await service.pool.query<{ key: string }>(
      `select distinct key from reference_change`,
    );
    expect(rows.map(({ key }) => key)).toEqual(['9000002']);
    // Who was up to date goes on, and the service knows what there is to have.
    const { check } = await client.follow();
    expect(check).toEqual(client.check());
  });

  it('that no mark has passed stay however late it is', async () => {
    await rename(9_000_003, 'Umerket');
    await pruneReferenceChanges(service.pool, after(CHANGES_KEPT_DAYS + 29));
    const { rows } = await service.pool.query(`select from reference_change where key = '9000003'`);
    expect(rows).toHaveLength(1);
  });
});

describe('a database that becomes another under a running service', () => {
  it('gets its epoch at the first question, from however many at once (P8)', async () => {
    const promoted = await testService({ server: 'feed' });
    try {
      const client = new FeedClient(promoted);
      const { epoch } = await client.snapshot();
      // As after a promotion: the row that was made at the start is of another timeline.
      await promoted.pool.query(`update reference_epoch set fingerprint = 'before'`);
      const [stale, ...trailers] = await Promise.all([
        client.ask(client.cursor),
        ...Array.from({ length: 4 }, () => new FeedClient(promoted).snapshot()),
      ]);
      expect([stale.status, stale.json<Problem>().code]).toEqual([410, 'sync.cursorExpired']);
      const epochs = new Set(trailers.map((trailer) => trailer.epoch));
      expect(epochs.size).toBe(1);
      expect(epochs).not.toContain(epoch);
      await client.snapshot();
      const { check } = await client.follow();
      expect(check).toEqual(client.check());
    } finally {
      await promoted.stop();
    }
  });
});

describe('a register that was restored or copied', () => {
  it('has an epoch of its own: cursors of the other are 410, and its own feed is whole (P8)', async () => {
    const original = await testService({ server: 'feed' });
    const client = new FeedClient(original);
    await client.snapshot();
    await original.pool.query(`update doctor set last_name = 'X' where hpr_number = 9000001`);
    // As in a restored dump: noted by a transaction with a number that is far ahead here.
    await original.pool.query(
      `insert into reference_change (xid, collection, key) values ('900000000000', 'doctors', '9000001')`,
    );
    const { url } = original;
    await original.app.close();
    await original.pool.end();
    const copy = await testDatabase(new URL(url).pathname.slice(1), 'feed');
    const pool = createPool(copy.url, { size: 4 });
    try {
      const services = { pool, clock: service.clock, parameterOverrides: {} };
      await ensureEpoch(pool, service.clock);
      const follower = new Follower(services);
      const ask = (cursor: string) =>
        readChanges(services, follower, {
          cursor,
          limit: 100,
          schema: 2,
          role: 'telephoneAdviser',
        });
      await expect(ask(client.cursor)).rejects.toMatchObject({ code: 'sync.cursorExpired' });
      const { rows } = await pool.query<{ epoch: string; horizon: string }>(
        `select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as horizon
          from reference_epoch order by since desc, epoch`,
      );
      expect(rows).toHaveLength(2);
      const own = rows.find(({ epoch }) => epoch !== readCursor(client.cursor).epoch)!;
      const here = { ...readCursor(client.cursor), epoch: own.epoch, xid: own.horizon };
      let answer = await ask(writeCursor(here));
      while (answer.check === null) {
        await wait(10);
        answer = await ask(answer.cursor);
      }
      expect(answer.check['doctors']?.count).toBe(6);
      await follower.stop();
    } finally {
      await pool.end();
      await copy.drop();
      await original.stop().catch(() => undefined);
    }
  });
});
