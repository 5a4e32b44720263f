import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { getReferenceChanges, WireChange } from '#contract/flo-api/reference-sync.ts';
import { ReferenceChange, SnapshotTrailer } from '#contract/flo-api/reference-sync.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { z } from '#contract/zod.ts';
import { addPeople } from '../testing/fixtures.ts';
import { fetchAs } from '../testing/http-client.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';
import { readCursor, writeCursor } from './cursor.ts';

type Changes = z.output<(typeof getReferenceChanges.responses)[200]>;

let service: TestService;
beforeAll(async () => {
  service = await testService({ server: 'feed' });
});
afterAll(() => service.stop());

async function snapshot() {
  const reply = await service.call('reference.snapshot');
  expect(reply.status).toBe(200);
  const lines = reply.text.trimEnd().split('\n');
  const trailer = SnapshotTrailer.parse(JSON.parse(lines.pop()!));
  return { trailer, changes: lines.map((line) => ReferenceChange.parse(JSON.parse(line))) };
}

function ask(cursor: string, limit = 1000): Promise<Reply> {
  return service.call('reference.changes', { query: { cursor, limit: String(limit) } });
}

async function since(cursor: string, limit?: number): Promise<Changes> {
  const reply = await ask(cursor, limit);
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

/**
 * Everything since a cursor. Transactions of other tests on the same server hold the feed back for a
 * moment: it has all been given when the counts come.
 */
async function allSince(cursor: string, limit?: number): Promise<Changes> {
  const changes: WireChange[] = [];
  for (let next = cursor; ;) {
    const page = await since(next, limit);
    changes.push(...page.changes);
    if (page.counts !== null) return { ...page, changes };
    next = page.cursor;
    if (!page.more) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const keysOf = (changes: readonly WireChange[]): string[] =>
  changes.map(({ op, collection, key }) => `${op} ${collection} ${key}`).toSorted();

async function inOpenTransaction(
  sql: string,
): Promise<{ commit(): Promise<void>; rollback(): Promise<void> }> {
  const client: PoolClient = await service.pool.connect();
  await client.query('begin');
  await client.query(sql);
  const end = async (how: string): Promise<void> => {
    await client.query(how);
    client.release();
  };
  return { commit: () => end('commit'), rollback: () => end('rollback') };
}

const rename = (hpr: number, name: string): string =>
  `update doctor set last_name = '${name}' where hpr_number = ${hpr}`;

describe('the snapshot', () => {
  it('holds every row in the shape of the contract, and counts them', async () => {
    const { trailer, changes } = await snapshot();
    const counted = Map.groupBy(changes, ({ collection }) => collection);
    expect(
      Object.fromEntries([...counted].map(([collection, rows]) => [collection, rows.length])),
    ).toEqual(trailer.counts);
    expect(trailer.counts).toMatchObject({ municipalities: 4, doctors: 6, gpContracts: 14 });
    const after = await allSince(trailer.cursor);
    expect(after).toMatchObject({ more: false, changes: [], counts: trailer.counts });
  });

  it('holds no NIN', async () => {
    await service.pool.query(`update doctor set nin = '13869599999' where hpr_number = 9000001`);
    expect((await service.call('reference.snapshot')).text).not.toContain('13869599999');
  });

  it('shows the same places as the places operation', async () => {
    const { changes } = await snapshot();
    const shown = changes.flatMap((change) =>
      change.op === 'put' && change.collection === 'gpContracts' ? [change.row] : [],
    );
    const reply = await service.call('gpContract.places', {
      body: { gpContractIds: shown.map(({ id }) => id) },
    });
    expect(reply.json<{ places: object[] }>().places).toEqual(
      shown.map(({ id, places }) => ({ gpContractId: id, ...places })),
    );
  });
});

describe('the change feed', () => {
  it('gives each changed row once, as it is now, and the deleted as deleted', async () => {
    const { trailer } = await snapshot();
    await service.pool.query(rename(9_000_001, 'Én'));
    await service.pool.query(rename(9_000_001, 'To'));
    await service.pool.query(
      `insert into district (number, name, municipality_number) values ('030199', 'Ny', '0301')`,
    );
    await service.pool.query(`delete from out_of_office_location where id = 7001`);
    const first = await allSince(trailer.cursor);
    expect(keysOf(first.changes)).toEqual([
      'put districts 030199',
      'put doctors 9000001',
      'put gpContracts 1001',
    ]);
    const doctor = first.changes.find(({ collection }) => collection === 'doctors');
    expect(doctor).toMatchObject({ row: { lastName: 'To' } });
    await service.pool.query(`delete from district where number = '030199'`);
    const second = await allSince(first.cursor);
    expect(keysOf(second.changes)).toEqual(['delete districts 030199']);
    expect(second.counts).toMatchObject({ districts: 2 });
    expect((await allSince(second.cursor)).changes).toEqual([]);
  });

  it('tells of places when somebody switches', async () => {
    const { trailer } = await snapshot();
    const [person] = await addPeople(service.pool, 1, 'open', 1);
    await service.call('switch.request', {
      params: { citizenId: person!.id },
      body: { gpContractId: service.lists.elsewhere },
      headers: { 'if-match': '"1"', 'idempotency-key': randomUUID() },
    });
    const { changes } = await allSince(trailer.cursor);
    expect(keysOf(changes)).toEqual(['put gpContracts 1001', 'put gpContracts 1002']);
  });

  it('comes in pages that lose nothing', async () => {
    const { trailer } = await snapshot();
    for (let i = 1; i <= 6; i += 1) await service.pool.query(rename(9_000_000 + i, `Navn${i}`));
    const page = await since(trailer.cursor, 2);
    expect(page.changes.length).toBeLessThanOrEqual(2);
    const { changes } = await allSince(trailer.cursor, 2);
    const seen = changes.map(({ key }) => key);
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((i) => String(9_000_000 + i)));
  });

  it('tells of lists whose places changed because a day passed', async () => {
    const [person] = await addPeople(service.pool, 1, 'open', 2);
    await service.call('switch.request', {
      params: { citizenId: person!.id },
      body: { gpContractId: service.lists.elsewhere },
      headers: { 'if-match': '"1"', 'idempotency-key': randomUUID() },
    });
    const { trailer } = await snapshot();
    service.clock.set('2026-07-01T06:00:00Z');
    try {
      const { changes, cursor } = await allSince(trailer.cursor, 1);
      // The open list lost somebody, and the ending list has ended.
      expect(changes.map(({ key }) => key)).toEqual(['1001', '1008']);
      expect((await allSince(cursor)).changes).toEqual([]);
    } finally {
      service.clock.set('2026-06-10T10:00:00Z');
    }
  });
});

describe('a row committed late', () => {
  it('by a transaction that began before others is not skipped', async () => {
    const { trailer } = await snapshot();
    const slow = await inOpenTransaction(rename(9_000_001, 'Sen'));
    await service.pool.query(rename(9_000_002, 'Rask'));
    const during = await since(trailer.cursor);
    expect(during.changes).toEqual([]);
    expect(during.counts).toBeNull();
    await slow.commit();
    const after = await allSince(during.cursor);
    expect(keysOf(after.changes)).toEqual(['put doctors 9000001', 'put doctors 9000002']);
  });

  it('is not skipped by a snapshot taken in between', async () => {
    const slow = await inOpenTransaction(rename(9_000_003, 'Langsom'));
    await service.pool.query(rename(9_000_004, 'Rask'));
    const { trailer, changes } = await snapshot();
    expect(JSON.stringify(changes)).not.toContain('Langsom');
    await slow.commit();
    expect(keysOf((await allSince(trailer.cursor)).changes)).toContain('put doctors 9000003');
  });

  it('holds for many writers that overlap, with a reader that never stops', async () => {
    const { trailer } = await snapshot();
    const written: string[] = [];
    let writing = true;
    const write = async (i: number): Promise<void> => {
      const number = `03${String(1000 + i)}`;
      const client = await service.pool.connect();
      await client.query('begin');
      await client.query(
        `insert into district (number, name, municipality_number) values ($1, 'D', '0301')`,
        [number],
      );
      await new Promise((resolve) => setTimeout(resolve, (i * 37) % 90));
      const commits = i % 5 !== 0;
      await client.query(commits ? 'commit' : 'rollback');
      client.release();
      if (commits) written.push(number);
    };
    const seen = new Set<string>();
    const read = async (): Promise<void> => {
      let cursor = trailer.cursor;
      for (let last = false; ; last = !writing) {
        const page = await since(cursor, 3);
        cursor = page.cursor;
        for (const { key } of page.changes) seen.add(key);
        if (last && page.counts !== null) return;
      }
    };
    const reading = read();
    for (let i = 0; i < 60; i += 6) {
      await Promise.all([0, 1, 2, 3, 4, 5].map((k) => write(i + k)));
    }
    writing = false;
    await reading;
    expect([...seen].toSorted()).toEqual(written.toSorted());
  });
});

describe('a cursor', () => {
  it('of another epoch or from the future is 410 (P8)', async () => {
    const { trailer } = await snapshot();
    const here = readCursor(trailer.cursor);
    const others = [
      { ...here, epoch: randomUUID() },
      { ...here, xid: String(BigInt(here.xid) + 1_000_000n) },
    ];
    for (const other of others) {
      const reply = await ask(writeCursor(other));
      expect([reply.status, reply.json<Problem>().code]).toEqual([410, 'sync.cursorExpired']);
    }
  });

  it.each(['x', 'AAAA', Buffer.from('a.b.c.d.e').toString('base64url')])(
    'that was never given (%s) is 400',
    async (cursor) => {
      expect((await ask(cursor)).status).toBe(400);
    },
  );
});

describe('hints', () => {
  it('come when something has changed', async () => {
    const api = await service.app.listen({ port: 0, host: '127.0.0.1' });
    const left = new AbortController();
    const stream = await fetchAs('telephoneAdviser', `${api}/sync/v1/hints`, {
      signal: left.signal,
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const text = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    let nudge = 0;
    const nudging = setInterval(
      () => void service.pool.query(rename(9_000_001, `Hint${(nudge += 1)}`)),
      300,
    );
    while (!heard.includes('event: changed')) heard += (await text.read()).value ?? '';
    clearInterval(nudging);
    left.abort();
    expect(heard).toContain('retry:');
  });
});
