import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filledCache } from '../testing/filled-cache.ts';
import { doctor, put } from '../testing/rows.ts';
import { openNewFile } from './cache-file.ts';
import { deepCheck } from './deep-check.ts';
import { databaseFault } from './open-database.ts';
import { Replacement } from './replacement.ts';

const many = Array.from({ length: 2_000 }, (_, n) => put('doctors', doctor(n + 1)));
const next = { epoch: 'e', cursor: 'next', asOf: '2026-11-21T09:00:00Z' };

let filled: ReturnType<typeof filledCache>;
beforeEach(() => {
  filled = filledCache(many.slice(0, 20));
});
afterEach(() => filled.remove());

/** What work ended with. */
function failure(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('the disk took it all');
}

describe('a full disk', () => {
  it('leaves the old checkpoint whole in the middle of a page, and says so (P2)', () => {
    const { cache } = filled;
    const before = cache.checkpoint();
    const states = cache.states();
    cache.read((db) => {
      const pages = Number(db.pragma('page_count', { simple: true }));
      db.pragma(`max_page_count = ${pages + 5}`);
    });
    const error = failure(() => cache.apply(many, next));
    expect((error as { code: string }).code).toBe('SQLITE_FULL');
    expect(databaseFault(error)).toBe('unwritable');
    expect(cache.checkpoint()).toEqual(before);
    expect(cache.states()).toEqual(states);
    expect([...deepCheck(cache)]).toEqual([]);
    cache.read((db) => db.pragma('max_page_count = 1000000'));
    cache.apply(many, next);
    expect(cache.counts().doctors).toBe(2_000);
    expect(cache.checkpoint()).toEqual(next);
  });

  it('ends a new copy in the making, and the old one goes on answering (P2)', () => {
    const file = join(filled.dataDir, 'next-one.sqlite');
    const db = openNewFile(file, undefined);
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 20}`);
    let adopted = false;
    const replacement = new Replacement(db, (question) => filled.cache.read(question), {
      adopt: () => (adopted = true),
      discard: () => db.close(),
    });
    const error = failure(() => {
      replacement.add(many);
      for (const _step of replacement.index(50));
      replacement.finish(next);
    });
    expect((error as { code: string }).code).toBe('SQLITE_FULL');
    replacement.abandon();
    expect(adopted).toBe(false);
    expect(filled.cache.counts().doctors).toBe(20);
  });
});
