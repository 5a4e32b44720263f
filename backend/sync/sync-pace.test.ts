import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workspaceError } from '../flo-api/errors.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { ModelService } from '../testing/model-service.ts';
import { Bell } from './bell.ts';
import { SyncService } from './sync-service.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-21T11:00:00Z');

/** A service that counts who asks and who listens. */
class Counting extends ModelService {
  asked = 0;
  listening = 0;
  refuse: number | undefined;

  override async changes(cursor: string): ReturnType<ModelService['changes']> {
    this.asked += 1;
    if (this.refuse !== undefined) {
      throw workspaceError('service.overloaded', { retryAfter: this.refuse });
    }
    return super.changes(cursor);
  }

  override async *hints(signal: AbortSignal): AsyncGenerator<void> {
    const bell = new Bell();
    signal.addEventListener('abort', () => bell.ring(), { once: true });
    this.listening += 1;
    await bell.wait(1_000 * HOUR);
    this.listening -= 1;
    yield* [];
  }
}

let service: Counting;
let sync: SyncService;
let filled: ReturnType<typeof filledCache>;
let quiet: number;

beforeEach(async () => {
  vi.useFakeTimers({
    now: NOON,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  service = new Counting();
  filled = filledCache([]);
  quiet = 0;
  sync = new SyncService({
    cache: filled.cache,
    source: service,
    random: () => 0.5,
    log: () => undefined,
    onChanged: () => undefined,
    onStatus: () => undefined,
    quietMs: () => quiet,
  });
  sync.start();
  await pass(1_000);
});
afterEach(async () => {
  const stopped = sync.stop();
  await pass(0);
  await stopped;
  filled.remove();
  vi.useRealTimers();
});

/** Lets time pass in steps, with what is asked meanwhile answered. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; ; left -= 30_000) {
    await vi.advanceTimersByTimeAsync(Math.max(0, Math.min(left, 30_000)));
    for (let n = 0; n < 10; n += 1) await turn();
    if (left <= 30_000) return;
  }
}

async function askedIn(ms: number): Promise<number> {
  const before = service.asked;
  await pass(ms);
  return service.asked - before;
}

describe('the rhythm of the synchronisation', () => {
  it('slows down while nobody is at the desk, lets hints go, and asks at once on return (P25)', async () => {
    const busy = await askedIn(HOUR);
    expect(busy).toBeGreaterThan(50);
    expect(service.listening).toBe(1);
    quiet = 16 * 60_000;
    await pass(10 * 60_000);
    expect(service.listening).toBe(0);
    const empty = await askedIn(HOUR);
    expect(empty).toBeGreaterThan(2);
    expect(empty).toBeLessThan(10);
    quiet = 0;
    expect(await askedIn(10_000)).toBe(1);
    expect(service.listening).toBe(1);
    expect(await askedIn(HOUR)).toBeGreaterThan(50);
  });

  it.each([
    ['back a day', -24 * HOUR],
    ['back ten years', -87_600 * HOUR],
    ['forward a day', 24 * HOUR],
  ])('goes on when the clock is set %s (P26)', async (_how, by) => {
    vi.setSystemTime(Date.now() + by);
    const asked = await askedIn(HOUR);
    expect(asked).toBeGreaterThan(50);
    expect(asked).toBeLessThan(75);
  });

  it('asks at once when the machine wakes (P26)', async () => {
    await askedIn(HOUR);
    vi.setSystemTime(Date.now() + 8 * HOUR);
    expect(await askedIn(6_000)).toBe(1);
  });

  it('waits, and does not hammer, when it is told to wait for years (P25)', async () => {
    service.refuse = 10_000_000;
    await pass(90_000);
    expect(await askedIn(HOUR)).toBe(0);
  });

  it('asks no earlier than the service says, however short its own wait is (P25)', async () => {
    service.refuse = 600;
    await pass(90_000);
    expect(await askedIn(500_000)).toBe(0);
    expect(sync.state).toBe('failing');
    service.refuse = undefined;
    expect(await askedIn(120_000)).toBeGreaterThan(0);
    expect(sync.state).toBe('ready');
  });
});
