import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CacheChange } from '../cache/cache-change.ts';
import { ReferenceCache } from '../cache/reference-cache.ts';
import { collections, sourceRows } from '../cache/rows.ts';
import { searchReference } from '../cache/search.ts';
import { contract, district, doctor, municipality, office, put } from '../testing/rows.ts';
import { ModelService } from '../testing/model-service.ts';
import { RepairPace } from './repair-pace.ts';
import { syncOnce as synchronise } from './sync-once.ts';

const signal = new AbortController().signal;
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'flo-sync-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const log = (): void => undefined;

/** A round with all the patience in the world. */
const syncOnce = (run: Pick<Parameters<typeof synchronise>[0], 'cache' | 'source' | 'signal'>) =>
  synchronise({ log, pace: new RepairPace(), ...run });

const openCache = (): ReferenceCache => new ReferenceCache({ dataDir, log: () => undefined });

/** Everything the copy holds, by collection. */
const contents = (cache: ReferenceCache): unknown[] =>
  collections.map((name) => cache.read((db) => sourceRows(db, name)));

/** Everything the service holds, likewise. */
const truth = (service: ModelService): unknown[] =>
  collections.map((name) =>
    [...service.rows.values()]
      .filter(({ collection }) => collection === name)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row }) => row),
  );

/** What some words find. */
const found = (cache: ReferenceCache): string[][] =>
  ['ord', 'kontor', 'kari', 'nord', 'sør', 'ås', 'kari ord', 'kari kontor'].map((text) =>
    cache.read((db) =>
      searchReference(db, text)
        .map(({ kind, key, rank }) => `${kind} ${key} ${rank}`)
        .sort(),
    ),
  );

const places = ['0301', '1103', '4601', '5001'];
const number = fc.integer({ min: 1, max: 6 });
const label = fc.constantFrom('Nord', 'Sør', 'Ås', 'Å');
const change: fc.Arbitrary<CacheChange> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...places), label)
    .map(([n, name]) => put('municipalities', municipality(n, { name: `Ord ${name}` }))),
  fc.tuple(number, label).map(([n, name]) => put('districts', district(`03010${n}`, { name }))),
  fc
    .tuple(number, fc.constantFrom(...places))
    .map(([n, municipalityNumber]) => put('gpOffices', office(n, { municipalityNumber }))),
  fc.tuple(number, label).map(([n, lastName]) => put('doctors', doctor(n, { lastName }))),
  fc.tuple(number, number).map(([n, gp]) => put('gpContracts', contract(n, { gp }))),
);
const removal = change.map(({ collection, key }): CacheChange => ({
  op: 'delete',
  collection,
  key,
}));

type Step =
  | { readonly do: 'change'; readonly change: CacheChange }
  | { readonly do: 'sync' | 'reopen' | 'expire' | 'newEpoch' }
  | { readonly do: 'failAfter'; readonly answers: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: change.map((c) => ({ do: 'change' as const, change: c })) },
  { weight: 3, arbitrary: removal.map((c) => ({ do: 'change' as const, change: c })) },
  { weight: 4, arbitrary: fc.constant({ do: 'sync' as const }) },
  { weight: 2, arbitrary: fc.nat(4).map((answers) => ({ do: 'failAfter' as const, answers })) },
  { weight: 1, arbitrary: fc.constantFrom('reopen', 'expire', 'newEpoch').map((d) => ({ do: d })) },
) as fc.Arbitrary<Step>;

describe('syncOnce', () => {
  it('ends equal to the service, whatever happens in between (P3, P6, P8)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        rmSync(dataDir, { recursive: true, force: true });
        const service = new ModelService();
        let cache = openCache();
        for (const each of steps) {
          if (each.do === 'change') service.change(each.change);
          else if (each.do === 'expire') service.expire();
          else if (each.do === 'newEpoch') service.newEpoch();
          else if (each.do === 'reopen') {
            cache.close();
            cache = openCache();
          } else {
            if (each.do === 'failAfter') service.answersLeft = each.answers;
            await syncOnce({ cache, source: service, signal }).catch(() => undefined);
            service.answersLeft = Number.POSITIVE_INFINITY;
          }
        }
        await syncOnce({ cache, source: service, signal });
        expect(contents(cache)).toEqual(truth(service));
        const foundFollowing = found(cache);
        cache.close();
        rmSync(dataDir, { recursive: true, force: true });
        const fresh = openCache();
        await syncOnce({ cache: fresh, source: service, signal });
        expect(foundFollowing).toEqual(found(fresh));
        fresh.close();
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it('keeps the old copy in use until a new one is whole (P4)', async () => {
    const service = new ModelService();
    for (let n = 1; n <= 8; n += 1) service.change(put('doctors', doctor(n)));
    const cache = openCache();
    await syncOnce({ cache, source: service, signal });
    service.newEpoch();
    service.change(put('doctors', doctor(9)));
    service.answersLeft = 3;
    await expect(syncOnce({ cache, source: service, signal })).rejects.toMatchObject({
      code: 'central.unreachable',
    });
    expect(cache.counts().doctors).toBe(8);
    service.answersLeft = Number.POSITIVE_INFINITY;
    await syncOnce({ cache, source: service, signal });
    expect(cache.counts().doctors).toBe(9);
    cache.close();
  });

  it('resumes at the last page it got, without fetching everything again (P6)', async () => {
    const service = new ModelService();
    const cache = openCache();
    await syncOnce({ cache, source: service, signal });
    for (let n = 1; n <= 9; n += 1) service.change(put('doctors', doctor(n)));
    service.answersLeft = 2;
    await expect(syncOnce({ cache, source: service, signal })).rejects.toThrow();
    expect(cache.counts().doctors).toBe(6);
    service.answersLeft = 1;
    await syncOnce({ cache, source: service, signal });
    expect(cache.counts().doctors).toBe(9);
    expect(service.snapshots).toBe(1);
    cache.close();
  });

  it('finds a copy that has lost rows by the counts, and fetches them anew (P3)', async () => {
    const service = new ModelService();
    service.change(put('doctors', doctor(1)));
    const cache = openCache();
    await syncOnce({ cache, source: service, signal });
    cache.read((db) => db.exec('DELETE FROM doctor'));
    await syncOnce({ cache, source: service, signal });
    expect(cache.counts().doctors).toBe(1);
    cache.close();
  });
});
