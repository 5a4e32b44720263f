import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SnapshotTrailer } from '#contract/flo-api/reference-sync.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { acceptsGzip } from '../http/send-stream.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { FeedClient } from './testing/feed-client.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService({ server: 'feed' });
});
afterAll(() => service.stop());

const ask = (headers: Record<string, string>) =>
  service.inject({ method: 'GET', url: '/sync/v1/snapshot', headers });

describe('the snapshot', () => {
  it('says what it holds, as a client counts it (P3)', async () => {
    const client = new FeedClient(service);
    const { check, counts, schema, minClientSchema, serverTime } = await client.snapshot();
    expect(check).toEqual(client.check());
    expect(counts).toEqual(
      Object.fromEntries(Object.entries(check).map(([name, { count }]) => [name, count])),
    );
    expect({ schema, minClientSchema }).toEqual({ schema: 2, minClientSchema: 1 });
    expect(serverTime).toBe('2026-06-10T10:00:00.000Z');
  });

  it('is compressed for those who take it, and the same for those who do not', async () => {
    const plain = await ask({});
    const packed = await ask({ 'accept-encoding': 'br;q=1.0, gzip;q=0.8' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toBe('accept-encoding');
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    const rowsOf = (text: string) => text.trimEnd().split('\n').slice(0, -1);
    const unpacked = gunzipSync(packed.rawPayload).toString();
    expect(rowsOf(unpacked)).toEqual(rowsOf(plain.payload));
    expect(unpacked).toContain('{"trailer":true');
  });

  it.each([
    [undefined, false],
    ['', false],
    ['br', false],
    ['gzip', true],
    ['deflate, GZIP', true],
    ['gzip;q=0', false],
    ['*;q=0.1', true],
    ['*, gzip;q=0.0', false],
  ])('for accept-encoding %s: %s', (header, gzip) => {
    expect(acceptsGzip(header)).toBe(gzip);
  });

  it('of some collections puts them right and leaves the others and the cursor alone (P3)', async () => {
    const client = new FeedClient(service);
    await client.snapshot();
    const { cursor } = client;
    client.rows.set('doctors/1', { collection: 'doctors', key: '1', row: { wrong: true } });
    client.rows.delete('districts/030101');
    await service.pool.query(`update doctor set last_name = 'Rettet' where hpr_number = 9000001`);
    await service.pool.query(`update gp_office set phone = '99999999'`);
    const trailer = await client.snapshot('doctors,districts,pharmacies');
    expect(Object.keys(trailer.check).toSorted()).toEqual(['districts', 'doctors']);
    expect(client.check()).toMatchObject(trailer.check);
    expect(client.cursor).toBe(cursor);
    const { check, changes } = await client.follow();
    expect(changes.some(({ collection }) => collection === 'gpOffices')).toBe(true);
    expect(check).toEqual(client.check());
  });

  it('of nothing that there is ends with its trailer', async () => {
    const client = new FeedClient(service);
    expect((await client.snapshot('pharmacies')).check).toEqual({});
  });
});

describe('a client of schema 1', () => {
  const query = { schema: '1' };

  it('gets what that schema knew, and nothing else (P7)', async () => {
    const client = new FeedClient(service, query);
    const { counts, schema } = await client.snapshot();
    expect(Object.keys(counts).toSorted()).toEqual([
      'districts',
      'doctors',
      'gpContracts',
      'gpOffices',
      'municipalities',
    ]);
    expect(schema).toBe(1);
    await service.pool.query(`update standard_text set revision = revision + 1`);
    await service.pool.query(`update doctor set last_name = 'Ein' where hpr_number = 9000001`);
    const told = await client.follow(2);
    expect(told.changes.map(({ collection }) => collection)).toEqual(['doctors']);
    expect(told.counts).toEqual(counts);
  });

  it('is given what is new when it has learnt it, from the cursor that it has (P7)', async () => {
    const old = new FeedClient(service, query);
    await old.snapshot();
    const { cursor } = await old.follow();
    const grown = new FeedClient(service);
    grown.cursor = cursor;
    const { check } = await grown.follow(3);
    expect(grown.keysOf('standardTexts')).toHaveLength(check['standardTexts']!.count);
    expect(grown.check()['standardTexts']).toEqual(check['standardTexts']);
    expect(check['standardTexts']!.count).toBeGreaterThan(10);
  });
});

describe('schemas that the service does not speak', () => {
  it('newer ones are answered in its own (P7)', async () => {
    const client = new FeedClient(service, { schema: '99' });
    expect(await client.snapshot()).toMatchObject({ schema: 2 });
    expect(await client.page()).toMatchObject({ schema: 2, minClientSchema: 1 });
  });

  it('older ones are told so (P7)', async () => {
    const strict = await testService({ server: 'feed', minClientSchema: 2 });
    try {
      const client = new FeedClient(strict);
      const trailer: SnapshotTrailer = await client.snapshot();
      expect(trailer.minClientSchema).toBe(2);
      const asks = [
        strict.call('reference.snapshot', { query: { schema: '1' } }),
        strict.call('reference.changes', { query: { schema: '1', cursor: client.cursor } }),
      ];
      for (const reply of await Promise.all(asks)) {
        expect([reply.status, reply.json<Problem>().code]).toEqual([400, 'sync.schemaTooOld']);
      }
    } finally {
      await strict.stop();
    }
  });
});
