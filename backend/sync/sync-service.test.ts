import { afterEach, describe, expect, it, vi } from 'vitest';
import { workspaceError } from '../flo-api/errors.ts';
import type { ReferenceSource } from '../flo-api/reference-source.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { ModelService } from '../testing/model-service.ts';
import { doctor, put } from '../testing/rows.ts';
import { Bell } from './bell.ts';
import { SyncService } from './sync-service.ts';

const never = 1_000_000;
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** The service with a source of the test's, and what it told. */
function setUp(
  source: ReferenceSource,
  rhythm = { pollMs: never, idlePollMs: never, firstRetryMs: 1, longestRetryMs: 1 },
) {
  const told: string[] = [];
  const log: object[] = [];
  const { cache, remove } = filledCache([]);
  const sync: SyncService = new SyncService({
    cache,
    source,
    rhythm,
    random: () => 0.5,
    log: (entry) => log.push(entry),
    onChanged: () => told.push('changed'),
    onStatus: () => told.push(sync.state),
  });
  cleanUps.push(remove, () => sync.stop());
  return { sync, cache, told, log };
}

/** A model whose hints the test gives. */
class Hinting extends ModelService {
  readonly bell = new Bell();
  override async *hints(signal: AbortSignal): AsyncGenerator<void> {
    signal.addEventListener('abort', () => this.bell.ring(), { once: true });
    for (;;) {
      await this.bell.wait(never);
      if (signal.aborted) return;
      yield;
    }
  }
}

describe('SyncService', () => {
  it('fetches everything first, then follows hints', async () => {
    const service = new Hinting();
    service.change(put('doctors', doctor(1)));
    const { sync, cache, told } = setUp(service);
    sync.start();
    await expect.poll(() => told).toEqual(['loading', 'ready', 'changed']);
    service.change(put('doctors', doctor(2)));
    service.bell.ring();
    await expect.poll(() => cache.counts().doctors).toBe(2);
    expect(told).toEqual(['loading', 'ready', 'changed', 'changed']);
  });

  it('follows without hints too, at its own beat (P25)', async () => {
    const service = new ModelService();
    const { sync, cache } = setUp(service, {
      pollMs: 5,
      idlePollMs: never,
      firstRetryMs: 1,
      longestRetryMs: 1,
    });
    sync.start();
    await expect.poll(() => cache.checkpoint()?.epoch).toBe(service.epoch);
    service.change(put('doctors', doctor(1)));
    await expect.poll(() => cache.counts().doctors).toBe(1);
  });

  it('keeps trying, says that it fails, and recovers by itself', async () => {
    const service = new Hinting();
    service.answersLeft = 0;
    const { sync, told, log } = setUp(service);
    sync.start();
    await expect.poll(() => log.length).toBeGreaterThan(2);
    expect(told).toEqual(['failing']);
    expect(log[0]).toEqual({ event: 'sync-failed', failures: 1, code: 'central.unreachable' });
    service.answersLeft = never;
    await expect.poll(() => told.at(-1)).toBe('changed');
  });

  it('waits as long as the service asks, unless somebody pokes (P25)', async () => {
    const service = new Hinting();
    let refusals = 0;
    service.changes = () => {
      refusals += 1;
      return Promise.reject(workspaceError('service.overloaded', { retryAfter: 1000 }));
    };
    const { sync } = setUp(service);
    sync.start();
    await expect.poll(() => refusals).toBe(1);
    sync.poke();
    await expect.poll(() => refusals).toBe(2);
  });

  it('goes on when the disk fails while the rows are looked through, and begins anew', async () => {
    const service = new Hinting();
    service.change(put('doctors', doctor(1)));
    const { sync, cache, log } = setUp(service);
    sync.start();
    await expect.poll(() => cache.counts().doctors).toBe(1);
    await sync.stop();

    const damaged = new SyncService({
      cache,
      source: service,
      log: (entry) => log.push(entry),
      onChanged: () => undefined,
      onStatus: () => undefined,
      rhythm: { pollMs: 5, idlePollMs: 5, firstRetryMs: 1, longestRetryMs: 1 },
    });
    cleanUps.push(() => damaged.stop());
    cache.read((db) =>
      db.prepare(`UPDATE source_row SET data = '{' WHERE collection = 'doctors'`).run(),
    );
    const full = vi.spyOn(cache, 'doubt').mockImplementation(() => {
      throw Object.assign(new Error('disk'), { code: 'SQLITE_FULL' });
    });
    damaged.start();
    await expect
      .poll(() => log)
      .toContainEqual({ event: 'cache-not-checked', code: 'SQLITE_FULL' });
    service.change(put('doctors', doctor(2)));
    await expect.poll(() => cache.counts().doctors).toBe(2);
    await damaged.stop();

    full.mockRestore();
    damaged.start();
    await expect.poll(() => log).toContainEqual({ event: 'cache-damaged', collections: 'doctors' });
  });

  it('can be stopped and begun anew when the copy cannot be read at all', async () => {
    const service = new Hinting();
    service.change(put('doctors', doctor(1)));
    const { sync, cache, told, log } = setUp(service);
    const unreadable = vi.spyOn(cache, 'checkpoint').mockImplementation(() => {
      throw Object.assign(new Error('disk'), { code: 'SQLITE_IOERR_READ' });
    });
    sync.start();
    await expect.poll(() => told.at(-1)).toBe('failing');
    await sync.stop();
    expect(sync.state).toBe('empty');
    expect(log[0]).toMatchObject({ event: 'sync-failed', code: 'SQLITE_IOERR_READ' });
    unreadable.mockRestore();
    sync.start();
    await expect.poll(() => sync.state).toBe('ready');
  });

  it('stops in the middle of whatever it does', async () => {
    const service = new Hinting();
    service.changes = (_cursor: string, signal?: AbortSignal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const { sync, told } = setUp(service);
    sync.start();
    await sync.stop();
    expect(told).toEqual([]);
  });
});
