import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '#contract/time/clock.ts';
import { loadSealingKey } from '../sealing/sealing-key.ts';
import { rhythm } from '../sync/backoff.ts';
import { workspaceError } from '../flo-api/errors.ts';
import { WorkStore } from '../work-store/work-store.ts';
import { CentralTime } from './central-time.ts';
import { EntryStore } from './entry-store.ts';
import { Entry } from './entry.ts';
import { OwnOutbox } from './own-outbox.ts';
import { newProfile, removeProfile } from './testing/desk.ts';

const citizenId = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';

let dataDir: string;
let work: WorkStore;
let store: EntryStore;
let own: OwnOutbox;
let now: number;
let sent: string[];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [now, sent] = [1_000, []];
  dataDir = newProfile();
  work = new WorkStore({
    dataDir,
    sealingKey: () => loadSealingKey(dataDir),
    log: () => undefined,
  });
  store = new EntryStore((await work.open()).outbox, 'ingrid');
  own = new OwnOutbox({
    store,
    time: new CentralTime(systemClock),
    send: ({ key }) => {
      sent.push(key);
      return Promise.reject(workspaceError('central.unreachable'));
    },
    ask: () => Promise.resolve(undefined),
    leaveTask: () => Promise.reject(workspaceError('central.unreachable')),
    maySend: () => true,
    undoMs: 10_000,
    now: () => now,
    random: () => 0.5,
    rhythm,
    onChanged: () => undefined,
  });
});
afterEach(async () => {
  own.end();
  vi.useRealTimers();
  await work.close();
  removeProfile(dataDir);
});

const entry = (operation: 'switch.request' | 'task.handOver', state: 'queued' | 'held'): Entry =>
  Entry.parse({
    version: 1,
    key: crypto.randomUUID(),
    operation,
    input: { citizenId },
    sendWith: { received: null, standing: null, callId: null },
    receivedAt: new Date().toISOString(),
    day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    state,
    undoUntil: null,
    attempts: 0,
    sentAt: null,
    failure: null,
    result: null,
    taskId: null,
    endedOn: null,
  });
const pass = async (ms: number): Promise<void> => {
  now += ms;
  await vi.advanceTimersByTimeAsync(ms);
};

it('tries the first in line again in its own time, however many wait behind it', async () => {
  const first = entry('switch.request', 'queued');
  own.keep(first);
  own.keep(entry('switch.request', 'queued'));
  own.pump();
  await pass(0);
  expect(sent).toEqual([first.key]);
  await pass(rhythm.firstRetryMs * 2);
  expect(sent).toEqual([first.key, first.key]);
});

it('sends what was held when its window is over, however many wait in another line', async () => {
  own.keep(entry('switch.request', 'queued'));
  own.keep(entry('switch.request', 'queued'));
  const held = entry('task.handOver', 'held');
  own.keep(held);
  own.pump();
  await pass(9_999);
  expect(sent).not.toContain(held.key);
  await pass(1);
  expect(sent).toContain(held.key);
});

it('gives the whole window to whoever may undo, however long the disk takes to keep it', async () => {
  const keep = store.keep.bind(store);
  vi.spyOn(store, 'keep').mockImplementation((kept) => {
    keep(kept);
    now += 6_000;
  });
  const held = entry('task.handOver', 'held');
  own.keep(held);
  own.pump();
  await pass(9_999);
  expect(sent).not.toContain(held.key);
  await pass(1);
  expect(sent).toContain(held.key);
});
