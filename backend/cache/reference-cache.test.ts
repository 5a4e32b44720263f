import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doctor, put } from '../testing/rows.ts';
import { openDatabase } from './open-database.ts';
import { ReferenceCache } from './reference-cache.ts';

const checkpoint = { epoch: 'e', cursor: 'c1', asOf: '2026-11-21T08:00:00Z' };

describe('ReferenceCache', () => {
  let dataDir: string;
  let log: string[];
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'flo-cache-'));
    log = [];
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  const file = (): string => join(dataDir, 'reference.sqlite');
  const open = (folder = dataDir): ReferenceCache =>
    new ReferenceCache({ dataDir: folder, log: ({ event }) => log.push(String(event)) });

  it('survives a restart', () => {
    const first = open();
    first.apply([put('doctors', doctor(1))], checkpoint);
    first.close();
    const second = open();
    expect(second.checkpoint()).toEqual(checkpoint);
    expect(second.counts().doctors).toBe(1);
    expect(second.rebuilt).toBe(false);
    second.close();
  });

  it('begins empty when the file is deleted', () => {
    const first = open();
    first.apply([put('doctors', doctor(1))], checkpoint);
    first.close();
    rmSync(file());
    const second = open();
    expect(second.checkpoint()).toBeUndefined();
    second.close();
  });

  it.each([
    ['noise', 'not a database at all, but longer than a header '.repeat(50)],
    ['a cut-off header', 'SQLite format 3\0'],
  ])('throws a file of %s away, and says so', (_what, content) => {
    writeFileSync(file(), content);
    const cache = open();
    expect(cache.counts().doctors).toBe(0);
    expect(cache.rebuilt).toBe(true);
    expect(log).toEqual(['cache-rebuilt']);
    cache.beginReplacement().finish(checkpoint);
    expect(cache.rebuilt).toBe(false);
    cache.close();
  });

  it('throws a file of a newer version away', () => {
    const newer = openDatabase(file(), undefined);
    newer.pragma('user_version = 99990');
    newer.close();
    const cache = open();
    expect(cache.rebuilt).toBe(true);
    cache.close();
  });

  it('begins anew when the file is damaged in use, and answers as an empty copy', () => {
    const first = open();
    first.apply(
      Array.from({ length: 500 }, (_, n) => put('doctors', doctor(n + 1))),
      checkpoint,
    );
    first.close();
    const db = openDatabase(file(), undefined);
    db.pragma('wal_checkpoint(TRUNCATE)');
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.close();
    // Everything but the first pages, where schema and checkpoint stand, becomes noise.
    const bytes = Buffer.alloc((pages - 3) * 4096, 0x5a);
    const patched = openSync(file(), 'r+');
    writeSync(patched, bytes, 0, bytes.length, 3 * 4096);
    closeSync(patched);
    const cache = open();
    expect(cache.counts().doctors).toBe(0);
    expect(cache.rebuilt).toBe(true);
    expect(cache.checkpoint()).toBeUndefined();
    cache.close();
  });

  it('leaves the old copy alone when a new one is given up', () => {
    const cache = open();
    cache.apply([put('doctors', doctor(1))], checkpoint);
    const replacement = cache.beginReplacement();
    replacement.add([put('doctors', doctor(2)), put('doctors', doctor(3))]);
    expect(cache.counts().doctors).toBe(1);
    replacement.abandon();
    expect(cache.counts().doctors).toBe(1);
    expect(existsSync(join(dataDir, 'reference.next.sqlite'))).toBe(false);
    cache.close();
  });

  it('clears away a half-made copy of a process that was killed', () => {
    const cache = open();
    cache.beginReplacement().add([put('doctors', doctor(2))]);
    expect(existsSync(join(dataDir, 'reference.next.sqlite'))).toBe(true);
    const next = open();
    expect(existsSync(join(dataDir, 'reference.next.sqlite'))).toBe(false);
    next.close();
    cache.close();
  });

  it('counts a version up with every change, and only then', () => {
    const cache = open();
    const before = cache.version;
    cache.apply([], checkpoint);
    expect(cache.version).toBe(before);
    cache.apply([put('doctors', doctor(1))], checkpoint);
    expect(cache.version).toBe(before + 1);
    cache.beginReplacement().finish(checkpoint);
    expect(cache.version).toBe(before + 2);
    cache.close();
  });

  it('works in memory where a folder stands in the way of the file', () => {
    mkdirSync(file());
    const cache = open();
    expect(cache.persistent).toBe(false);
    cache.apply([put('doctors', doctor(1))], checkpoint);
    cache.beginReplacement().finish(checkpoint);
    expect(cache.counts().doctors).toBe(0);
    expect(log).toContain('cache-in-memory');
    cache.close();
  });

  it('works in memory where the disk takes no writing', () => {
    // The superuser writes everywhere, so a file stands where the folder should be.
    const folder = join(dataDir, 'closed');
    if (process.getuid?.() === 0) writeFileSync(folder, '');
    else {
      mkdirSync(folder);
      chmodSync(folder, 0o500);
    }
    const cache = open(folder);
    expect(cache.persistent).toBe(false);
    cache.apply([put('doctors', doctor(1))], checkpoint);
    expect(cache.counts().doctors).toBe(1);
    cache.close();
  });
});
