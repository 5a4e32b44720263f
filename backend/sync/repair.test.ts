import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { CacheChange } from '../cache/cache-change.ts';
import { deepCheck } from '../cache/deep-check.ts';
import type { ReferenceCache } from '../cache/reference-cache.ts';
import { collections, sourceRows } from '../cache/rows.ts';
import { searchReference } from '../cache/search.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { ModelService } from '../testing/model-service.ts';
import { contract, doctor, municipality, office, put, standardText } from '../testing/rows.ts';
import { RepairPace } from './repair-pace.ts';
import { syncOnce } from './sync-once.ts';

const { signal } = new AbortController();
let service: ModelService;
let filled: ReturnType<typeof filledCache>;
let cache: ReferenceCache;
let log: object[];
let now: number;
let pace: RepairPace;

beforeEach(async () => {
  service = new ModelService();
  service.change(put('municipalities', municipality('0301')));
  service.change(put('standardTexts', standardText(1)));
  for (let n = 1; n <= 5; n += 1) {
    service.change(put('gpOffices', office(n)));
    service.change(put('doctors', doctor(n)));
    service.change(put('gpContracts', contract(n, { gp: n })));
  }
  filled = filledCache([]);
  cache = filled.cache;
  log = [];
  now = 0;
  pace = new RepairPace(() => now);
  service.newEpoch();
  await sync();
  log.length = 0;
});
afterEach(() => filled.remove());

const sync = () =>
  syncOnce({ cache, source: service, signal, pace, log: (entry) => log.push(entry) });

const contents = (collection: ReferenceCollection): unknown[] =>
  cache.read((db) => sourceRows(db, collection));
const truth = (collection: ReferenceCollection): unknown[] =>
  [...service.rows.values()].filter((one) => one.collection === collection).map(({ row }) => row);
const asOf = (collection: ReferenceCollection): string | null | undefined =>
  cache.states().find((state) => state.collection === collection)?.asOf;
const damage = (sql: string): unknown => cache.read((db) => db.prepare(sql).run());
const doubts = (): (string | null)[] => cache.states().map(({ doubt }) => doubt);

describe('a collection that differs from what the service says', () => {
  it('is fetched alone, with an event, and the rest is left as it was (P3)', async () => {
    const before = collections.map((name) => JSON.stringify(contents(name)));
    const sums = cache.states().map(({ hash }) => hash);
    // As if a change had got lost on the way.
    service.rows.set('doctors/3', put('doctors', doctor(3, { lastName: 'Nyvold' })) as never);
    await sync();
    expect(service.repairs).toEqual(['doctors']);
    expect(service.snapshots).toBe(1);
    expect(log).toEqual([{ event: 'sync-repair', collections: 'doctors' }]);
    expect(contents('doctors')).toEqual(truth('doctors'));
    expect(cache.read((db) => searchReference(db, 'nyvold')).map(({ key }) => key)).toEqual([3]);
    const after = collections.map((name) => JSON.stringify(contents(name)));
    const changed = collections.filter((_, i) => before[i] !== after[i]);
    expect(changed).toEqual(['doctors']);
    expect(cache.states().filter(({ hash }, i) => hash !== sums[i])).toHaveLength(1);
    expect(doubts()).toEqual(collections.map(() => null));
  });

  it('is not as of the instant at which it differed; the others are (P9)', async () => {
    service.rows.set('doctors/3', put('doctors', doctor(3, { lastName: 'Nyvold' })) as never);
    service.failSnapshots = true;
    await expect(sync()).rejects.toThrow();
    expect(asOf('gpOffices')).toBe('2026-11-21T09:00:00Z');
    expect(asOf('doctors')).toBe('2026-11-21T08:00:00Z');
    service.failSnapshots = false;
    await sync();
    expect(asOf('doctors')).toBe('2026-11-21T09:00:00Z');
  });

  it('is repaired while rows change, and ends equal (P3)', async () => {
    service.rows.set('doctors/3', put('doctors', doctor(3, { lastName: 'Nyvold' })) as never);
    service.whileSnapshot = () => {
      service.change(put('doctors', doctor(9)));
      service.change({ op: 'delete', collection: 'doctors', key: '1' });
      service.change(put('gpOffices', office(9)));
    };
    await sync();
    for (const name of collections) expect(contents(name)).toHaveLength(truth(name).length);
    expect(contents('doctors')).toEqual(expect.arrayContaining(truth('doctors')));
  });

  it('is not fetched all day when it differs however often it is fetched (P3)', async () => {
    service.liesAbout = 'doctors';
    await sync();
    const atOnce = service.repairs.length;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      now += 60_000;
      await sync();
    }
    expect(service.repairs.length).toBeLessThan(atOnce + 40);
    expect(service.repairs.length).toBeGreaterThan(atOnce + 10);
    service.liesAbout = undefined;
    now += 3_600_000;
    await sync();
    expect(doubts()).toEqual(collections.map(() => null));
  });

  it('is repaired as soon as the line is back, however long it was away (P3)', async () => {
    service.rows.set('doctors/3', put('doctors', doctor(3, { lastName: 'Nyvold' })) as never);
    service.failSnapshots = true;
    await expect(sync()).rejects.toThrow();
    service.failSnapshots = false;
    service.answersLeft = 0;
    for (let tries = 0; tries < 20; tries += 1) await expect(sync()).rejects.toThrow();
    service.answersLeft = Number.POSITIVE_INFINITY;
    await sync();
    expect(service.repairs).toEqual(['doctors', 'doctors']);
    expect(contents('doctors')).toEqual(truth('doctors'));
  });

  it('cannot be judged while an open transaction holds changes back', async () => {
    service.withheld = true;
    service.rows.set('doctors/3', put('doctors', doctor(3, { lastName: 'Nyvold' })) as never);
    expect(await sync()).toEqual({ changed: false, checked: false });
    expect(service.repairs).toEqual([]);
    service.withheld = false;
    await sync();
    expect(service.repairs).toEqual(['doctors']);
  });
});

