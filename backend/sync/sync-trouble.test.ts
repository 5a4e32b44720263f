import { afterEach, describe, expect, it } from 'vitest';
import { sourceRows } from '../cache/rows.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { ModelService } from '../testing/model-service.ts';
import { doctor, put, standardText } from '../testing/rows.ts';
import { SyncService } from './sync-service.ts';

const never = 1_000_000;
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** A copy that agrees with a service of a few doctors and a text; what it told since. */
async function agreeing() {
  const service = new ModelService();
  for (let n = 1; n <= 5; n += 1) service.change(put('doctors', doctor(n)));
  service.change(put('standardTexts', standardText(1)));
  const { cache, remove } = filledCache([]);
  const told: string[] = [];
  const log: Readonly<Record<string, unknown>>[] = [];
  const make = (): SyncService => {
    const made: SyncService = new SyncService({
      cache,
      source: service,
      rhythm: { pollMs: never, idlePollMs: 1, firstRetryMs: 1, longestRetryMs: 1 },
      random: () => 0.5,
      log: (entry) => log.push(entry),
      onChanged: () => told.push('changed'),
      onStatus: () => told.push(made.state),
      onRevoked: () => told.push('revoked'),
    });
    cleanUps.push(() => made.stop());
    return made;
  };
  cleanUps.push(remove);
  const sync = make();
  sync.start();
  await expect.poll(() => told.at(-1)).toBe('changed');
  told.length = 0;
  return { service, cache, sync, told, log, make };
}

describe('a full disk', () => {
  it('is told of, leaves the old checkpoint, and is over when there is room (P2)', async () => {
    const { service, cache, sync } = await agreeing();
    const before = cache.checkpoint();
    cache.read((db) =>
      db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`),
    );
    for (let n = 6; n <= 3_000; n += 1) service.change(put('doctors', doctor(n)));
    sync.poke();
    await expect.poll(() => sync.trouble).toBe('diskFull');
    expect(sync.state).toBe('failing');
    expect(cache.checkpoint()?.asOf).toBe(before?.asOf);
    cache.read((db) => db.pragma('max_page_count = 1000000'));
    await expect.poll(() => cache.counts().doctors).toBe(3_000);
    await expect.poll(() => sync.trouble).toBeNull();
  });
});

describe('a service that has gone on', () => {
  it('makes the copy outdated: it is read as it was, and followed again when it can be (P7)', async () => {
    const { service, cache, sync, told } = await agreeing();
    service.minClientSchema = 99;
    service.change(put('doctors', doctor(6)));
    sync.poke();
    await expect.poll(() => sync.state).toBe('outdated');
    expect(sync.trouble).toBeNull();
    expect(cache.counts().doctors).toBe(5);
    expect(told).toEqual(['outdated']);
    service.minClientSchema = 1;
    await expect.poll(() => sync.state).toBe('ready');
    await expect.poll(() => cache.counts().doctors).toBe(6);
  });
});

describe('a text that is taken away', () => {
  it('is gone from the copy and told of before anything else is (P5)', async () => {
    const { service, cache, sync, told } = await agreeing();
    service.change({ op: 'delete', collection: 'standardTexts', key: standardText(1).id });
    service.change(put('doctors', doctor(7)));
    sync.poke();
    await expect.poll(() => told).toContain('changed');
    expect(told[0]).toBe('revoked');
    expect(cache.read((db) => sourceRows(db, 'standardTexts'))).toEqual([]);
  });
});

describe('damage from before the start', () => {
  it('is found in the background and repaired, with events for the log (P3)', async () => {
    const { cache, sync, told, log, make, service } = await agreeing();
    await sync.stop();
    cache.read((db) =>
      db.prepare(`UPDATE source_row SET data = replace(data, 'Lege3', 'X') WHERE key = '3'`).run(),
    );
    log.length = 0;
    told.length = 0;
    make().start();
    await expect.poll(() => service.repairs).toEqual(['doctors']);
    await expect.poll(() => told).toContain('changed');
    expect(log).toEqual([
      { event: 'cache-damaged', collections: 'doctors' },
      { event: 'sync-repair', collections: 'doctors' },
    ]);
    const names = cache.read((db) =>
      sourceRows(db, 'doctors').map((row) => (row as { lastName: string }).lastName),
    );
    expect(names).toContain('Lege3');
  });
});
