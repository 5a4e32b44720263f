import { describe, expect, it } from 'vitest';
import { keyCosts, type TraceEvent } from './trace.ts';

const page = { pid: 7, tid: 70 };
const thread = (pid: number, tid: number, name: string): TraceEvent => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid,
  ts: 0,
  args: { name },
});
const key = (ts: number, duration: number, type = 'keydown'): TraceEvent => ({
  name: 'EventTiming',
  ph: 'b',
  ...page,
  ts,
  args: { data: { type, duration } },
});
const task = (ts: number, tdur: number, where = page): TraceEvent => ({
  name: 'RunTask',
  ph: 'X',
  ...where,
  ts,
  dur: tdur * 10,
  tdur,
});
const threads = [
  thread(7, 70, 'CrRendererMain'),
  thread(7, 71, 'Compositor'),
  thread(8, 80, 'CrRendererMain'),
];

describe('keyCosts', () => {
  it('takes the time to paint of each key down, and of no other event', () => {
    const events = [...threads, key(1000, 20.5), key(1000, 30, 'input'), key(90_000, 12.25)];
    expect(keyCosts(events, 100).map(({ toPaint }) => toPaint)).toEqual([20.5, 12.25]);
  });

  it('sums the CPU time of the main thread from a key to the next', () => {
    const events = [
      ...threads,
      key(100_000, 20),
      key(200_000, 20),
      task(99_000, 9000),
      task(100_000, 1500),
      task(150_000, 2500),
      task(200_001, 500),
    ];
    expect(keyCosts(events, 100).map(({ mainThread }) => mainThread)).toEqual([4, 0.5]);
  });

  it('leaves out other threads, other pages, and what comes long after the last key', () => {
    const events = [
      ...threads,
      key(100_000, 20),
      task(110_000, 1000),
      task(110_000, 7000, { pid: 7, tid: 71 }),
      task(110_000, 7000, { pid: 8, tid: 80 }),
      task(250_000, 7000),
    ];
    expect(keyCosts(events, 100)).toEqual([{ toPaint: 20, mainThread: 1 }]);
  });
});
