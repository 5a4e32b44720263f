import { afterEach, describe, expect, it } from 'vitest';
import { workspaceError } from '../flo-api/errors.ts';
import type { Heard } from './event-source.ts';
import { Listener } from './listener.ts';

const HOLD = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const ends: Listener[] = [];
afterEach(async () => {
  for (const listener of ends.splice(0)) await listener.stop();
});

type Connection = (signal: AbortSignal) => AsyncGenerator<Heard>;

/** A listener whose connections come one after the other; the last one for ever. */
function setUp(connections: readonly Connection[], silenceMs = 1_000_000) {
  const seen = { connections: 0, ups: 0, pokes: [] as string[] };
  const listener = new Listener({
    source: (_desk, signal) => {
      const at = Math.min(seen.connections, connections.length - 1);
      seen.connections += 1;
      return connections[at]!(signal);
    },
    deskId: () => 'desk',
    onPoke: (hold) => seen.pokes.push(hold),
    onUp: () => (seen.ups += 1),
    rhythm: { firstRetryMs: 1, longestRetryMs: 1 },
    random: () => 0.5,
    silenceMs,
  });
  ends.push(listener);
  listener.start();
  return seen;
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

async function* poking(signal: AbortSignal): AsyncGenerator<Heard> {
  yield 'alive';
  yield { topic: 'record', hold: HOLD };
  await untilAborted(signal);
}

/** A connection that never comes up. */
const refusing = (code: 'central.unreachable' | 'role.denied'): Connection =>
  async function* refused() {
    await Promise.reject(workspaceError(code));
    yield 'alive';
  };

async function* halfOpen(signal: AbortSignal): AsyncGenerator<Heard> {
  yield 'alive';
  // Nobody has closed it, and nobody will ever say anything.
  await untilAborted(signal);
  throw new Error('aborted');
}

describe('the listener', () => {
  it('passes pokes on, and connects again after a failure or an end (P25)', async () => {
    async function* ending(): AsyncGenerator<Heard> {
      yield 'alive';
    }
    const seen = setUp([refusing('central.unreachable'), ending, poking]);
    await expect.poll(() => seen.pokes).toEqual([HOLD]);
    expect(seen).toMatchObject({ connections: 3, ups: 2 });
  });

  it('gives up a line on which nothing is heard, though it is open, and takes another (P26)', async () => {
    const seen = setUp([halfOpen, poking], 20);
    await expect.poll(() => seen.pokes[0]).toBe(HOLD);
    expect(seen.connections).toBeGreaterThanOrEqual(2);
  });

  it('does not knock again where the role has nothing to hear', async () => {
    const seen = setUp([refusing('role.denied')]);
    await expect.poll(() => seen.connections).toBe(1);
    await ends[0]?.stop();
    expect(seen.connections).toBe(1);
  });
});