describe('a copy that was damaged on the disk', () => {
  it.each<[string, string, ReferenceCollection]>([
    [
      'one row that somebody edited',
      `UPDATE source_row SET data = replace(data, 'Lege3', 'X') WHERE collection = 'doctors' AND key = '3'`,
      'doctors',
    ],
    [
      'rows that are lost',
      `DELETE FROM source_row WHERE collection = 'gpOffices' AND key > '8'`,
      'gpOffices',
    ],
    [
      'rows that are lost from a search table',
      'DELETE FROM gp_contract WHERE id > 2',
      'gpContracts',
    ],
    [
      'a period of a doctor that is another',
      'UPDATE doctor_cycle SET hpr_number = 4',
      'gpContracts',
    ],
    [
      'rows that are no longer JSON',
      `UPDATE source_row SET data = '{' WHERE collection = 'doctors'`,
      'doctors',
    ],
  ])('with %s is found by the deep check and repaired alone (P3)', async (_what, sql, name) => {
    damage(sql);
    expect([...deepCheck(cache)]).toBeDefined();
    await sync();
    expect(service.repairs).toEqual([name]);
    for (const each of collections) {
      expect(contents(each)).toEqual(expect.arrayContaining(truth(each)));
      expect(contents(each)).toHaveLength(truth(each).length);
    }
    let found: readonly string[] = [];
    for (const steps = deepCheck(cache); ;) {
      const { done, value } = steps.next();
      if (done === true) {
        found = value;
        break;
      }
    }
    expect(found).toEqual([]);
  });

  it.each([
    [
      'its hash is none',
      `UPDATE source_row SET hash = 'x' WHERE collection = 'doctors' AND key = '3'`,
    ],
    [
      'it is no longer JSON',
      `UPDATE source_row SET data = '{' WHERE collection = 'doctors' AND key = '3'`,
    ],
  ])('is repaired although a damaged row has changed meanwhile: %s (P3)', async (_what, sql) => {
    damage(sql);
    for (const steps = deepCheck(cache); steps.next().done !== true;);
    service.change(put('doctors', doctor(3, { lastName: 'Nyvold' })));
    await sync();
    expect(service.repairs).toEqual(['doctors']);
    expect(contents('doctors')).toEqual(expect.arrayContaining(truth('doctors')));
    expect(doubts()).toEqual(collections.map(() => null));
  });

  it('answers what it can meanwhile, and never with half a row', () => {
    damage(`UPDATE source_row SET data = '{' WHERE collection = 'doctors' AND key = '3'`);
    expect(contents('doctors')).toHaveLength(4);
  });
});

describe('a newer service', () => {
  const change = (row: object, key = '1', collection = 'doctors'): CacheChange =>
    ({ op: 'put', collection, key, row }) as CacheChange;

  it('may send fields that are not known: they are kept, counted and shown to nobody (P7)', async () => {
    service.change(change({ ...doctor(1), pronoun: 'hun', places: { near: [1] } }));
    await sync();
    expect(service.repairs).toEqual([]);
    expect(contents('doctors')[0]).toEqual(doctor(1));
    const extra = cache.read((db) =>
      db
        .prepare(`SELECT extra FROM source_row WHERE collection = 'doctors' AND key = '1'`)
        .pluck()
        .get(),
    );
    expect(JSON.parse(String(extra))).toEqual({ '/pronoun': 'hun', '/places': { near: [1] } });
  });

  it('may send rows that cannot be read: the copy holds them and goes on (P7)', async () => {
    service.change(change({ ...doctor(2), sex: 'unspecified' }, '2'));
    await sync();
    await sync();
    expect(service.repairs).toEqual([]);
    expect(contents('doctors')).toHaveLength(4);
    expect(cache.counts().doctors).toBe(5);
    service.change(change(doctor(2), '2'));
    await sync();
    expect(contents('doctors')).toHaveLength(5);
  });

  it('is asked again for a collection of which this version has learned more, and for no other (P7)', async () => {
    damage(
      `UPDATE collection_state SET shape = 'of an older version' WHERE collection = 'gpOffices'`,
    );
    await sync();
    expect(service.repairs).toEqual(['gpOffices']);
    expect(service.snapshots).toBe(1);
    await sync();
    expect(service.repairs).toEqual(['gpOffices']);
  });

  it('is asked for a collection that this version has learned of, and for no other (P7)', async () => {
    damage(`DELETE FROM source_row WHERE collection = 'standardTexts'`);
    damage(`DELETE FROM collection_state WHERE collection = 'standardTexts'`);
    await sync();
    expect(service.repairs).toEqual(['standardTexts']);
    expect(contents('standardTexts')).toEqual(truth('standardTexts'));
  });

  it('that needs clients which know more changes nothing here (P7)', async () => {
    const before = cache.checkpoint();
    service.minClientSchema = 1_000;
    service.change(put('doctors', doctor(7)));
    await expect(sync()).rejects.toMatchObject({ code: 'sync.schemaTooOld' });
    expect(cache.checkpoint()).toEqual(before);
    expect(cache.counts().doctors).toBe(5);
  });

  it('of another epoch is begun anew even in the middle of a repair (P8)', async () => {
    damage(`UPDATE collection_state SET doubt = 'damaged' WHERE collection = 'doctors'`);
    service.newEpoch();
    await sync();
    expect(cache.checkpoint()?.epoch).toBe(service.epoch);
    expect(service.snapshots).toBe(2);
    expect(doubts()).toEqual(collections.map(() => null));
  });
});
