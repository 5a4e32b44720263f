import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowHash, RowSum } from '#contract/flo-api/row-hash.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { contract, doctor, municipality, office, put, standardText } from '../testing/rows.ts';
import type { CacheChange } from './cache-change.ts';
import { deepCheck } from './deep-check.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { ReferenceCache } from './reference-cache.ts';
import { collections } from './rows.ts';

const rows: readonly CacheChange[] = [
  put('municipalities', municipality('0301')),
  ...[1, 2, 3].map((n) => put('gpOffices', office(n))),
  ...[1, 2, 3, 4].map((n) => put('doctors', doctor(n))),
  ...[1, 2].map((n) => put('gpContracts', contract(n, { gp: n }))),
  put('standardTexts', standardText(1)),
];

let filled: ReturnType<typeof filledCache>;
let cache: ReferenceCache;
beforeEach(() => {
  filled = filledCache(rows);
  cache = filled.cache;
});
afterEach(() => filled.remove());

/** To the end of the check; what it put in doubt. */
function checked(): readonly string[] {
  const steps = deepCheck(cache);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const damage = (sql: string): void =>
  cache.read((db: SqliteDatabase) => {
    if (db.prepare(sql).run().changes === 0) throw new Error('nothing was damaged');
  });

describe('the sum of a collection', () => {
  it('kept row by row is that of a recount, whatever comes and goes (P3)', () => {
    const number = fc.integer({ min: 1, max: 5 });
    const change: fc.Arbitrary<CacheChange> = fc.oneof(
      fc
        .tuple(number, fc.string())
        .map(([n, lastName]) => put('doctors', { ...doctor(n), lastName })),
      fc.tuple(number, number).map(([n, gp]) => put('gpContracts', contract(n, { gp }))),
      // Of a newer service: fields that are only kept, and rows that cannot be read.
      number.map((n) => put('doctors', { ...doctor(n), newer: n } as never)),
      number.map((n): CacheChange => ({
        op: 'put',
        collection: 'doctors',
        key: String(n),
        row: { n },
      })),
      fc
        .tuple(number, fc.constantFrom('doctors' as const, 'gpContracts' as const))
        .map(([n, collection]): CacheChange => ({ op: 'delete', collection, key: String(n) })),
    );
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 6 }), (pages) => {
        const truth = new Map(rows.map((row) => [`${row.collection}/${row.key}`, row]));
        const own = filledCache(rows);
        try {
          for (const page of pages) {
            own.cache.apply(page, { epoch: 'e', cursor: 'c', asOf: '2026-11-21T08:00:00Z' });
            for (const one of page) truth.set(`${one.collection}/${one.key}`, one);
          }
          for (const state of own.cache.states()) {
            const sum = new RowSum();
            for (const one of truth.values()) {
              if (one.collection !== state.collection || one.op === 'delete') continue;
              sum.add(rowHash(one.key, one.row));
            }
            expect({ count: state.rows, hash: state.hash }).toEqual(sum.check());
          }
          expect([...deepCheck(own.cache)]).toEqual([]);
          expect(own.cache.states().every(({ doubt }) => doubt === null)).toBe(true);
        } finally {
          own.remove();
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the deep check', () => {
  it('finds nothing in a sound copy', () => {
    expect(checked()).toEqual([]);
  });

  it.each([
    [
      'a row that somebody edited',
      `UPDATE source_row SET data = replace(data, 'Lege3', 'X') WHERE collection = 'doctors' AND key = '3'`,
      'doctors',
    ],
    [
      'a row that is no longer JSON',
      `UPDATE source_row SET data = '{' WHERE collection = 'doctors' AND key = '3'`,
      'doctors',
    ],
    [
      'a hash that is another',
      `UPDATE source_row SET hash = '0000000000000000' WHERE collection = 'gpOffices'`,
      'gpOffices',
    ],
    [
      'a hash that is no hash',
      `UPDATE source_row SET hash = 'x' WHERE collection = 'gpOffices'`,
      'gpOffices',
    ],
    [
      'kept fields that nobody sent',
      `UPDATE source_row SET extra = '{"/x":1}' WHERE collection = 'gpContracts'`,
      'gpContracts',
    ],
    [
      'a row that is lost',
      `DELETE FROM source_row WHERE collection = 'gpContracts' AND key = '2'`,
      'gpContracts',
    ],
    [
      'a row that nobody sent',
      `INSERT INTO source_row SELECT collection, '9', data, extra, hash FROM source_row WHERE collection = 'doctors' AND key = '3'`,
      'doctors',
    ],
    [
      'a name in the search table that is another',
      `UPDATE doctor SET last_name = 'Feil' WHERE hpr_number = 2`,
      'doctors',
    ],
    ['a row in the search table that is lost', `DELETE FROM municipality`, 'municipalities'],
    [
      'a row in the search table too many',
      `INSERT INTO doctor SELECT 99, first_name, middle_name, last_name, words, sort_key, sex, specialist, languages FROM doctor LIMIT 1`,
      'doctors',
    ],
    [
      'a period of a doctor that is lost',
      `DELETE FROM doctor_cycle WHERE gp_contract_id = 1`,
      'gpContracts',
    ],
    [
      'a period of a doctor that is another',
      `UPDATE doctor_cycle SET hpr_number = 4 WHERE gp_contract_id = 1`,
      'gpContracts',
    ],
    [
      'an entry of the index that is lost',
      `DELETE FROM search WHERE rowid = (SELECT max(rowid) FROM search)`,
      'doctors',
    ],
    [
      'a text with other readers',
      `UPDATE source_row SET data = replace(data, 'telephoneAdviser', 'administrator') WHERE collection = 'standardTexts'`,
      'standardTexts',
    ],
  ])('finds %s (P3)', (_what, sql, collection) => {
    damage(sql);
    expect(checked()).toEqual([collection]);
    expect(
      collections.filter((name) => cache.states().find((s) => s.collection === name)?.doubt),
    ).toEqual([collection]);
  });

  it('begins a collection again that is written to meanwhile, and accuses nobody', () => {
    const many = Array.from({ length: 120 }, (_, n) => put('doctors', doctor(n + 1)));
    const checkpoint = { epoch: 'e', cursor: 'c', asOf: '2026-11-21T08:00:00Z' };
    cache.apply(many, checkpoint);
    const steps = deepCheck(cache);
    let at = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      at += 1;
      if (at === 1) cache.apply([put('doctors', doctor(1, { lastName: 'Ny' }))], checkpoint);
    }
    expect(step.value).toEqual([]);
    // Two steps for a collection of 120 rows; more, because it was begun again.
    expect(at).toBeGreaterThan(2);
  });

  it('remembers what is in doubt over a restart (P3)', () => {
    damage(`DELETE FROM municipality`);
    checked();
    cache.close();
    const next = filledCache([], filled.dataDir);
    const doubt = next.cache.states().find(({ collection }) => collection === 'municipalities');
    expect(doubt?.doubt).toBe('damaged');
    next.cache.close();
    cache = filledCache([], filled.dataDir).cache;
  });
});
